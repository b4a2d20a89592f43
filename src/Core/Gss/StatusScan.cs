namespace GssBot.Core.Gss;

/// <summary>One pass over a text, word by word; what a label or a number means is in the other parts of this type.</summary>
internal ref partial struct StatusScan(string source, bool isStatusText)
{
    private readonly ReadOnlySpan<char> text = source;
    private readonly StatusHits hits = new();
    private StatusContext context = new(source);

    public List<StatusHit> Run()
    {
        var at = 0;
        while (at < text.Length && !hits.Full)
        {
            var skip = text[at..].IndexOfAny(Folded.WordChars);
            if (skip < 0)
            {
                break;
            }

            at += skip;
            var length = text[at..].IndexOfAnyExcept(Folded.WordChars);
            var end = length < 0 ? text.Length : at + length;
            at = Math.Max(end, Word(at, end));
        }

        return hits.Done();
    }

    /// <summary>Takes what stands at a word; the result is where reading goes on.</summary>
    private int Word(int at, int end)
    {
        var word = text[at..end];
        if (char.IsAsciiDigit(word[0]))
        {
            return Number(at, end);
        }

        if (word.Contains('_') || word[0] is 'K' or 'J')
        {
            return Symbol(word, at, end);
        }

        if (text.Length > end && text[end] == '.' && word is "gss" or "gssapi" or "GSSException")
        {
            return Dotted(at, end);
        }

        if (LibraryTexts.MayStart(word) && LibraryTexts.Match(word, text, at, out var behind) is { } found)
        {
            if (!found.Alone && (!Near(at) || GoesOn(behind)))
            {
                return end;
            }

            hits.Add(HitKind.Major, found.Status.Value, at, behind);
            return behind;
        }

        return word[0] is 'U' or 'u' or 'k' && UnknownCode(at, out var stop) ? stop : Label(word, at, end);
    }

    private int Symbol(ReadOnlySpan<char> word, int at, int end)
    {
        if (word.StartsWith("GSS_", StringComparison.Ordinal) || isStatusText)
        {
            if (StatusMacro.TryRead(text, at, bareNames: isStatusText, out var macro))
            {
                hits.Add(new StatusHit(HitKind.Macro, StatusMacro.Apply(macro.Call).Value, at, macro.End) { Macro = macro.Call });
                return macro.End;
            }
        }

        if (word.StartsWith("GSS_S_", StringComparison.Ordinal))
        {
            return Expression(at, end);
        }

        if (word.StartsWith("S_", StringComparison.Ordinal) && StatusSymbols.TryGet(word, out var status))
        {
            hits.Add(HitKind.Major, status.Value, at, end);
        }
        else if (word is "JGLOBUS")
        {
            return JGlobus(at, end);
        }
        else if (UnknownCode(at, out var stop))
        {
            return stop;
        }
        else if (IsMinorSymbol(word) && MinorDecoder.Named(word) is { } minor)
        {
            hits.Add(HitKind.Symbol, (uint)minor.Value, at, end);
        }
        else
        {
            return Label(word, at, end);
        }

        return end;
    }

    private int Expression(int at, int end)
    {
        if (!StatusExpression.TryRead(text, at, bareNames: false, out var value) || IsCompared(at))
        {
            return end;
        }

        hits.Add(HitKind.Major, value.Bits, at, value.End);
        return value.End;
    }

    private int Dotted(int at, int end)
    {
        var name = StatusExpression.WordAt(text, end + 1);
        if (name.Length == 0 || !StatusSymbols.TryGet(name, out var status))
        {
            return end;
        }

        hits.Add(HitKind.Major, status.Value, at, end + 1 + name.Length);
        return end + 1 + name.Length;
    }

    private int JGlobus(int at, int end)
    {
        if (end >= text.Length || text[end] != '-' || !StatusNumber.TryRead(text, end + 1, out var number) || number.Bits > 999)
        {
            return end;
        }

        hits.Add(HitKind.JGlobus, number.Bits, at, number.End);
        return number.End;
    }

    private bool UnknownCode(int at, out int stop)
    {
        if (!StatusWords.TryUnknownCode(text, at, out var minor, out stop, out var named) || (!named && !Near(at)))
        {
            return false;
        }

        if (AwaitsMinor(at))
        {
            hits.Complete(minor, stop);
        }
        else
        {
            hits.Add(HitKind.Minor, minor, at, stop);
        }

        return true;
    }

    /// <summary>
    /// A symbol that a program compares with, or says it did not get: <c>!= GSS_S_COMPLETE</c>, <c>did not return GSS_S_COMPLETE</c>.
    /// </summary>
    private readonly bool IsCompared(int at)
    {
        var before = text[Math.Max(0, at - 16)..at].TrimEnd();
        return !isStatusText
            && (before.EndsWith("!=") || before.EndsWith("==") || before.EndsWith(" not") || before.EndsWith("not return"));
    }

    private static bool IsMinorSymbol(ReadOnlySpan<char> word) =>
        word[0] is 'K' or 'S' or 'G' or 'A' or 'H' or 'E'
        && (word.StartsWith("KRB5") || ProtocolErrors.MayBe(word) || word.StartsWith("SEC_") || word.StartsWith("STATUS_")
            || word.StartsWith("KG_") || word.StartsWith("KADM5_")
            || word.StartsWith("GLOBUS_") || word.StartsWith("ASN1_") || word.StartsWith("HX509_") || word.StartsWith("HEIM_")
            || word.StartsWith("ERR_SPNEGO") || word.StartsWith("ERR_NEGOEX"));

    /// <summary>A minor belongs to the major before it when at most two line ends lie between them.</summary>
    private readonly bool AwaitsMinor(int at) => hits.Awaits(at) is var end && end >= 0 && (end >= at || text[end..at].Count('\n') <= 2);

    /// <summary>
    /// The words are no more than a part of a longer sentence: <c>Operation unavailable without authentication</c>. Heimdal
    /// goes on with "unknown mech-code".
    /// </summary>
    private readonly bool GoesOn(int end)
    {
        var next = Folded.Blanks(text, end);
        return next > end && next < text.Length && char.IsAsciiLetterLower(text[next]) && !text[end..next].Contains('\n')
            && !text[next..].StartsWith("unknown mech");
    }

    private bool Near(int at)
    {
        context.MoveTo(at);
        return isStatusText || context.Near;
    }
}
