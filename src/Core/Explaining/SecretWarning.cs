using System.Buffers;
using System.Text.RegularExpressions;
using GssBot.Core.Answers;
using GssBot.Core.Text.Redaction;

namespace GssBot.Core.Explaining;

/// <summary>
/// Says so, first thing in the answer, when a paste held a private key or a token: whoever saw it can use it.
/// The answer's own lines of the paste are then shown without it.
/// </summary>
internal static partial class SecretWarning
{
    /// <summary>Only the beginning is looked at, in UTF-16 units; an answer must not wait for a log of megabytes.</summary>
    private const int Looked = 256 * 1024;

    private const string Key =
        "Your text holds a private key: delete the message, have the CA revoke that certificate if others saw it, and make a new proxy.";
    private const string Token = "Your text holds a token: delete the message and have the token revoked, for whoever saw it can use it.";

    private static readonly SearchValues<string> Signs =
        SearchValues.Create(["PRIVATE KEY-", "eyJ", "MDAx", "MDAy", "xox", "ghp_"], StringComparison.Ordinal);

    public static Answer On(Answer answer, string text)
    {
        var looked = text.AsSpan(0, Math.Min(text.Length, Looked));
        if (!looked.ContainsAny(Signs))
        {
            return answer;
        }

        var warning = looked.Contains("PRIVATE KEY-", StringComparison.Ordinal) ? Key : TokenShape.IsMatch(looked) ? Token : null;
        if (warning is null)
        {
            return answer;
        }

        var warned = answer with { Explanation = $"{warning}\n{answer.Explanation}" };
        return warned is Answer.Known known
            ? known with { Evidence = [.. known.Evidence.Select(line => line with { Text = Redactor.Redact(line.Text).Text })] }
            : warned;
    }

    /// <summary>A JSON web token, a macaroon, a Slack or GitHub token.</summary>
    [GeneratedRegex(
        """eyJ[A-Za-z0-9_=-]{16,}\.[A-Za-z0-9_=-]{8,}|\bMDA[xy][A-Za-z0-9+/_=-]{24,}|\bxox[abeprs]-[A-Za-z0-9-]{10,}|\bghp_[A-Za-z0-9]{20,}""",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)]
    private static partial Regex TokenShape { get; }
}
