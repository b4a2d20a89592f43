using GssBot.Bot.Settings;
using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Surfaces;
using GssBot.Cards.Slack;
using GssBot.Core.Answers;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Slack.Handling;

/// <summary>Turns what is said into a message or a modal: what the entry points have in common.</summary>
internal sealed class SlackAnswers(SurfaceAnswers answers, IOptions<HelpOptions> help)
{
    public HelpContact? Help => HelpContact.From(help.Value.Text, help.Value.Url);

    /// <summary>The frame for a card of this answer, which is kept for its buttons; a stranger gets no site contacts.</summary>
    public CardFrame Frame(CardPlace place, Answer answer, bool stranger) =>
        new(place) { Token = answers.Keep(answer, stranger).Token, Help = stranger ? null : Help, Stranger = stranger };

    public SlackMessage Message(SurfaceReply reply, CardPlace place, bool stranger) => reply switch
    {
        SurfaceReply.Explained said => SlackCard.Of(said.Answer, Frame(place, said.Answer, stranger)),
        SurfaceReply.Notice notice => Notice(notice.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    /// <param name="metadata">Where the card may be posted; null when it may not.</param>
    public SlackView View(SurfaceReply reply, CardPlace place, bool stranger, string? metadata = null) => reply switch
    {
        SurfaceReply.Explained said => Views.Card(said.Answer, Frame(place, said.Answer, stranger), metadata),
        SurfaceReply.Notice notice => Views.Notice(notice.Name),
        _ => throw new ArgumentOutOfRangeException(nameof(reply)),
    };

    public static SlackMessage Notice(NoticeName name) =>
        new(Plain.Escape(SlackGuide.Text(name)), [new Block.Section(TextObject.Plain(SlackGuide.Text(name)))]);
}
