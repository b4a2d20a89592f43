using System.Runtime;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Web;
using GssBot.Core;

namespace GssBot.Bot;

/// <summary>
/// Answers the page's examples on every surface that is on, again and again, until the runtime has nothing left to compile for
/// it: it compiles well only what runs often, and on one core it would take the first users' time for it. <c>/readyz</c> waits for the end.
/// </summary>
internal sealed class WarmUp(Explainer explainer, IEnumerable<AnswerPath> paths, TimeProvider clock) : BackgroundService
{
    /// <summary>The longest it takes; then the program is ready as it is.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(10);

    /// <summary>As long as this without a method compiled is the end.</summary>
    private static readonly TimeSpan Settled = TimeSpan.FromMilliseconds(500);

    private volatile bool isDone;

    public bool IsDone => isDone;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var surfaces = paths.ToArray();
        var (begin, compiled, compiledAt) = (clock.GetTimestamp(), 0L, TimeSpan.Zero);
        while (!stoppingToken.IsCancellationRequested
            && clock.GetElapsedTime(begin) is var now
            && now < Longest
            && now - compiledAt < Settled)
        {
            // The compiler works in the background: on one core it needs the pause.
            await Task.Delay(TimeSpan.FromMilliseconds(5), clock, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            Round(surfaces);
            if (JitInfo.GetCompiledMethodCount() is var count && count > compiled)
            {
                (compiled, compiledAt) = (count, clock.GetElapsedTime(begin));
            }
        }

        isDone = true;
    }

    private void Round(AnswerPath[] surfaces)
    {
        foreach (var example in Example.All)
        {
            var answer = explainer.Explain(example.Text);
            foreach (var surface in surfaces)
            {
                surface.Rehearse(answer);
            }
        }
    }
}

internal static class WarmUpRegistration
{
    public static IHostApplicationBuilder AddWarmUp(this IHostApplicationBuilder builder)
    {
        builder.Services.AddSingleton<WarmUp>();
        builder.Services.AddHostedService(provider => provider.GetRequiredService<WarmUp>());
        return builder;
    }
}
