using System.Collections.Immutable;
using GssBot.Bot.Surfaces;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Bot.LocalCases;

/// <summary>
/// Looks at the folder of local cases every two seconds and has its files taken once they have stood still from one look to the next.
/// </summary>
internal sealed class CaseWatch(string directory, CurrentExplainer current, TimeProvider clock, ILogger<CaseWatch> logger)
    : BackgroundService, IStatefulPart
{
    public static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    private string? taken;
    private string? changing;

    public Explainer Now => current.Now;

    /// <summary>Why the files as they are now are not used.</summary>
    public ImmutableArray<Problem> Problems => current.Problems;

    /// <summary>Always ready: with broken files the last good ones answer.</summary>
    public SurfaceState State => new("local cases", Ready: true, current.Problems is [var first, ..] problems
        ? [
            $"the files in Cases__Directory are at fault, the last good ones are used: {first}",
            .. problems.Skip(1).Take(9).Select(problem => problem.ToString())
        ]
        : [$"{current.Now.Knowledge.Count} cases with those of Cases__Directory"]);

    /// <summary>Takes the files as they are now.</summary>
    public void Take()
    {
        // The mark goes first: what changes while the files are read is seen by the next look.
        taken = FolderMark.Of(directory);
        changing = null;
        if (current.Take(CaseDirectory.Read(directory)))
        {
            logger.CasesTaken(current.Now.Knowledge.Count);
            return;
        }

        logger.CasesRefused(current.Problems.Length, current.Problems[0].ToString());
    }

    /// <summary>One look at the folder.</summary>
    public void Look()
    {
        var mark = FolderMark.Of(directory);
        if (mark == taken)
        {
            changing = null;
        }
        else if (mark == changing)
        {
            Take();
        }
        else
        {
            changing = mark;
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Pause, clock);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            Look();
        }
    }
}
