using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GssBot.Bot.Delivery;

internal static class DeliveryRegistration
{
    /// <summary>
    /// Registers delivery once, however many surfaces ask for it. Pending replies go beside the journal:
    /// <c>Delivery:Directory</c>, default the journal's folder (<c>data</c>) and <c>pending</c> in it.
    /// </summary>
    public static IServiceCollection AddDelivery(this IServiceCollection services, IConfiguration configuration)
    {
        if (services.Any(service => service.ServiceType == typeof(Replies)))
            return services;
        var journal = configuration["Journal:Path"] is { Length: > 0 } path ? path : Path.Combine("data", "journal.jsonl");
        var folder = configuration["Delivery:Directory"] is { Length: > 0 } directory
            ? directory
            : Path.Combine(Path.GetDirectoryName(journal) ?? "", "pending");
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => new PendingFolder(folder, provider.GetRequiredService<ILogger<PendingFolder>>()));
        services.AddSingleton(provider => new EventClaims(provider.GetRequiredService<TimeProvider>()));
        services.AddSingleton<DeliveryCounts>();
        services.AddSingleton<PendingSender>();
        services.AddSingleton<PendingReplies>();
        services.AddSingleton<IStatefulSurface>(provider => provider.GetRequiredService<PendingReplies>());
        services.AddHostedService(provider => provider.GetRequiredService<PendingReplies>());
        services.AddSingleton<Replies>();
        services.TryAddSingleton<IFeedback, LoggedFeedback>();
        services.AddOptions<LimitOptions>().BindConfiguration("Limits");
        services.AddSingleton<QuestionLimits>();
        return services;
    }
}
