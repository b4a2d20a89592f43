using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using GssBot.Core.Answers;

namespace GssBot.Core.Text.Values;

/// <summary>
/// Takes the values out of a paste that an answer can show or fill into a command. A value stands here as it was
/// pasted: ask <see cref="SafeValue"/> before it goes into a command.
/// </summary>
internal static class FieldReader
{
    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \n\"'<>()[]{},;|`");

    /// <summary>The fields by the contract's names; a field that the paste does not hold is left out.</summary>
    public static Fields Read(Paste paste)
    {
        var values = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var text = paste.Flat.AsSpan();
        Set(values, "caHash", CaHashes.In(text));
        ReadNames(values, text);
        Places.Read(values, paste);
        Set(values, "path", Paths.In(text));
        KerberosNames.Read(values, text);
        ReadPeople(values, text);
        Set(values, "expiredMinutes", Digits(Between(text, "expired ", " minutes ago")));
        return values.Count == 0 ? Fields.None : new Fields(values.ToImmutable());
    }

    /// <summary>
    /// The fields for one failure of the paste: what its own block holds goes before what stands elsewhere, and the CA
    /// that another failure names is not taken for this one's.
    /// </summary>
    /// <param name="block">Number of the block that holds the deciding line.</param>
    internal static Fields Read(Paste paste, int block)
    {
        var all = Read(paste);
        var own = OwnText(paste, block);
        if (own.Length == paste.Flat.Length)
        {
            return all;
        }

        var near = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        Set(near, "caHash", CaHashes.In(own));
        ReadNames(near, own);
        Set(near, "path", Paths.In(own));
        KerberosNames.Read(near, own);
        var values = all.Values;
        values = near.ContainsKey("dn") || near.ContainsKey("issuer") ? values.RemoveRange(["dn", "subject", "issuer"]) : values;
        values = paste.Flat.Contains("with hash ", StringComparison.Ordinal) ? values.Remove("caHash") : values;
        return new Fields(values.SetItems(near));
    }

    private static ReadOnlySpan<char> OwnText(Paste paste, int block)
    {
        int start = -1, end = 0;
        foreach (var line in paste.Lines)
        {
            if (line.Block == block)
            {
                start = start < 0 ? line.Start : start;
                end = line.End;
            }
        }

        return start < 0 ? paste.Flat : paste.Flat.AsSpan(start, end - start);
    }

    internal static void Set(ImmutableSortedDictionary<string, string>.Builder values, string name, ReadOnlySpan<char> value)
    {
        if (!value.IsEmpty)
        {
            values[name] = value.ToString();
        }
    }

    /// <summary>The word behind these letters; empty when they are not there.</summary>
    internal static ReadOnlySpan<char> WordAfter(ReadOnlySpan<char> text, string letters)
    {
        var at = text.IndexOf(letters);
        if (at < 0)
        {
            return default;
        }

        text = text[(at + letters.Length)..].TrimStart(" '\"");
        var end = text.IndexOfAny(WordEnds);
        return (end < 0 ? text : text[..end]).TrimEnd(".:");
    }

    private static void ReadNames(ImmutableSortedDictionary<string, string>.Builder values, ReadOnlySpan<char> text)
    {
        var subject = NameAfter(text, "ubject=") ?? NameAfter(text, "ubject:") ?? NameAfter(text, "ubject name ");
        var issuer = NameAfter(text, "ssuer=") ?? NameAfter(text, "ssuer:") ?? NameAfter(text, "issued by ");
        var dn = subject ?? FirstName(text, issuer);
        Set(values, "subject", subject);
        Set(values, "issuer", issuer);
        Set(values, "dn", dn is null ? null : DistinguishedNames.Identity(dn));
    }

    private static string? NameAfter(ReadOnlySpan<char> text, string letters)
    {
        var at = text.IndexOf(letters);
        return at < 0 ? null : DistinguishedNames.FirstIn(RestOfLine(text[(at + letters.Length)..]));
    }

    private static string? FirstName(ReadOnlySpan<char> text, string? except)
    {
        foreach (var line in text.EnumerateLines())
        {
            if (line.Contains('=') && DistinguishedNames.FirstIn(line) is { } name && name != except)
            {
                return name;
            }
        }

        return null;
    }

    private static void ReadPeople(ImmutableSortedDictionary<string, string>.Builder values, ReadOnlySpan<char> text)
    {
        var user = WordAfter(text, "to local user ");
        user = user.IsEmpty ? WordAfter(text, "Invalid user ") : user;
        user = user.IsEmpty ? Between(text, " as '", "'") : user;
        user = user.IsEmpty ? Between(text, "230 User ", " logged in") : user;
        user = user.IsEmpty ? Between(text, "User ", " logged in") : user;
        Set(values, "user", user.Contains(' ') ? default : user);

        var vo = WordAfter(text, "-voms ");
        vo = vo.IsEmpty && text.Contains("Contacting ", StringComparison.Ordinal) ? Between(text, "] \"", "\" ") : vo;
        vo = vo.IsEmpty ? WordAfter(text, "request attribute '/") : vo;
        var end = vo.IndexOfAny('/', ':');
        Set(values, "vo", end < 0 ? vo : vo[..end]);
    }

    private static ReadOnlySpan<char> RestOfLine(ReadOnlySpan<char> text)
    {
        // A name may stand on the line behind its label.
        text = text.TrimStart(" \n\"'");
        var end = text.IndexOf('\n');
        return end < 0 ? text : text[..end];
    }

    /// <summary>What stands between two texts in one line, at most 100 characters.</summary>
    private static ReadOnlySpan<char> Between(ReadOnlySpan<char> text, string before, string after)
    {
        var at = text.IndexOf(before);
        if (at < 0)
        {
            return default;
        }

        text = text.Slice(at + before.Length, Math.Min(100, text.Length - at - before.Length));
        var end = text.IndexOf(after);
        return end < 0 || text[..end].Contains('\n') ? default : text[..end];
    }

    private static ReadOnlySpan<char> Digits(ReadOnlySpan<char> text) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? text : default;
}
