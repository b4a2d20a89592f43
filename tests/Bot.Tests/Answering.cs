using GssBot.Bot.Surfaces;
using GssBot.Core;

namespace GssBot.Bot.Tests;

/// <summary>What all surfaces answer with, put together without a container.</summary>
internal static class Answering
{
    public static SurfaceAnswers With(AnswerSource own, AnswerSource? shipped = null) => With(new AnswerSources(own, shipped ?? own));

    public static SurfaceAnswers With(AnswerSources sources) =>
        new(sources, new KeptAnswers(new StoppedClock()), new FrequentCases(sources));

    public static AnswerSources Whole(Explainer explainer) => new(AnswerSource.Of(() => explainer), AnswerSource.Of(() => explainer));
}
