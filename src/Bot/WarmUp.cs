using GssBot.Bot.Web;
using GssBot.Core;
using GssBot.Core.Rendering;

namespace GssBot.Bot;

/// <param name="Rehearse">Makes of an answer what a surface would send, and sends it to nobody.</param>
internal sealed record AnswerPath(Action<Answer> Rehearse);

/// <summary>
/// Answers the page's examples on every surface that is on, again and again, until that gets no faster: the runtime compiles
/// well only what runs often, and on one core it would take the first users' time for it. <c>/readyz</c> waits for the end.
/// </summary>
internal sealed class WarmUp(Explainer explainer, IEnumerable<AnswerPath> paths, TimeProvider clock) : BackgroundService
{
    /// <summary>The longest it takes; then the program is ready as it is.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(4);

    /// <summary>Compiling goes on in the background, in waves: as long as this without getting faster is the end.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(700);

    private volatile bool isDone;

    public bool IsDone => isDone;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        var surfaces = paths.ToArray();
        var (begin, best, bestAt) = (clock.GetTimestamp(), TimeSpan.MaxValue, TimeSpan.Zero);
        while (!stoppingToken.IsCancellationRequested && clock.GetElapsedTime(begin) is var now && now < Longest && now - bestAt < Settled)
        {
            var round = Round(surfaces);
            if (round < best * 0.95)
                (best, bestAt) = (round, clock.GetElapsedTime(begin));
        }

        isDone = true;
    }

    private TimeSpan Round(AnswerPath[] surfaces)
    {
        var begin = clock.GetTimestamp();
        foreach (var example in Example.All)
        {
            var answer = explainer.Explain(example.Text);
            foreach (var surface in surfaces)
                surface.Rehearse(answer);
        }

        return clock.GetElapsedTime(begin);
    }
}

internal static class WarmUpRegistration
{
    /// <summary>The page's answers are always among what is rehearsed: the page or its API may be on.</summary>
    public static IHostApplicationBuilder AddWarmUp(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton(new AnswerPath(answer => AnswerJson.Bytes(answer)));
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<WarmUp>());
        return builder;
    }
}
