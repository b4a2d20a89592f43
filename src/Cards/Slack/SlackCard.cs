using System.Collections.Immutable;
using System.Diagnostics;
using GssBot.Core.Answers;
using GssBot.Core.Rendering;

namespace GssBot.Cards.Slack;

/// <summary>
/// An answer as Block Kit: a pure function. At most 9 blocks, 12 with alternatives. Cause and who acts come first;
/// everything that may hold a user's characters is plain text, so nothing in it pings, links or formats.
/// </summary>
public static class SlackCard
{
    private const int MostDoubts = 3, MostFields = 14;

    public static SlackMessage Of(Answer answer, CardFrame frame) => new(CardText.Of(Spoken.Quoted(answer)), Blocks(answer, frame));

    public static ImmutableArray<Block> Blocks(Answer answer, CardFrame frame)
    {
        answer = Spoken.Quoted(answer);
        var ticket = AnswerTicket.Of(answer, frame.Token, frame.Stranger);
        return
        [
            new Block.Header(TextObject.Plain(Plain.Line(answer.Title, 140), 150)),
            .. Who(answer, frame),
            new Block.Section(TextObject.Plain(Plain.Shorten(answer.Explanation, 1200), 1500)),
            .. StepsBlock.Of(answer),
            .. Evidence(answer),
            .. Read(answer),
            .. DecodeBlock.Of(answer, frame.DecodeOpen || answer is Answer.Decoded),
            .. answer.Alternatives.Take(3).Select((other, index) => Other(answer, other, index, ticket)),
            .. Doubts(answer),
            .. Footer(answer, frame),
            .. CardButtons.Of(answer, frame, ticket),
        ];
    }

    private static ImmutableArray<Block> Who(Answer answer, CardFrame frame)
    {
        ImmutableArray<TextObject> words =
        [
            TextObject.Plain(Labels.VerdictLine(answer)),
            TextObject.Markup(frame.SharedBy is { } user ? $"shared by <@{user}>" : ""),
        ];
        words = words.RemoveAll(text => text.Text.Length == 0);
        return words.IsEmpty ? [] : [new Block.Context(words)];
    }

    /// <summary>The user's own lines, or on a card for others the case's wording.</summary>
    private static ImmutableArray<Block> Evidence(Answer answer) => answer switch
    {
        Answer.Known { Evidence: { IsEmpty: false } lines } => [Shown(lines.Take(CardLabels.Evidence).Select(line =>
            $"{Labels.Place(line)}: {Plain.Line(line.Text, CardLabels.EvidenceLength)}"))],
        Answer.Known { Typical: { Length: > 0 } typical } =>
            [Shown([$"{Labels.TypicalLine}: {Plain.Line(typical, CardLabels.EvidenceLength)}"])],
        Answer.Known or Answer.Decoded or Answer.Unknown => [],
        _ => throw new UnreachableException(),
    };

    private static Block.Context Shown(IEnumerable<string> lines) =>
        new([TextObject.Plain(string.Join('\n', lines.Prepend(Labels.WhatShowsIt)))]);

    /// <summary>What was read, where no cause was found to use it.</summary>
    private static ImmutableArray<Block> Read(Answer answer) => answer is Answer.Unknown && !answer.Fields.Values.IsEmpty
        ? [new Block.RichText(Listed(
            Labels.WhatIRead, [.. answer.Fields.Values.Select(field => $"{Wording.OfField(field.Key)}: {field.Value}")], most: MostFields))]
        : [];

    private static ImmutableArray<Block> Doubts(Answer answer)
    {
        var masks = (answer as Answer.Known)?.Masks ?? [];
        ImmutableArray<RichPart> parts =
        [
            .. Listed(Labels.CanHide, masks, MostDoubts),
            .. Listed(Labels.WouldHelp, answer.Ask, MostDoubts),
        ];
        return parts.IsEmpty ? [] : [new Block.RichText(parts)];
    }

    private static ImmutableArray<RichPart> Listed(string heading, ImmutableArray<string> items, int most) => items.IsDefaultOrEmpty ? [] :
    [
        new RichPart.Line([new RichLeaf(heading, new RichStyle(Bold: true))]),
        new RichPart.List("bullet", [.. items.Take(most).Select(item => new RichPart.Line([new RichLeaf(Plain.Line(item, 200))]))]),
    ];

    private static ImmutableArray<Block> Footer(Answer answer, CardFrame frame)
    {
        var links = answer.Links.Take(4).Select(link => Markdown.Link(link.Url, link.Title)).Where(link => link is { Length: <= 500 });
        var known = answer as Answer.Known;
        ImmutableArray<TextObject> lines =
        [
            TextObject.Markup(string.Join(Labels.Between, links) is { Length: > 0 } pages ? $"{Labels.ReadMore}: {pages}" : ""),
            TextObject.Plain(known is null ? "" : Plain.Line($"{Labels.Case}: {known.Case}{Labels.Behind(known)}", 240)),
            TextObject.Plain(known?.Contact is { Length: > 0 } contact ? $"{CardLabels.WhomToAsk}: {Plain.Line(contact, 200)}" : ""),
            TextObject.Markup(frame.Help is { } help ? $"{CardLabels.NeedAPerson} {help.Markup}" : ""),
            TextObject.Plain(frame.Note ?? ""),
        ];
        lines = lines.RemoveAll(line => line.Text.Length == 0);
        return lines.IsEmpty ? [] : [new Block.Context(lines)];
    }

    private static Block.Section Other(Answer answer, Alternative other, int index, AnswerTicket ticket)
    {
        var lead = index == 0 ? $"{Labels.Alternatives(answer)}\n" : "";
        var text = $"{lead}{Plain.Line(Labels.Name(other), 180)}\n{Labels.ToTell}: {Plain.Line(other.Separate, 250)}";
        var button = new Element.Button(
            $"this_one_{index}", TextObject.Plain(CardLabels.ThisOne), $"Show this one: {Plain.Line(other.Title, 55)}")
        {
            Value = ticket.For(other).ToString(),
        };
        return new Block.Section(TextObject.Plain(text), Accessory: button);
    }
}
