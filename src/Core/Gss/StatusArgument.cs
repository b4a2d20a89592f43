using System.Collections.Immutable;

namespace GssBot.Core.Gss;

/// <summary>Status values given as an argument (<c>gssbot decode</c>, <c>/gsserr</c>) or as a whole message.</summary>
public static class StatusArgument
{
    /// <summary>Longest text looked at, in characters; a longer one is no argument.</summary>
    public const int Longest = 4000;

    /// <summary>Most values read from one argument.</summary>
    public const int Most = 64;

    /// <summary>
    /// True when the whole text is nothing but status values, in any notation: numbers, symbols, <c>|</c> expressions, shifts,
    /// <c>routine 13</c>, <c>maj 851968 min 100001</c>, macros, Java and SSPI codes. Never throws.
    /// </summary>
    public static bool TryParse(string? text, out ImmutableArray<StatusReading> readings)
    {
        readings = [];
        if (string.IsNullOrWhiteSpace(text) || text.Length > Longest)
        {
            return false;
        }

        var items = ImmutableArray.CreateBuilder<StatusReading>();
        var at = 0;
        while (SkipNoise(text, ref at))
        {
            if (items.Count >= Most || !TryItem(text, ref at, items))
            {
                return false;
            }
        }

        readings = items.ToImmutable();
        return items.Count > 0;
    }

    /// <summary>One value only; false when the text holds none, more than one, or anything else.</summary>
    public static bool TryParse(string? text, out StatusReading? reading)
    {
        reading = TryParse(text, out ImmutableArray<StatusReading> all) && all.Length == 1 ? all[0] : null;
        return reading is not null;
    }

    /// <summary>
    /// What <c>decode</c> can make of an argument: values as above, else the statuses and library texts found in
    /// it. Empty when nothing was found.
    /// </summary>
    public static ImmutableArray<StatusReading> Read(string? text) =>
        TryParse(text, out ImmutableArray<StatusReading> readings) ? readings
        : text is null ? []
        : [.. StatusFinder.Find(text, isStatusText: true).Select(found => found.Reading)];

    private static bool TryItem(ReadOnlySpan<char> text, ref int at, ImmutableArray<StatusReading>.Builder items)
    {
        var start = at;
        if (TryMacro(text, ref at, items) || LabelledStatus.TryRead(text, ref at, items) || TryUnknownCode(text, ref at, items)
            || TryExpression(text, ref at, items) || TryNamed(text, ref at, items))
        {
            return at >= text.Length || !Folded.IsWord(text[at]);
        }

        at = start;
        var isBracket = text[at] == ')' || (text[at] == '(' && at + 1 < text.Length && char.IsAsciiLetter(text[at + 1]));
        at += isBracket ? 1 : 0;
        return isBracket;
    }

    private static bool TryMacro(ReadOnlySpan<char> text, ref int at, ImmutableArray<StatusReading>.Builder items)
    {
        if (!StatusMacro.TryRead(text, at, bareNames: true, out var macro))
        {
            return false;
        }

        items.Add(StatusMacro.Reading(macro.Call, text[at..macro.End].ToString()));
        at = macro.End;
        return true;
    }

    private static bool TryUnknownCode(ReadOnlySpan<char> text, ref int at, ImmutableArray<StatusReading>.Builder items)
    {
        if (!StatusWords.TryUnknownCode(text, at, out var minor, out var end, out _))
        {
            return false;
        }

        items.Add(StatusDecoder.Minor((int)minor, text[at..end].ToString()));
        at = end;
        return true;
    }

    private static bool TryExpression(ReadOnlySpan<char> text, ref int at, ImmutableArray<StatusReading>.Builder items)
    {
        if (!StatusExpression.TryRead(text, at, bareNames: true, out var value))
        {
            return false;
        }

        var input = text[at..value.End].ToString();
        if (value.Plain is not { } number)
        {
            items.Add(LabelledStatus.Major(value, input));
        }
        else if (Plain(number, input) is { } reading)
        {
            items.Add(reading);
        }
        else
        {
            return false;
        }

        at = value.End;
        return true;
    }

    private static StatusReading? Plain(StatusNumber number, string input)
    {
        if (number.Negative)
        {
            return StatusDecoder.Minor((int)number.Bits, input);
        }

        if (number.BetterAsHex)
        {
            return Hexadecimal(number, input);
        }

        if (number.Form == NumberForm.BareHex && !StatusNumber.IsMajor(number.Bits) && MinorDecoder.Known(number.Bits) is null)
        {
            return null; // A hash or an id, not a status.
        }

        return StatusDecoder.Number(number.Bits, input);
    }

    private static StatusReading Hexadecimal(StatusNumber number, string input)
    {
        var reading = StatusDecoder.Decode(new(number.AsHex!.Value), input: input);
        return reading with
        {
            OtherReadings =
            [
                .. reading.OtherReadings,
                new(
                    "field",
                    new GssStatus(number.Bits).Hex,
                    $"As a decimal number: {StatusDecoder.Names(new(number.Bits))}.",
                    "Some programs print hexadecimal without 0x, and only so is this a status that a library returns.")
            ],
        };
    }

    private static bool TryNamed(ReadOnlySpan<char> text, ref int at, ImmutableArray<StatusReading>.Builder items)
    {
        var word = StatusExpression.WordAt(text, at);
        var dotted = word is "gss" or "gssapi" or "GSSException" && at + word.Length < text.Length && text[at + word.Length] == '.'
            ? word.Length + 1
            : 0;
        var name = StatusExpression.WordAt(text, at + dotted);
        var input = text.Slice(at, dotted + name.Length).ToString();
        if (dotted > 0 && StatusSymbols.TryGet(name, out var status))
        {
            items.Add(StatusDecoder.Decode(status, input: input));
        }
        else if (dotted == 0 && name.Length > 2 && MinorDecoder.Named(name) is { } minor)
        {
            items.Add(StatusDecoder.Minor(minor.Value, input) with { Minor = minor });
        }
        else
        {
            return false;
        }

        at += input.Length;
        return true;
    }

    /// <summary>Past what may stand between values; false at the end.</summary>
    private static bool SkipNoise(ReadOnlySpan<char> text, ref int at)
    {
        while (at < text.Length && (char.IsWhiteSpace(text[at]) || text[at] is '`' or '\'' or '"' or '*'
            || (text[at] is ',' or ';' or '.' or '?' or '!' && (at + 1 == text.Length || !Folded.IsWord(text[at + 1])))))
        {
            at++;
        }

        return at < text.Length;
    }
}
