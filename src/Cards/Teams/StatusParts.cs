using System.Text.Json.Nodes;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Core.Rendering;

namespace GssBot.Cards.Teams;

/// <summary>The status numbers of an answer: a line each, and field by field in a part that opens on demand.</summary>
public static class StatusParts
{
    /// <summary>The element that "Show decode" shows and hides.</summary>
    public const string Id = "decode";

    /// <summary>True when there is a decode and it is closed at first; a decoded answer is nothing else, so it is open.</summary>
    public static bool IsHidden(Answer answer) => !answer.Statuses.IsEmpty && answer is not Answer.Decoded;

    public static IEnumerable<JsonNode> Of(Answer answer, CardLength length)
    {
        if (answer.Statuses.IsEmpty)
        {
            yield break;
        }

        var statuses = answer.Statuses.Take(length.Statuses).ToList();
        var decode = CardJson.Container(null, statuses.SelectMany(status => Decode(status, length))).With("id", Id);
        if (!IsHidden(answer))
        {
            yield return decode;
            yield break;
        }

        foreach (var status in statuses)
        {
            yield return CardJson.Text(length.Cut(StatusRows.Line(status)));
        }

        yield return decode.With("isVisible", false);
    }

    private static IEnumerable<JsonNode> Decode(StatusReading status, CardLength length)
    {
        yield return CardJson.Label(length.Cut(StatusRows.Heading(status)));
        if (status.Major is { } major)
        {
            yield return CardJson.Code(StatusLayout.Of(major), "PlainText");
        }

        var rows = StatusRows.Of(status with { OtherReadings = [.. status.OtherReadings.Take(length.Readings)] });
        if (!rows.IsEmpty)
        {
            yield return CardJson.Facts(rows.Select(row => (row.Name, length.Cut(row.Value))));
        }
    }
}
