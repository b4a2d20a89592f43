using GssBot.Core.Answers;

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

    /// <summary>Where there is no other script, or none that may be used: between quotation marks.</summary>
    public static string Quoted(string sentence) =>
        !sentence.Contains('`') ? sentence : string.Concat(Parts(sentence).Select(part => part.IsCode ? $"\"{part.Text}\"" : part.Text));

    /// <summary>All sentences of an answer, for a rendering that has no other script; commands and pasted lines stay as they are.</summary>
    public static Answer Quoted(Answer answer)
    {
        var quoted = answer with
        {
            Summary = Quoted(answer.Summary),
            Explanation = Quoted(answer.Explanation),
            Steps = [.. answer.Steps.Select(step => step with { Text = Quoted(step.Text) })],
            Alternatives = [.. answer.Alternatives.Select(other => other with { Separate = Quoted(other.Separate) })],
            Ask = [.. answer.Ask.Select(Quoted)],
        };
        return quoted is Answer.Known known ? known with { Masks = [.. known.Masks.Select(Quoted)] } : quoted;
    }
}
