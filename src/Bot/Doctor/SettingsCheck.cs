using GssBot.Bot.Teams;
using GssBot.Bot.Web;

namespace GssBot.Bot.Doctor;

/// <summary>What would be on and off, as the first log lines say it.</summary>
internal sealed class SettingsCheck(IConfiguration configuration, WebSettings web, IServiceProvider services) : ICheck
{
    public IAsyncEnumerable<Diagnosis> LookAsync(CancellationToken cancel) => StartReport
        .Lines(configuration, web, services.GetService<TeamsSettings>(), WebSettings.Listeners(configuration, web.OwnUrls))
        .Select(line => new Diagnosis("settings", line)).ToAsyncEnumerable();
}
