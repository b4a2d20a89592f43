using System.Collections.Immutable;
using System.Text.Json;
using GssBot.Bot.Delivery;
using GssBot.Bot.Slack.Api;
using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Surfaces;
using GssBot.Cards.Slack;
using GssBot.Core.Answers;

namespace GssBot.Bot.Slack.Handling;

/// <summary>The App Home: what I do, what is asked most, how to ask, whom else to ask. Published each time somebody opens it.</summary>
internal sealed class HomeTab(SlackApi api, SlackAnswers cards, FrequentCases frequent)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(2);

    public async Task<Acknowledgement> PublishAsync(JsonElement @event, Workspace workspace)
    {
        if (@event.Text("tab") is not (null or "home") || !SlackDestination.IsUser(@event.Text("user")))
        {
            return Acknowledgement.Taken;
        }

        var call = new ViewsPublish(@event.Text("user")!, View());
        // A page that could not be published is published the next time it is opened.
        await api.CallAsync(workspace.Token, "views.publish", JsonSerializer.Serialize(call, SlackJson.Default.ViewsPublish), Limit);
        return Acknowledgement.Taken;
    }

    public SlackView View() => new("home",
    [
        new Block.Header(TextObject.Plain("GssBot explains GridFTP and GSSAPI errors")),
        new Block.Section(TextObject.Plain(SlackGuide.Text(NoticeName.Help))),
        .. Top(frequent.Top()),
        .. cards.Help is { } help ? [new Block.Context([TextObject.Markup($"Need a person? {help.Markup}")])] : ImmutableArray<Block>.Empty,
    ]);

    private static ImmutableArray<Block> Top(ImmutableArray<Answer.Known> cases) => cases.IsEmpty ? [] :
    [
        new Block.Divider(),
        new Block.Header(TextObject.Plain("Asked most")),
        .. cases.Select(known =>
            new Block.Section(TextObject.Plain($"{Sentence.Full(Plain.Line(known.Title, 150))} {Plain.Line(known.Summary, 400)}"))),
    ];
}
