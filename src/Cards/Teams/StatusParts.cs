using System.Text.Json.Nodes;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

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
            yield break;
        var statuses = answer.Statuses.Take(length.Statuses).ToList();
        yield return CardJson.Facts(statuses.Select(status => ("Status", length.Cut(Line(status)))));
        var decode = CardJson.Container(null, statuses.SelectMany(status => Decode(status, length))).With("id", Id);
        yield return IsHidden(answer) ? decode.With("isVisible", false) : decode;
    }

    private static string Line(StatusReading status)
    {
        if (status.Major is not { } major)
            return status.Minor is { } minor ? MinorLine(minor) : status.Input;
        var name = status.RoutineError?.Name ?? status.CallingError?.Name ?? (major.Value == 0 ? "GSS_S_COMPLETE" : null);
        return name is null ? $"{major.Hex} = {major.Value}" : $"{name} · {major.Hex} = {major.Value}";
    }

    private static IEnumerable<JsonNode> Decode(StatusReading status, CardLength length)
    {
        if (status.Major is { } major)
        {
            yield return CardJson.Table([3, 5, 8], Fields(major, status, length));
            yield return CardJson.Code(StatusLayout.Of(major), "PlainText");
        }
        var more = Readings(status, length).ToList();
        if (more.Count > 0)
            yield return CardJson.Facts(more);
    }

    /// <summary>The word from its most to its least significant bit (RFC 2744, 3.9.1).</summary>
    private static IEnumerable<string[]> Fields(GssStatus major, StatusReading status, CardLength length) =>
    [
        ["Bits", "Field", "Value"],
        ["31-24", "Calling error", $"{Bits(major.CallingError)}, {Named(status.CallingError?.Name, status.CallingError?.Meaning, major.CallingError, length)}"],
        ["23-16", "Routine error", $"{Bits(major.RoutineError)}, {Named(status.RoutineError?.Name, status.RoutineError?.Meaning, major.RoutineError, length)}"],
        ["15-0", "Supplementary", $"{Bits((byte)(major.Supplementary >> 8))} {Bits((byte)major.Supplementary)}, {Flags(major, status, length)}"],
    ];

    private static string Named(string? name, string? meaning, byte code, CardLength length) => name is null
        ? code == 0 ? "none" : $"{code}, defined nowhere"
        : length.Cut($"{name} ({code}): {meaning}");

    private static string Flags(GssStatus major, StatusReading status, CardLength length)
    {
        var flags = status.Supplementary.Select(bit => $"{bit.Name} (bit {bit.Bit}): {bit.Meaning}").ToList();
        if (major.Supplementary >> 6 != 0)
            flags.Add("bits that are defined nowhere");
        return flags.Count == 0 ? "none" : length.Cut(string.Join("; ", flags));
    }

    private static IEnumerable<(string, string)> Readings(StatusReading status, CardLength length)
    {
        if (status.Minor is { } minor)
            yield return ("Minor status", length.Cut(MinorLine(minor)));
        foreach (var other in status.OtherReadings.Take(length.Readings))
            yield return ($"As {other.System}", length.Cut($"{other.Name}: {other.Meaning} ({other.Why})"));
    }

    private static string MinorLine(MinorReading minor) =>
        string.Join(' ', new[] { minor.Value.ToString(System.Globalization.CultureInfo.InvariantCulture), minor.Name, $"({minor.Mechanism}): {minor.Message}" }.OfType<string>());

    private static string Bits(byte field) => $"{field >> 4:B4} {field & 15:B4}";
}
