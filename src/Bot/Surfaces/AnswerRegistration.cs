using GssBot.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GssBot.Bot.Surfaces;

internal static class AnswerRegistration
{
    /// <summary>Registers what all surfaces answer with, once however many of them ask for it. Needs an <see cref="Explainer"/>.</summary>
    public static IServiceCollection AddAnswers(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(provider => AnswerSources.Of(provider.GetRequiredService<Explainer>));
        services.TryAddSingleton<KeptAnswers>();
        services.TryAddSingleton<FrequentCases>();
        services.TryAddSingleton<SurfaceAnswers>();
        services.TryAddSingleton<Feedback>();
        return services;
    }
}
