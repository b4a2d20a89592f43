namespace GssBot.Core.Gss;

internal ref partial struct StatusScan
{
    /// <summary>A number that no label introduces.</summary>
    private int Number(int at, int end)
    {
        var signed = at > 0
            && text[at - 1] == '-'
            && (at < 2 || !(Folded.IsWord(text[at - 2]) || text[at - 2] is '-' or '.' or '/' or ':' or ')'));
        if (!StatusNumber.TryRead(text, signed ? at - 1 : at, out var number))
        {
            return Bytes(at, end);
        }

        if (StatusExpression.TryShift(text, number, out _, out _))
        {
            return Shift(at, end);
        }

        if (IsTuple(at, number))
        {
            return Tuple(at, number, end);
        }

        if ((!signed && at > 0 && text[at - 1] is '.' or '/' or ':' or '-' or '#' or '$' or '@' or '%') || IsInside(number.End))
        {
            return end;
        }

        if (IsKnownMinor(at, number))
        {
            hits.Add(number.Negative ? HitKind.Minor : HitKind.Number, number.Bits, signed ? at - 1 : at, number.End);
        }
        else if (IsBareMajor(at, number))
        {
            hits.Add(HitKind.Major, number.AsMajor, at, number.End);
        }
        else
        {
            return number.Bits <= 255 ? Bytes(at, end) : end;
        }

        return number.Negative ? number.End : Pair(number.End);
    }

    /// <summary>
    /// Negative com_err numbers and SSPI codes in hexadecimal stand for themselves; the rest looks like telephone numbers and job
    /// ids and needs a GSS word near.
    /// </summary>
    private bool IsKnownMinor(int at, StatusNumber number) =>
        number.Bits >= 0x1_0000 && MinorDecoder.Known(number.Bits) is { Name: not null } minor && minor.Mechanism != "errno"
        && (number.Negative || (number.Form == NumberForm.Hex && minor.Mechanism == "sspi") || Near(at));

    private bool IsBareMajor(int at, StatusNumber number)
    {
        if (number.Negative || !IsFailure(number.AsMajor))
        {
            return false;
        }

        context.MoveTo(at);
        return (isStatusText || context.Gss) && !HasUnit(number.End) && !IsCounted(at)
            && (isStatusText || number.Form != NumberForm.BareHex || text[at] == '0') && (isStatusText || !number.BetterAsHex);
    }

    private int Shift(int at, int end)
    {
        if (!Near(at) || !StatusExpression.TryRead(text, at, bareNames: false, out var value) || !StatusNumber.IsMajor(value.Bits))
        {
            return end;
        }

        hits.Add(HitKind.Major, value.Bits, at, value.End);
        return value.End;
    }

    /// <summary>Python shows a status as <c>('words', number)</c>: a quote and a comma before, a bracket behind.</summary>
    private readonly bool IsTuple(int at, StatusNumber number)
    {
        var before = text[Math.Max(0, at - 8)..(number.Negative ? at - 1 : at)].TrimEnd();
        return number.End < text.Length && text[number.End] == ')' && before.Length > 1 && before[^1] == ','
            && before[..^1].TrimEnd() is [.., '\'' or '"'];
    }

    private int Tuple(int at, StatusNumber number, int end)
    {
        var start = number.Negative ? at - 1 : at;
        if (!number.Negative && IsFailure(number.Bits) && (Near(at) || Folded.StartsWith(text, number.End, "), (", out _)))
        {
            hits.Add(HitKind.Major, number.Bits, start, number.End);
        }
        else if (AwaitsMinor(at))
        {
            hits.Complete(number.Bits, number.End);
        }
        else if (IsKnownMinor(at, number))
        {
            hits.Add(HitKind.Minor, number.Bits, start, number.End);
        }
        else
        {
            return end;
        }

        return number.End;
    }

    /// <summary>Four bytes of a packet dump, <c>00 0d 00 00</c>, on a line that speaks of GSS and with no other bytes round them.</summary>
    private int Bytes(int at, int end)
    {
        if (end - at != 2 || text.Length < at + 11 || (at > 2 && text[at - 1] == ' ' && char.IsAsciiHexDigit(text[at - 2])
            && char.IsAsciiHexDigit(text[at - 3]) && !Folded.IsWord(text[Math.Max(0, at - 4)])))
        {
            return end;
        }

        var value = 0u;
        for (var i = 0; i < 4; i++)
        {
            var place = at + (3 * i);
            if (!char.IsAsciiHexDigit(text[place]) || !char.IsAsciiHexDigit(text[place + 1]) || (i > 0 && text[place - 1] != ' '))
            {
                return end;
            }

            value = value << 8 | Convert.ToUInt32(text.Slice(place, 2).ToString(), 16);
        }

        var stop = at + 11;
        context.MoveTo(at);
        if (!(isStatusText || context.Gss) || !IsFailure(value) || IsInside(stop) || (stop + 2 < text.Length
            && text[stop] == ' '
            && char.IsAsciiHexDigit(text[stop + 1])
            && char.IsAsciiHexDigit(text[stop + 2])))
        {
            return end;
        }

        hits.Add(HitKind.Major, value, at, stop);
        return stop;
    }

    private static bool IsFailure(uint bits) => bits >= 0x1_0000 && StatusNumber.IsMajor(bits);

    /// <summary>True when what ends here goes on as something else: a version, an address, a date, a longer id.</summary>
    private readonly bool IsInside(int end) =>
        end < text.Length && (Folded.IsWord(text[end])
            || text[end] == '%'
            || (text[end] is '.' or '/' or ':' or '-' or '@' && end + 1 < text.Length && Folded.IsWord(text[end + 1])));

    private readonly bool HasUnit(int end)
    {
        Span<char> lower = stackalloc char[16];
        var word = StatusExpression.WordAt(text, StatusExpression.Blanks(text, end));
        if (word.Length is 0 or > 16)
        {
            return false;
        }

        lower = lower[..word.ToLowerInvariant(lower)];
        return lower is "b" or "byte" or "bytes" or "kb" or "mb" or "gb" or "tb" or "kib" or "mib" or "gib" or "octets" or "bit"
            or "bits" or "blocks"
            or "ms" or "us" or "ns" or "s" or "sec" or "secs" or "seconds" or "minutes" or "files" or "times" or "lines"
            or "records" or "packets";
    }

    /// <summary>True when the word before says that the number counts or names something else.</summary>
    private readonly bool IsCounted(int at)
    {
        var before = text[Math.Max(0, at - 32)..at].TrimEnd(" \t=:([\"'");
        var start = before.LastIndexOfAnyExcept(Folded.WordChars) + 1;
        Span<char> lower = stackalloc char[32];
        lower = lower[..before[start..].ToLowerInvariant(lower)];
        return lower is "size" or "sizes" or "bytes" or "length" or "len" or "offset" or "block" or "blocksize" or "buffer"
            or "buf" or "window" or "bs" or "limit" or "max" or "min"
            or "port" or "pid" or "job" or "id" or "jobid" or "serial" or "line" or "count" or "seq" or "sequence" or "uid"
            or "gid" or "inode" or "request" or "ticket" or "process" or "thread"
            or "sent" or "received" or "read" or "wrote" or "write" or "transferred" or "wrap" or "token" or "version" or "build"
            or "time" or "timeout" or "lifetime" or "tid" or "fd";
    }
}
