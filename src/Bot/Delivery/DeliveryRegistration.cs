using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GssBot.Bot.Delivery;

internal static class DeliveryRegistration
{
    /// <summary>
    /// Registers delivery once, however many surfaces ask for it. Where pending replies lie: <see cref="PendingDirectory"/>.
    /// </summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(service => service.ServiceType == typeof(Replies)))
        {
            return services;
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider =>
            new PendingFolder(PendingDirectory.Of(configuration).Folder, provider.GetRequiredService<ILogger<PendingFolder>>()));
        services.AddSingleton(provider => new EventClaims(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DeliveryCounts>();
        services.AddSingleton<PendingSender>();
        services.AddSingleton<PendingReplies>();
        services.AddSingleton<IStatefulPart>(provider => provider.GetRequiredService<PendingReplies>());
        services.AddHostedService(provider => provider.GetRequiredService<PendingReplies>());
        services.AddSingleton<Replies>();
        services.TryAddSingleton<IFeedback, LoggedFeedback>();
        services.AddSection<LimitOptions>().AddSection<DeliveryOptions>().AddSection<JournalOptions>();
        services.AddSingleton<QuestionLimits>();
        return services;
    }
}
