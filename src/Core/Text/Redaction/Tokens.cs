using System.Text.RegularExpressions;

namespace GssBot.Core.Text.Redaction;

/// <summary>Bearer tokens, JWTs, macaroons, access keys and passwords.</summary>
internal static class Tokens
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;

    /// <summary>A quote mark, also as JSON, HTML and word processors write it.</summary>
    private const string Quote = """(?:\\?["'\u2018\u2019\u201C\u201D]|&quot;|&#3[49];|\\u002[27])?""";

    /// <summary>By their own shape: JWT, macaroon (version 1 and 2), keys of well-known services, a GSS token in base64.</summary>
    private static readonly Regex Shaped = new(
        """eyJ[A-Za-z0-9_=-]{8,}(?:\.[A-Za-z0-9_=-]+){0,4}|\b(?:MDA[A-Za-z0-9+/_=-]{24,}|Ag[EFM][A-Za-z0-9+/_=-]{30,}|YII[A-Za-z0-9+/_=-]{24,})|\b(?:gh[opusr]_|github_pat_|glpat-|xox[abeoprs]-|xapp-|AKIA|ASIA)[A-Za-z0-9_-]{10,}""",
        Linear);

    private static readonly Regex Scheme = new(
        """(?i)(\b(?:bearer|negotiate|basic|digest|macaroon)(?:\s|%20|\+|=|:)+["']?)([A-Za-z0-9._~+/=%:-]{8,})""", Linear);

    private static readonly Regex Labelled = new(
        """(?i)((?:^|[^A-Za-z0-9/.])[A-Za-z_-]{0,24}(?:pass(?:word|wd|phrase|code)?|pwd|secret|api[_-]?key|access[_-]?key|(?:access|refresh|id|bearer|auth|client)?[_-]?token|authz|credential_password)"""
            + Quote + """[ \t]{0,2}[=:][ \t]{0,2}""" + Quote + """)([^\s"'<>&,;\\]{4,})""",
        Linear);

    /// <summary>A JSON pair that was taken apart line by line.</summary>
    private static readonly Regex Pair = new(
        """(?i)("[a-z_-]{0,24}(?:pass(?:word|phrase)?|secret|key|token|authz)":\n)([^\s"'<>&,;\\]{4,})""", Linear);

    private static readonly Regex FtpPass = new("""(\bPASS )(\S{3,})""", Linear);

    private static readonly Regex UserInfo = new("""(://)([^\s/@:<>"']{1,64}):([^\s/@<>"']{1,128})@""", Linear);

    public static string Redact(string text, Placeholders names)
    {
        text = Shaped.Replace(text, match => names.ForSecret("token", match.Value));
        text = UserInfo.Replace(
            text, match => $"://{names.ForPerson(match.Groups[2].Value)}:{names.ForSecret("password", match.Groups[3].Value)}@");
        text = Scheme.Replace(text, match => Keeps(match, names, "token", IsToken(match.Groups[2].ValueSpan)));
        text = Labelled.Replace(text, match => Keeps(match, names, "password", IsPassword(match)));
        text = Pair.Replace(text, match => Keeps(match, names, "password", take: true));
        var whole = text;
        return FtpPass.Replace(text, match => Keeps(match, names, "password", IsCommand(whole, match)));
    }

    private static string Keeps(Match match, Placeholders names, string kind, bool take) =>
        take ? match.Groups[1].Value + names.ForSecret(kind, match.Groups[2].Value) : match.Value;

    /// <summary>Not the next word of a sentence: <c>Basic authentication failed</c>.</summary>
    private static bool IsToken(ReadOnlySpan<char> value) =>
        value.Length >= 24
        || (value.ContainsAnyInRange('0', '9') && (value.ContainsAnyInRange('A', 'Z') || value.ContainsAnyInRange('a', 'z')))
        || IsMixed(value);

    /// <summary>A capital behind a small letter, as in no word: <c>dXNlcjpw</c>.</summary>
    private static bool IsMixed(ReadOnlySpan<char> value)
    {
        for (var i = 1; i < value.Length; i++)
        {
            if (char.IsAsciiLetterUpper(value[i]) && char.IsAsciiLetterLower(value[i - 1]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The FTP command, alone in its line or behind a trace's mark; elsewhere only before what looks like a password.</summary>
    private static bool IsCommand(string text, Match match) =>
        match.Groups[2].ValueSpan.ContainsAnyInRange('0', '9')
        || text.AsSpan(0, match.Index).TrimEnd(' ') is [] or [.., '\n' or '>' or ':'];

    /// <summary>What follows <c>token:</c> or <c>pass:</c> is as often a sentence as a secret.</summary>
    private static bool IsPassword(Match match)
    {
        var label = match.Groups[1].ValueSpan;
        var value = match.Groups[2].ValueSpan;
        return !value.StartsWith("<")
            && !Guid.TryParse(value, out _)
            && (label.Contains('=') || label.ContainsAny("\"';\u201C\u201D") || label.Contains("\\u0", StringComparison.Ordinal)
                || label.Contains("word", StringComparison.OrdinalIgnoreCase)
                || label.Contains("phrase", StringComparison.OrdinalIgnoreCase)
                || (value.Length >= 16 && value.ContainsAnyInRange('0', '9'))
                || (!label.Contains("token", StringComparison.OrdinalIgnoreCase) && value.ContainsAnyInRange('0', '9')));
    }
}
