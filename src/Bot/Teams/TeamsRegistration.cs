using GssBot.Bot.Teams.Security;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Teams;

/// <summary>What the program calls to have Teams.</summary>
internal static class TeamsRegistration
{
    /// <summary>Registers Teams when its settings are there, nothing when none is.</summary>
    /// <exception cref="OptionsValidationException">Half the settings are there; the message is one line that names what is missing.</exception>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        var (settings, problems) = TeamsSettingsReader.Read(configuration);
        if (!problems.IsEmpty)
            throw new OptionsValidationException("Teams", typeof(TeamsSettings), problems);
        if (settings is null)
            return services;
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(settings);
        services.AddSingleton(provider => new SigningKeys(
            TeamsHttp.Client(SigningKeys.LargestDocument, TimeSpan.FromSeconds(5)), settings.OpenIdMetadata,
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SigningKeys>>()));
        services.AddSingleton<TeamsDoor>();
        return services;
    }

    /// <summary>Maps <c>POST /api/messages</c>; null when Teams is off.</summary>
    public static IEndpointConventionBuilder? MapTeams(this IEndpointRouteBuilder routes) =>
        routes.ServiceProvider.GetService<TeamsSettings>() is null ? null
            : routes.MapPost("/api/messages", (Delegate)TeamsEndpoint.AnswerAsync);
}
