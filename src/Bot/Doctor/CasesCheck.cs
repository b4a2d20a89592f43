using GssBot.Bot.LocalCases;
using GssBot.Bot.Surfaces;
using GssBot.Core;

namespace GssBot.Bot.Doctor;

/// <summary>The knowledge base, and every fault of a site's own case files.</summary>
internal sealed class CasesCheck(Explainer explainer, IServiceProvider services) : ICheck
{
    public IAsyncEnumerable<Diagnosis> LookAsync(CancellationToken cancellationToken) => Look().ToAsyncEnumerable();

    private IEnumerable<Diagnosis> Look()
    {
        yield return new Diagnosis("cases", $"{explainer.Knowledge.Count}");
        foreach (var problem in services.GetService<CaseWatch>()?.Problems ?? [])
        {
            yield return new Diagnosis("local cases", "none of the folder's files would be used", problem.ToString());
        }
    }
}
