using GssBot.Bot.Delivery;
using GssBot.Bot.Http;
using GssBot.Bot.Settings;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Events;
using GssBot.Bot.Slack.Handling;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Slack.Socket;
using GssBot.Bot.Surfaces;
using GssBot.Cards.Slack;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack;

internal static class SlackRegistration
{
    /// <summary>
    /// Registers the Slack surface when it has settings; needs an <c>Explainer</c> in the container. Half a configuration stops
    /// the start, as every fault of a section does.
    /// </summary>
    public static IHostApplicationBuilder AddSlack(this IHostApplicationBuilder builder)
    {
        var settings = SectionReader.Read<SlackOptions>(builder.Configuration).Options;
        builder.Services.AddSection<SlackOptions>().AddSection<HelpOptions>();
        if (settings.IsEmpty)
        {
            return builder;
        }

        builder.Services.AddDelivery(builder.Configuration);
        builder.Services.AddBodies();
        builder.Services.AddAnswers();
        builder.Services.AddOutboundHttp();
        AddParts(builder.Services);
        if (settings.HasSocket)
        {
            builder.Services.AddHostedService<SocketMode>();
        }

        return builder;
    }

    /// <summary>Maps <c>POST /slack/events</c> when there is a signing secret; else the path stays 404.</summary>
    public static IEndpointConventionBuilder? MapSlack(this WebApplication app) =>
        app.Services.GetService<SlackEndpoint>() is not null
        && app.Services.GetRequiredService<IOptions<SlackOptions>>().Value.HasHttpEndpoint
            ? app.MapPost(SlackSurface.Path, ([FromServices] SlackEndpoint endpoint, HttpContext context) => endpoint.OpenAsync(context))
                .ExcludeFromDescription()
            : null;

    private static void AddParts(IServiceCollection services) => services
        .AddSingleton(new AnswerPath(answer => SlackCard.Of(answer, new CardFrame(CardPlace.Private)).ToJson()))
        .AddSingleton<SlackHosts>()
        .AddSingleton<SlackApi>()
        .AddSingleton<ResponseUrls>()
        .AddSingleton<SlackFiles>()
        .AddSingleton<Workspaces>()
        .AddSingleton<SocketStates>()
        .AddSingleton<SlackAnswers>()
        .AddSingleton<SlackCarrier>()
        .AddSingleton<IReplyCarrier>(provider => provider.GetRequiredService<SlackCarrier>())
        .AddSingleton<SlackState>()
        .AddSingleton<BackgroundWork>()
        .AddSingleton<CardPoster>()
        .AddSingleton<CardChanger>()
        .AddSingleton<SlashCommandHandler>()
        .AddSingleton<Mentions>()
        .AddSingleton<HomeTab>()
        .AddSingleton<EventsHandler>()
        .AddSingleton<ShortcutHandler>()
        .AddSingleton<ViewHandler>()
        .AddSingleton<BlockActionsHandler>()
        .AddSingleton<InteractionHandler>()
        .AddSingleton<SlackDispatcher>()
        .AddSingleton<SlackEndpoint>()
        .AddSingleton<SocketOpener>()
        .AddHostedService<WorkspaceCheck>();
}
