using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace GssBot.Core.Text.Redaction;

/// <summary>Distinguished names. The host that a host certificate names stays: an answer needs it.</summary>
internal static class Subjects
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const string Key =
        @"(?:C|O|OU|DC|CN|L|ST|UID|USERID|SN|GN|T|serialNumber|emailAddress|Email|E|c|o|ou|dc|cn|uid|0\.9\.2342[0-9.]*)";
    private const string Blank = @"[ \t\u00A0]{0,2}";

    /// <summary>Slash form, also with blanks round its signs. The last value is cut by <see cref="Trim"/>.</summary>
    private static readonly Regex Slashed = new(
        $"""/{Blank}{Key}{Blank}={Blank}[^/\n\r"<>\\|;=]*(?:/(?:{Blank}{Key}{Blank}={Blank})?[^/\n\r"<>\\|;=]*)+""", Linear);

    private static readonly Regex Comma = new(
        $"""\b{Key}{Blank}={Blank}(?:\\.|[^,\n\r"<>\\|;=/])+(?:,{Blank}{Key}{Blank}={Blank}(?:\\.|[^,\n\r"<>\\|;=/])+)+""", Linear);

    private static readonly Regex LastName = new(@"(?i)\bCN\s?=\s?(?:host/|http/|ldap/)?([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+)$", Linear);

    private static readonly Regex PersonName = new(
        @"(?i)\bCN\s?=\s?([A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F.'\u2019-]*(?: [A-Za-z\u00C0-\u024F0-9][A-Za-z\u00C0-\u024F0-9.'\u2019-]*)+)",
        Linear);

    /// <summary>A name's last value has no more words; more is the sentence around it.</summary>
    private const int MostWords = 6;

    private static readonly SearchValues<char> WordEnds = SearchValues.Create(" \t\u00A0,.:");

    public static string Redact(string text, Placeholders names)
    {
        text = Slashed.Replace(text, match => Replace(match.Value, names));
        return Comma.Replace(text, match => Replace(match.Value, names));
    }

    /// <summary>Two names may stand in one line: a blank before a slash is in neither, unless every slash of the name has one.</summary>
    private static string Replace(string found, Placeholders names)
    {
        if (found.StartsWith("/ ", StringComparison.Ordinal))
        {
            return ReplaceOne(found, names);
        }

        var result = new StringBuilder(found.Length);
        for (var start = 0; start < found.Length;)
        {
            var next = found.IndexOf(" /", start, StringComparison.Ordinal);
            var end = next < 0 ? found.Length : next + 1;
            result.Append(ReplaceOne(found[start..end], names));
            start = end;
        }

        return result.ToString();
    }

    private static string ReplaceOne(string found, Placeholders names)
    {
        if (found.AsSpan().Count('=') < 2)
        {
            return found;
        }

        var name = Trim(found);
        foreach (Match person in PersonName.Matches(name))
        {
            names.ForPerson(person.Groups[1].Value);
        }

        var host = LastName.Match(name);
        return names.For("dn", name, host.Success ? $" host={host.Groups[1].Value}" : "") + found[name.Length..];
    }

    /// <summary>Cuts the words off that follow the name in its line.</summary>
    private static string Trim(string name)
    {
        var last = name.LastIndexOf('=') + 1;
        var words = 0;
        for (var at = last; at < name.Length; at++)
        {
            if (name[at] is '(' or ')' or '[' or ']' or '!' or '{' or '}' or '\'' || (name[at] == '-' && name[at - 1] == ' '))
            {
                return name[..at].TrimEnd();
            }

            if (name[at] is not (' ' or '\t' or '\u00A0') || at == last)
            {
                continue;
            }

            if (++words >= MostWords || IsSentence(name.AsSpan(at).TrimStart()))
            {
                return name[..at].TrimEnd(' ', ',', '.', ':');
            }
        }

        return name.TrimEnd(' ', ',', '.', ':', '\t', '\u00A0');
    }

    private static bool IsSentence(ReadOnlySpan<char> text)
    {
        var end = text.IndexOfAny(WordEnds);
        return (end < 0 ? text : text[..end]) is "is" or "has" or "does" or "to" or "not" or "could" or "was" or "failed" or "expired"
            or "maps" or "Exit" or "reason" or "at" or "for" or "with" or "from" or "in" or "on" or "and" or "or" or "->" or "=>"
            or "530" or "500" or "issuer" or "but";
    }
}
