namespace GssBot.Core.Gss;

/// <summary>
/// Status expressions as programs write them: <c>13&lt;&lt;16</c>, <c>GSS_S_FAILURE | 1</c>, <c>(1ul &lt;&lt; 16) | 0x2</c>.
/// </summary>
/// <param name="Bits">The value.</param>
/// <param name="Plain">The number, when the expression is one number and nothing else.</param>
/// <param name="Second">The second of exactly two plain numbers parted by |: some programs print major|minor so.</param>
/// <param name="First">The value of the first term.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct StatusExpression(uint Bits, StatusNumber? Plain, uint? Second, uint First, int End)
{
    /// <summary>True for <c>851968|100001</c>: a failed major and something that can only be a minor.</summary>
    public bool IsPair => Second > SupplementaryBits.Defined
        && new GssStatus(First).IsError
        && StatusNumber.IsMajor(First)
        && !StatusNumber.IsMajor(Second.Value);

    private const int MostTerms = 32, Deepest = 8;

    /// <param name="bareNames">True when symbols may stand without their prefix, as an argument does.</param>
    public static bool TryRead(ReadOnlySpan<char> text, int at, bool bareNames, out StatusExpression expression, int depth = 0)
    {
        expression = default;
        if (depth > Deepest || !TryTerm(text, at, bareNames, depth, out var first, out var plain, out var end))
        {
            return false;
        }

        var (bits, second, terms) = (first, (uint?)null, 1);
        while (terms < MostTerms && Next(text, end, '|') is var bar && bar >= 0)
        {
            if (!TryTerm(text, Blanks(text, bar + 1), bareNames, depth, out var more, out var other, out var stop))
            {
                break;
            }

            terms++;
            second = terms == 2 && plain is not null && other is not null ? more : null;
            bits |= more;
            end = stop;
        }

        expression = new(bits, terms == 1 ? plain : null, second, first, end);
        return true;
    }

    private static bool TryTerm(
        ReadOnlySpan<char> text, int at, bool bareNames, int depth, out uint bits, out StatusNumber? plain, out int end)
    {
        (bits, plain, end) = (0, null, at);
        if (at >= text.Length)
        {
            return false;
        }

        if (text[at] == '(')
        {
            return TryBrackets(text, at, bareNames, depth, out bits, out end);
        }

        if (TrySymbol(text, at, bareNames, out bits, out end))
        {
            return true;
        }

        if (!StatusNumber.TryRead(text, at, out var number))
        {
            return false;
        }

        (bits, plain, end) = (number.Bits, number, number.End);
        if (TryShift(text, number, out var shifted, out var stop))
        {
            (bits, plain, end) = (shifted, null, stop);
        }

        return true;
    }

    private static bool TryBrackets(ReadOnlySpan<char> text, int at, bool bareNames, int depth, out uint bits, out int end)
    {
        (bits, end) = (0, at);
        if (!TryRead(text, Blanks(text, at + 1), bareNames, out var inner, depth + 1)
            || Next(text, inner.End, ')') is var close && close < 0)
        {
            return false;
        }

        (bits, end) = (inner.Bits, close + 1);
        if (inner.Plain is { } number && TryShift(text, number with { End = end }, out var shifted, out var stop))
        {
            (bits, end) = (shifted, stop);
        }

        return true;
    }

    /// <summary>A field value moved to its place; only the shifts that a status has: 16 and 24 bits, of a byte.</summary>
    public static bool TryShift(ReadOnlySpan<char> text, StatusNumber number, out uint bits, out int end)
    {
        (bits, end) = (0, number.End);
        var sign = Blanks(text, number.End);
        if (number.Bits > 255 || sign + 1 >= text.Length || text[sign] != '<' || text[sign + 1] != '<')
        {
            return false;
        }

        if (!StatusNumber.TryRead(text, Blanks(text, sign + 2), out var by) || by.Bits is not (16 or 24))
        {
            return false;
        }

        (bits, end) = (number.Bits << (int)by.Bits, by.End);
        return true;
    }

    private static bool TrySymbol(ReadOnlySpan<char> text, int at, bool bareNames, out uint bits, out int end)
    {
        (bits, end) = (0, at);
        var word = WordAt(text, at);
        if (word.Length is 0 or > StatusSymbols.Longest)
        {
            return false;
        }

        var symbol = bareNames && word.Contains('_') ? word.ToString().ToUpperInvariant() : word;
        if ((!bareNames && !symbol.StartsWith("GSS_S_", StringComparison.Ordinal)) || !StatusSymbols.TryGet(symbol, out var status))
        {
            return false;
        }

        (bits, end) = (status.Value, at + word.Length);
        return true;
    }

    /// <summary>The word at a place; empty when there is none, and cut at one more than the longest symbol.</summary>
    public static ReadOnlySpan<char> WordAt(ReadOnlySpan<char> text, int at)
    {
        var rest = at < text.Length ? text[at..Math.Min(text.Length, at + 64)] : [];
        var length = rest.IndexOfAnyExcept(Folded.WordChars);
        return length < 0 ? rest : rest[..length];
    }

    /// <summary>Past at most eight blanks.</summary>
    public static int Blanks(ReadOnlySpan<char> text, int at)
    {
        for (var i = 0; i < 8 && at < text.Length && text[at] is ' ' or '\t'; i++)
        {
            at++;
        }

        return at;
    }

    private static int Next(ReadOnlySpan<char> text, int at, char wanted)
    {
        at = Blanks(text, at);
        return at < text.Length && text[at] == wanted ? at : -1;
    }
}
