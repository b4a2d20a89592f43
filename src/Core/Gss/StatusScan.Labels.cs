using System.Diagnostics;

namespace GssBot.Core.Gss;

internal ref partial struct StatusScan
{
    private int Label(ReadOnlySpan<char> word, int at, int end)
    {
        var label = StatusWords.LabelOf(word);
        return label switch
        {
            StatusLabel.Major => Major(at, end),
            StatusLabel.Minor => Minor(word, at, end),
            StatusLabel.Error => Error(at, end),
            StatusLabel.Routine or StatusLabel.Calling => Field(label, at, end),
            StatusLabel.Java => Java(word, at, end),
            StatusLabel.None or StatusLabel.Bit => end,
            _ => throw new UnreachableException(),
        };
    }

    private int Major(int at, int end)
    {
        var value = StatusWords.ToValue(text, end);
        if (StatusExpression.TryRead(text, value, bareNames: isStatusText, out var expression) && !IsInside(expression.End))
        {
            return expression.Plain is { } number ? MajorNumber(number, value, end) : MajorExpression(expression, value, end);
        }

        while (value < text.Length && value < end + 40 && char.IsWhiteSpace(text[value]))
        {
            value++;
        }

        if (LibraryTexts.MatchGlobus(text, value, out var behind) is not { } found)
        {
            return end;
        }

        hits.Add(HitKind.Major, found.Status.Value, at, behind);
        hits.Close(); // Globus prints its minor as a chain of lines; a number below comes from something else.
        return behind;
    }

    private int MajorNumber(StatusNumber number, int value, int end)
    {
        var bits = number.AsMajor;
        var near = Near(value);
        if (bits is >= 1 and <= 22 && context.Java)
        {
            hits.Add(HitKind.Java, bits, value, number.End);
        }
        else if (number.Negative && (near || MinorDecoder.Known(bits) is not null))
        {
            hits.Add(HitKind.Minor, bits, value, number.End);
        }
        else if (!number.Negative && (near || (bits >= 0x1_0000 && StatusNumber.IsMajor(bits))))
        {
            hits.Add(HitKind.Major, bits, value, number.End);
        }
        else
        {
            return end;
        }

        return Pair(number.End);
    }

    private int MajorExpression(StatusExpression expression, int value, int end)
    {
        if (!Near(value) && !StatusNumber.IsMajor(expression.First))
        {
            return end;
        }

        hits.Add(HitKind.Major, expression.IsPair ? expression.First : expression.Bits, value, expression.End);
        if (expression.IsPair)
        {
            hits.Complete(expression.Second!.Value, expression.End);
        }

        return expression.End;
    }

    private int Minor(ReadOnlySpan<char> word, int at, int end)
    {
        var value = StatusWords.ToValue(text, end);
        if (!StatusNumber.TryRead(text, value, out var number) || IsInside(number.End))
        {
            return end;
        }

        var bits = number.AsMinor;
        if (AwaitsMinor(at))
        {
            hits.Complete(bits, number.End);
            return SymbolList(number.End);
        }

        context.MoveTo(at);
        var known = bits >= 0x1_0000 && MinorDecoder.Known(bits) is not null;
        if (!known && ((!context.Gss && !isStatusText) || word is "min" or "Min" or "MIN"))
        {
            return end;
        }

        hits.Add(HitKind.Minor, bits, value, number.End);
        return number.End;
    }

    /// <summary>"status", "error", "code": they stand before all kinds of numbers, so only a well-formed failed major counts.</summary>
    private int Error(int at, int end)
    {
        var value = StatusWords.ToValue(text, end);
        if (value >= text.Length
            || value == end
            || !StatusExpression.TryRead(text, value, bareNames: false, out var expression)
            || IsInside(expression.End))
        {
            return end;
        }

        var bits = expression.Plain is { } word
            ? (word.IsWide || IsPrintedWithMinor(word.End) ? word.AsMajor : word.Bits)
            : expression.First;
        if (!IsFailure(bits) || expression.Plain is { Negative: true } || HasUnit(expression.End))
        {
            return end;
        }

        if (expression.Plain is { } plain && (plain.Form == NumberForm.BareHex || plain.BetterAsHex) && !Near(at))
        {
            return end;
        }

        hits.Add(HitKind.Major, expression.Plain is null && !expression.IsPair ? expression.Bits : bits, value, expression.End);
        if (expression.IsPair)
        {
            hits.Complete(expression.Second!.Value, expression.End);
        }

        return expression.End;
    }

    /// <summary>.NET prints both in hexadecimal without 0x: <c>status: 90000 (Minor status: 0)</c>.</summary>
    private readonly bool IsPrintedWithMinor(int end) => Folded.StartsWith(text, end, " (Minor status", out _);

    /// <summary>The minor of <c>851968|100001</c>.</summary>
    private readonly int Pair(int end)
    {
        if (end >= text.Length || text[end] != '|' || !AwaitsMinor(end) || !StatusNumber.TryRead(text, end + 1, out var minor))
        {
            return end;
        }

        hits.Complete(minor.Bits, minor.End);
        return minor.End;
    }

    /// <summary>
    /// ARC prints a list of symbols behind its numbers, found with a bit-and over an enumeration: most are not
    /// there, so all are passed over.
    /// </summary>
    private readonly int SymbolList(int end)
    {
        var at = end;
        if (at >= text.Length || text[at] != ')')
        {
            return end;
        }

        at++;
        while (at < text.Length && text[at] == ':')
        {
            var word = StatusExpression.WordAt(text, at + 1);
            if (word.Length > 0 && !word.StartsWith("GSS_S_", StringComparison.Ordinal))
            {
                break;
            }

            at += 1 + word.Length;
        }

        return at;
    }
}
