using System.Collections.Immutable;
using GssBot.Core.Answers;

namespace GssBot.Cards.Slack;

/// <summary>
/// An answer as Block Kit: a pure function. At most 9 blocks, 12 with alternatives. Cause and who acts come first;
/// everything that may hold a user's characters is plain text, so nothing in it pings, links or formats.
/// </summary>
public static class SlackCard
{
    private const int EvidenceLength = 120;

    public static SlackMessage Of(Answer answer, CardFrame frame) => new(CardText.Of(answer), Blocks(answer, frame));

    public static ImmutableArray<Block> Blocks(Answer answer, CardFrame frame)
    {
        var ticket = AnswerTicket.Of(answer, frame.Token, frame.Stranger);
        return
        [
            new Block.Header(TextObject.Plain(Plain.Line(answer.Title, 140), 150)),
            Who(answer, frame),
            new Block.Section(TextObject.Plain(Plain.Shorten(answer.Explanation, 1200), 1500)),
            .. StepsBlock.Of(answer),
            .. Evidence(answer),
            .. DecodeBlock.Of(answer, frame.DecodeOpen || answer is Answer.Decoded),
            .. Doubts(answer),
            .. Footer(answer, frame),
            .. answer.Alternatives.Take(3).Select((other, index) => Other(answer, other, index, ticket)),
            .. CardButtons.Of(answer, frame, ticket),
        ];
    }

    private static Block.Context Who(Answer answer, CardFrame frame)
    {
        string[] words = answer switch
        {
            Answer.Unknown { Side: Side.Unknown } => ["No known cause fits"],
            Answer.Unknown => ["No known cause fits", $"{Words.Of(answer.Side)} side"],
            Answer.Decoded => ["Decoded number", $"acts: {Words.Person(answer.Actor)}"],
            _ =>
            [
                answer.Side == Side.Unknown ? "Side not known" : Sentence.Upper($"{Words.Of(answer.Side)} side"),
                $"match: {Words.Of(answer.Certainty)}",
                $"acts: {Words.Person(answer.Actor)}",
                .. Again(answer),
            ],
        };
        var line = TextObject.Plain(string.Join(" · ", words));
        return new Block.Context(frame.SharedBy is { } user
            ? [line, TextObject.Markup($"shared by <@{user}>")]
            : [line]);
    }

    private static string[] Again(Answer answer) => (answer as Answer.Known)?.Retry switch
    {
        Retry.Now => ["trying again may help"],
        Retry.AfterFix => ["try again after the fix"],
        Retry.Never => ["trying again will not help"],
        _ => [],
    };

    /// <summary>The user's own line, or on a card for others the case's wording.</summary>
    private static ImmutableArray<Block> Evidence(Answer answer) => answer switch
    {
        Answer.Known { Evidence: [var first, ..] } => [Context($"Matched line {first.Line}{Said(first.Speaker)}: {Plain.Line(first.Text, EvidenceLength)}")],
        Answer.Known { Typical: { Length: > 0 } typical } => [Context($"Typical line: {Plain.Line(typical, EvidenceLength)}")],
        _ => [],
    };

    private static string Said(Speaker speaker) => speaker == Speaker.Unknown ? "" : $" (said by the {Words.Of(speaker)})";

    private static Block.Context Context(string line) => new([TextObject.Plain(line)]);

    private static ImmutableArray<Block> Doubts(Answer answer)
    {
        var masks = (answer as Answer.Known)?.Masks ?? [];
        ImmutableArray<RichPart> parts =
        [
            .. Listed("This message can hide another fault:", masks),
            .. Listed(answer is Answer.Unknown ? "What would help:" : "To be surer:", answer.Ask),
        ];
        return parts.IsEmpty ? [] : [new Block.RichText(parts)];
    }

    private static ImmutableArray<RichPart> Listed(string heading, ImmutableArray<string> items) => items.IsDefaultOrEmpty ? [] :
    [
        new RichPart.Line([new RichLeaf(heading)]),
        new RichPart.List("bullet", [.. items.Take(3).Select(item => new RichPart.Line([new RichLeaf(Plain.Line(item, 200))]))]),
    ];

    private static ImmutableArray<Block> Footer(Answer answer, CardFrame frame)
    {
        var links = answer.Links.Take(4).Select(link => Markdown.Link(link.Url, link.Title)).Where(link => link is { Length: <= 500 });
        var known = answer as Answer.Known;
        ImmutableArray<TextObject> lines =
        [
            TextObject.Markup(string.Join(" · ", links)),
            TextObject.Plain(known?.StepsBy is { Length: > 0 } site ? $"Steps by {Plain.Line(site, 100)}" : ""),
            TextObject.Plain(known?.Contact is { Length: > 0 } contact ? $"Whom to ask here: {Plain.Line(contact, 200)}" : ""),
            TextObject.Markup(frame.Help is { } help ? $"Need a person? {help.Markup}" : ""),
            TextObject.Plain(frame.Note ?? ""),
        ];
        lines = lines.RemoveAll(line => line.Text.Length == 0);
        return lines.IsEmpty ? [] : [new Block.Context(lines)];
    }

    private static Block.Section Other(Answer answer, Alternative other, int index, AnswerTicket ticket)
    {
        var lead = answer is Answer.Decoded ? "Often seen with: " : "Also possible: ";
        var text = $"{lead}{Plain.Line(other.Title, 150)}. {Plain.Line(other.Separate, 250)}".TrimEnd();
        var button = new Element.Button($"this_one_{index}", TextObject.Plain("This one"), $"Show this one: {Plain.Line(other.Title, 55)}")
        {
            Value = ticket.For(other).ToString(),
        };
        return new Block.Section(TextObject.Plain(text), Accessory: button);
    }
}
