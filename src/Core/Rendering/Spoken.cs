namespace GssBot.Core.Rendering;

/// <summary>Sentences in which a program or an option stands between backticks.</summary>
public static class Spoken
{
    /// <summary>The sentence cut at its pairs of backticks, which are left out; a backtick without a partner stays.</summary>
    public static IEnumerable<(string Text, bool IsCode)> Parts(string sentence)
    {
        var at = 0;
        while (sentence.IndexOf('`', at) is var open and >= 0 && sentence.IndexOf('`', open + 1) is var close && close > open + 1)
        {
            yield return (sentence[at..open], false);
            yield return (sentence[(open + 1)..close], true);
            at = close + 1;
        }

        yield return (sentence[at..], false);
    }

    /// <summary>For a terminal, which has no other script: between quotation marks.</summary>
    public static string Quoted(string sentence) =>
        string.Concat(Parts(sentence).Select(part => part.IsCode ? $"\"{part.Text}\"" : part.Text));
}
