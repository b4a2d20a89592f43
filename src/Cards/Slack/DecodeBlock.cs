using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Core.Rendering;

namespace GssBot.Cards.Slack;

/// <summary>The decoded numbers: one line each, or on request field by field. Absent when the paste held no number.</summary>
public static class DecodeBlock
{
    private const int Shown = 3, LongestRow = 250, LongestRows = 1000;

    public static ImmutableArray<Block> Of(Answer answer, bool open)
    {
        if (answer.Statuses.IsEmpty)
        {
            return [];
        }

        ImmutableArray<StatusReading> shown = [.. answer.Statuses.Take(Shown)];
        return [open
            ? Open(shown)
            : new Block.Context([.. shown.Select(status => TextObject.Plain(Plain.Line(StatusRows.Line(status), 400), 600))])];
    }

    private static Block.RichText Open(ImmutableArray<StatusReading> shown) => new(
        [.. shown.SelectMany((status, index) =>
            index == 0 ? Whole(status) : [new RichPart.Line([new RichLeaf($"{Plain.Line(StatusRows.Line(status), 400)}\n")])])]);

    private static ImmutableArray<RichPart> Whole(StatusReading status)
    {
        var rows = StatusRows.Of(status);
        var longest = Math.Min(LongestRow, LongestRows / Math.Max(rows.Length, 1));
        return
        [
            new RichPart.Line([new RichLeaf(Plain.Line(StatusRows.Heading(status), 200), new RichStyle(Bold: true))]),
            .. status.Major is { } major ? [new RichPart.Code([new RichLeaf(StatusLayout.Of(major))])] : ImmutableArray<RichPart>.Empty,
            .. rows.IsEmpty ? ImmutableArray<RichPart>.Empty : [new RichPart.List("bullet", [.. rows.Select(row => Row(row, longest))])],
        ];
    }

    private static RichPart.Line Row(StatusRow row, int longest) =>
        new([new RichLeaf($"{Plain.Line(row.Name, 100)}: ", new RichStyle(Bold: true)), new RichLeaf(Plain.Line(row.Value, longest))]);
}
