using GssBot.Bot.Teams;
using GssBot.Bot.Web;
using GssBot.Core;

namespace GssBot.Bot.Doctor;

/// <summary>What would be on and off, as the first log lines say it, and the knowledge base.</summary>
internal sealed class SettingsCheck(IConfiguration configuration, WebSettings web, IServiceProvider services, Explainer explainer) : ICheck
{
    public async IAsyncEnumerable<Diagnosis> LookAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        await Task.CompletedTask;
        yield return new Diagnosis("cases", $"{explainer.Knowledge.Count}");
        foreach (var line in StartReport.Lines(configuration, web, services.GetService<TeamsSettings>()))
        {
            yield return new Diagnosis("settings", line);
        }
    }
}
