using GssBot.Core.Text;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>Places where words of a failure stand and nothing failed: a program's advice, a look-up that a trace passes.</summary>
internal static class Asides
{
    /// <summary>How far back the beginning of a sentence is looked for.</summary>
    private const int Reach = 400;

    private static readonly string[] Advising = ["If ", "Make sure "];

    /// <summary>Who tells what he does himself reports: "If I run kinit ...".</summary>
    private static readonly string[] Telling = ["If I ", "If we "];

    /// <summary>The sentence with the place begins as a condition or a request, on the same line. A server's reply is no advice.</summary>
    public static bool IsAdvice(Paste paste, int at)
    {
        var line = paste.Lines[paste.IndexAt(at)];
        if (line.Code is not null)
        {
            return false;
        }

        var from = Math.Max(line.Start, at - Reach);
        var before = paste.Flat.AsSpan(from, at - from);
        var end = EndOfSentence(before);
        if (end < 0 && from > line.Start)
        {
            return false;
        }

        var sentence = paste.Flat.AsSpan(from + end + 1, Math.Min(Reach, line.End - from - end - 1)).TrimStart(' ');
        return StartsWith(sentence, Advising) && !StartsWith(sentence, Telling);
    }

    /// <summary>
    /// KRB5_TRACE prints "Retrieving … with result: …/Matching credential not found" for each look into a cache or keytab.
    /// The program goes on behind it; only as the last line it may be what stopped it.
    /// </summary>
    public static bool IsLookUp(Paste paste, in FragmentHit hit)
    {
        if (hit.Line == paste.Lines.Length - 1)
        {
            return false;
        }

        var line = paste.Lines[hit.Line];
        var text = paste.Flat.AsSpan(line.Start, line.Length);
        var retrieving = text.IndexOf("Retrieving ", StringComparison.Ordinal);
        return retrieving >= 0 && text[retrieving..].Contains(" with result: ", StringComparison.Ordinal);
    }

    /// <summary>
    /// Place of the mark that ends the last whole sentence, -1 for none. A colon ends what somebody tells and begins what was printed.
    /// </summary>
    private static int EndOfSentence(ReadOnlySpan<char> text)
    {
        for (var at = text.Length - 2; at >= 0; at--)
        {
            if (text[at] is '.' or '!' or '?' or ':' or ';' && text[at + 1] == ' ')
            {
                return at;
            }
        }

        return -1;
    }

    private static bool StartsWith(ReadOnlySpan<char> sentence, string[] words)
    {
        foreach (var word in words)
        {
            if (sentence.StartsWith(word, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
