using System.Buffers;

namespace GssBot.Core.Gss;

/// <summary>What the word in front of a number says about it.</summary>
internal enum StatusLabel { None, Major, Minor, Error, Routine, Calling, Bit, Java }

/// <summary>The words that stand before status numbers.</summary>
internal static class StatusWords
{
    private const int Longest = 24;
    private static readonly SearchValues<char> First = SearchValues.Create("bBcCeEgGjJmMrRsS");

    public static StatusLabel LabelOf(ReadOnlySpan<char> word)
    {
        if (word.Length is < 2 or > Longest || !First.Contains(word[0]))
        {
            return StatusLabel.None;
        }

        Span<char> lower = stackalloc char[word.Length];
        word.ToLowerInvariant(lower);
        ReadOnlySpan<char> name = lower;
        if (name.StartsWith("gss_"))
        {
            name = name[4..];
        }

        return name switch
        {
            "maj" or "major" or "maj_stat" or "majstat" or "maj_status" or "majstatus" or "major_status" or "majorstatus"
                or "major_code" or "majorcode" or "major_stat" or "maj_ret" => StatusLabel.Major,
            "min" or "minor" or "min_stat" or "minstat" or "min_status" or "minstatus" or "minor_status" or "minorstatus"
                or "minor_code" or "minorcode" or "minor_stat" or "getminor" => StatusLabel.Minor,
            "status" or "error" or "err" or "code" or "rc" or "returned" or "returns" or "ret" => StatusLabel.Error,
            "routine" or "routine_error" => StatusLabel.Routine,
            "calling" or "calling_error" => StatusLabel.Calling,
            "bit" => StatusLabel.Bit,
            "java" or "jgss" or "getmajor" or "gssexception" => StatusLabel.Java,
            _ => StatusLabel.None,
        };
    }

    /// <summary>Where the value of a label begins: past : = ( " and blanks and words such as "status" and "code".</summary>
    public static int ToValue(ReadOnlySpan<char> text, int at)
    {
        for (var words = 0; ; words++)
        {
            var limit = Math.Min(text.Length, at + 8);
            while (at < limit && text[at] is ' ' or '\t' or ':' or '=' or '(' or ')' or '"' or '\'' or '[' or '#' or '.')
            {
                at++;
            }

            var word = StatusExpression.WordAt(text, at);
            if (words == 3 || !IsConnector(word))
            {
                return at;
            }

            at += word.Length;
        }
    }

    private static bool IsConnector(ReadOnlySpan<char> word) => word is
        "status" or "Status" or "STATUS" or "stat" or "code" or "Code" or "CODE" or "error" or "Error" or "ERROR" or "err"
        or "number" or "value" or "field" or "is" or "was" or "returned" or "of";

    /// <summary>
    /// Numbers that a library prints when it has no words: <c>Unknown code krb5 195</c>, <c>unknown mech-code 0 for mech unknown</c>,
    /// <c>KRB5 error code 52</c>, <c>KRB-ERROR (37)</c>. The result is a minor.
    /// </summary>
    /// <param name="named">True when a table is named, so that the words stand for themselves.</param>
    public static bool TryUnknownCode(ReadOnlySpan<char> text, int at, out uint minor, out int end, out bool named)
    {
        (minor, end, named) = (0, at, true);
        var word = StatusExpression.WordAt(text, at);
        if (word is "KRB5" or "krb5")
        {
            return Folded.StartsWith(text, at + 4, " error code", out var behind) && TryOffset(text, behind, "krb5", out minor, out end);
        }

        if (word is "KRB")
        {
            return Folded.StartsWith(text, at + 3, "-ERROR", out var dash) && TryProtocolNumber(text, dash, out minor, out end);
        }

        if (word is not ("Unknown" or "unknown"))
        {
            return false;
        }

        if (Folded.StartsWith(text, at + 7, " mech-code", out var mech))
        {
            return TryOffset(text, mech, "", out minor, out end);
        }

        if (!Folded.StartsWith(text, at + 7, " code", out var code))
        {
            return false;
        }

        var first = StatusExpression.Blanks(text, code);
        var table = StatusExpression.WordAt(text, first);
        if (table.Length is >= 1 and <= 5 && !char.IsAsciiDigit(table[0]))
        {
            return TryOffset(text, first + table.Length, table, out minor, out end);
        }

        named = false;
        return TryOffset(text, code, "", out minor, out end);
    }

    /// <summary>The number of RFC 4120, 7.5.9 behind <c>KRB-ERROR</c>, in brackets or not.</summary>
    private static bool TryProtocolNumber(ReadOnlySpan<char> text, int at, out uint minor, out int end)
    {
        at = StatusExpression.Blanks(text, at);
        return TryOffset(text, at < text.Length && text[at] is '(' or ':' ? at + 1 : at, "krb5", out minor, out end)
            && MinorDecoder.Known(minor) is not null;
    }

    private static bool TryOffset(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> table, out uint minor, out int end)
    {
        (minor, end) = (0, at);
        if (!StatusNumber.TryRead(text, StatusExpression.Blanks(text, at), out var offset))
        {
            return false;
        }

        end = offset.End;
        minor = offset.Bits;
        if (table.IsEmpty)
        {
            return true;
        }

        minor = (Pack(table) ?? 0) + offset.Bits;
        return offset.Bits <= 255 && Pack(table) is not null;
    }

    /// <summary>First number of a com_err table, from its name.</summary>
    public static uint? Pack(ReadOnlySpan<char> table)
    {
        if (table.Length is 0 or > 4)
        {
            return null;
        }

        var packed = 0u;
        foreach (var c in table)
        {
            var six = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_".IndexOf(c);
            if (six < 0)
            {
                return null;
            }

            packed = packed << 6 | (uint)(six + 1);
        }

        return packed << 8;
    }
}
