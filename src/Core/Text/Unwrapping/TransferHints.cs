namespace GssBot.Core.Text.Unwrapping;

/// <summary>
/// A message of the Globus transfer service has a <c>Message:</c> of its own making and the endpoint's <c>Details:</c>. The first
/// is a guess ("The server may be too busy" for every connection that breaks off), so it is left out where the second is there.
/// </summary>
internal static class TransferHints
{
    private const string Hint = "Message: ", Details = "Details: ", Rule = "---";

    /// <summary>Longest hint with what parts it from the details; and how far before it the endpoint is named.</summary>
    private const int Longest = 240, Reach = 400;

    /// <summary>A line end may have been a letter of the text.</summary>
    private const string Blanks = " \r\n\v";

    public static bool In(ReadOnlySpan<char> text) =>
        text.Contains(Hint, StringComparison.Ordinal) && text.Contains(Details, StringComparison.Ordinal);

    public static void Undo(ReadOnlySpan<char> text, TextBuffer into)
    {
        for (var from = 0; ;)
        {
            var at = text[from..].IndexOf(Hint);
            if (at < 0)
            {
                into.Append(text[from..]);
                return;
            }

            at += from;
            var end = EndOf(text, at);
            into.Append(text[from..(end < 0 ? at + Hint.Length : at)]);
            if (end >= 0)
            {
                // What ended the user's lines stays, so that every line keeps its number.
                into.Append(LineEnds(text[at..end]));
            }

            from = end < 0 ? at + Hint.Length : end;
        }
    }

    /// <summary>Where the details begin that make the hint needless; -1 when it is another kind of message.</summary>
    private static int EndOf(ReadOnlySpan<char> text, int at)
    {
        var before = text[Math.Max(0, at - Reach)..at];
        var window = text.Slice(at + Hint.Length, Math.Min(Longest, text.Length - at - Hint.Length));
        var details = window.IndexOf(Details);
        var isOfTransfer = before.Contains("Endpoint: ", StringComparison.Ordinal)
            || (details > 0 && window[..details].TrimEnd(Blanks).EndsWith(Rule));
        return details >= 0 && isOfTransfer && !window[..details].Contains(Hint, StringComparison.Ordinal)
            ? at + Hint.Length + details
            : -1;
    }

    private static string LineEnds(ReadOnlySpan<char> text) =>
        text.Contains('\n') ? new string('\n', text.Count('\n')) : text.Contains(Draft.Break) ? "\v" : "";
}
