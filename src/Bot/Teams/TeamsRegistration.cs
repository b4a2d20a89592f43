using GssBot.Bot.Delivery;
using GssBot.Bot.Http;
using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Handling;
using GssBot.Bot.Teams.Outbound;
using GssBot.Bot.Teams.Security;
using GssBot.Bot.Teams.Settings;
using GssBot.Cards.Teams;
using GssBot.Core;

namespace GssBot.Bot.Teams;

/// <summary>What the program calls to have Teams.</summary>
internal static class TeamsRegistration
{
    /// <summary>
    /// Registers Teams when its settings are there, nothing when none is. Needs an <see cref="Explainer"/>. Half the settings
    /// register nothing either: they stop the start, as every fault of a section does.
    /// </summary>
    public static IServiceCollection AddTeams(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<TeamsOptions>();
        var options = SectionReader.Read<TeamsOptions>(configuration);
        if (!options.Faults.IsEmpty || TeamsSettings.Of(options.Options) is not { } settings)
        {
            return services;
        }

        services.AddBodies();
        services.AddSingleton(settings);
        services.AddDelivery(configuration);
        AddInbound(services, settings);
        AddOutbound(services, settings);
        AddAnswers(services, Site(SectionReader.Read<HelpOptions>(configuration).Options));
        services.AddSingleton<TeamsHost>();
        services.AddHostedService(provider => provider.GetRequiredService<TeamsHost>());
        return services;
    }

    /// <summary>Maps <c>POST /api/messages</c>; null when Teams is off.</summary>
    public static IEndpointConventionBuilder? MapTeams(this IEndpointRouteBuilder routes) =>
        routes.ServiceProvider.GetService<TeamsSettings>() is null ? null : routes.MapPost(TeamsSurface.Path, TeamsEndpoint.AnswerAsync);

    private static void AddInbound(IServiceCollection services, TeamsSettings settings)
    {
        services.AddSingleton(provider => new SigningKeys(
            OutboundHttp.Client(SigningKeys.LargestDocument, TimeSpan.FromSeconds(5)), settings.OpenIdMetadata,
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<SigningKeys>>()));
        services.AddSingleton<TeamsAuthentication>();
    }

    private static void AddOutbound(IServiceCollection services, TeamsSettings settings)
    {
        services.AddSingleton(new TokenHttp(settings.TokenUrl));
        services.AddSingleton(provider => new ConnectorToken(settings, provider.GetRequiredService<TokenHttp>()));
        services.AddSingleton(provider => new Connector(
            OutboundHttp.Client(64 * 1024, TimeSpan.FromSeconds(15)), provider.GetRequiredService<ConnectorToken>(), settings,
            provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<Connector>>()));
        services.AddSingleton<IReplyCarrier>(provider => ActivatorUtilities.CreateInstance<TeamsCarrier>(provider));
    }

    private static void AddAnswers(IServiceCollection services, CardContext site)
    {
        services.AddSingleton(site);
        services.AddSingleton(new AnswerPath(answer => CardJson.ToText(TeamsCard.Render(answer, site))));
        services.AddAnswers();
        services.AddSingleton(provider => new CaseSearch(
            provider.GetRequiredService<AnswerSources>(), provider.GetRequiredService<FrequentCases>(),
            () => provider.GetRequiredService<Explainer>().Knowledge));
        services.AddSingleton<MessageHandler>();
        services.AddSingleton<MessageExtension>();
        services.AddSingleton<CardActions>();
        services.AddSingleton<Invokes>();
        services.AddSingleton<Conversations>();
    }

    private static CardContext Site(HelpOptions help) => new() { HelpText = help.Text, HelpUrl = help.Url };
}
