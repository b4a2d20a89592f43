using System.Collections.Immutable;
using System.Diagnostics;

namespace GssBot.Core.Gss;

/// <summary>Values of an argument that a word says what they are: <c>maj 851968 min 100001</c>, <c>routine 13</c>, <c>bit 0</c>.</summary>
internal static class LabelledStatus
{
    /// <summary>Reads a label and its value; a minor, or a further field, joins the major before it.</summary>
    public static bool TryRead(ReadOnlySpan<char> text, ref int at, ImmutableArray<StatusReading>.Builder items)
    {
        var word = StatusExpression.WordAt(text, at);
        var label = StatusWords.LabelOf(word);
        if (label is StatusLabel.None or StatusLabel.Error)
        {
            return false;
        }

        var value = StatusWords.ToValue(text, at + word.Length);
        if (!StatusExpression.TryRead(text, value, bareNames: true, out var expression))
        {
            return false;
        }

        if (Labelled(label, expression, text[at..expression.End].ToString(), items) is not { } reading)
        {
            return false;
        }

        items.Add(reading);
        at = expression.End;
        return true;
    }

    private static StatusReading? Labelled(
        StatusLabel label, StatusExpression value, string input, ImmutableArray<StatusReading>.Builder items)
    {
        switch (label)
        {
            case StatusLabel.Minor:
                var minor = value.Plain?.AsMinor ?? value.Bits;
                if (items.Count == 0 || items[^1] is not { Major: not null, Minor: null } major)
                {
                    return StatusDecoder.Minor((int)minor, input);
                }

                items.RemoveAt(items.Count - 1);
                return StatusDecoder.WithMinor(major with { Input = $"{major.Input} {input}" }, (int)minor);
            case StatusLabel.Java:
                return value.Plain is { } number
                    ? StatusDecoder.Java((int)Math.Min(number.Bits, 99), input)
                    : StatusDecoder.Decode(new(value.Bits), input: input);
            case StatusLabel.Routine or StatusLabel.Calling or StatusLabel.Bit:
                return Field(label, value, input, items);
            case StatusLabel.None or StatusLabel.Major or StatusLabel.Error:
                return Major(value, input);
            default:
                throw new UnreachableException();
        }
    }

    private static StatusReading? Field(
        StatusLabel label, StatusExpression value, string input, ImmutableArray<StatusReading>.Builder items)
    {
        if (value.Plain is null || value.Bits > (label == StatusLabel.Bit ? 15u : 255u))
        {
            return null;
        }

        var word = label switch
        {
            StatusLabel.Routine => value.Bits << 16,
            StatusLabel.Calling => value.Bits << 24,
            StatusLabel.Bit => 1u << (int)value.Bits,
            _ => throw new UnreachableException(),
        };
        if (items.Count == 0
            || items[^1] is not { Major: { } before, Minor: null, Macro: null } last
            || !StatusMacro.IsFieldText(last.Input))
        {
            return StatusDecoder.Decode(new(word), input: input);
        }

        items.RemoveAt(items.Count - 1);
        return StatusDecoder.Decode(new(before.Value | word), input: $"{last.Input} {input}");
    }

    public static StatusReading Major(StatusExpression value, string input)
    {
        if (value.IsPair)
        {
            return StatusDecoder.Decode(new(value.First), (int)value.Second!.Value, input);
        }

        if (value.Plain is { Negative: true })
        {
            return StatusDecoder.Minor((int)value.Bits, input);
        }

        return StatusDecoder.Decode(new(value.Plain?.AsMajor ?? value.Bits), input: input);
    }
}
