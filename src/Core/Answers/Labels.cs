using System.Collections.Immutable;
using System.Diagnostics;

namespace GssBot.Core.Answers;

/// <summary>A row of a label and what it says.</summary>
public sealed record LabelledText(string Label, string Text);

/// <summary>
/// What stands around an answer's own words: headings, labels and short sentences, once for every rendering, in the order of a page.
/// </summary>
public static class Labels
{
    public const string WhoActs = "Who acts";
    public const string Where = "Where";
    public const string HowSure = "How sure";
    public const string TryAgain = "Try again";
    public const string WhatToDo = "What to do";

    /// <summary>Before a command, where only a voice can tell it from the sentence above it.</summary>
    public const string Command = "Command";

    public const string WhatShowsIt = "What shows it";

    /// <summary>Before words that are not the reader's own.</summary>
    public const string TypicalLine = "Typical line";

    public const string WhatIRead = "What I could read";
    public const string ToTell = "To tell it apart";
    public const string CanHide = "This message can also hide";
    public const string WouldHelp = "What would help";
    public const string ReadMore = "Read more";
    public const string Case = "Case";

    /// <summary>Between parts that share a line.</summary>
    public const string Between = " · ";

    /// <summary>
    /// The rows under the summary, each a label and a phrase of <see cref="Wording"/>. None for an answer that
    /// knows nothing: its title says so.
    /// </summary>
    public static ImmutableArray<LabelledText> Verdict(Answer answer) => answer switch
    {
        Answer.Known known =>
        [
            new(WhoActs, Wording.Of(known.Actor)),
            new(Where, Wording.Of(known.Side)),
            new(HowSure, Wording.Of(known.Certainty)),
            .. Wording.Of(known.Retry) is { } again ? [new(TryAgain, again)] : ImmutableArray<LabelledText>.Empty,
        ],
        Answer.Decoded => [new(HowSure, "certain about the fields of the number; what caused it is not in it")],
        Answer.Unknown => [],
        _ => throw new UnreachableException(),
    };

    /// <summary>The same in one line; empty for an answer that knows nothing.</summary>
    public static string VerdictLine(Answer answer) => string.Join(Between, Verdict(answer).Select(row => $"{row.Label}: {row.Text}"));

    /// <summary>What stands before a step: <c>For the server's administrator, to check: </c>, empty or with its final blank.</summary>
    /// <param name="person">Who does it; null when he was named before.</param>
    /// <param name="on">For which systems; null for all.</param>
    /// <param name="check">It only looks.</param>
    public static string BeforeStep(string? person, Platform? on, bool check)
    {
        string?[] parts =
        [
            person is null ? null : $"for {person}", on is { } platform ? $"on {Wording.Of(platform)}" : null, check ? "to check" : null
        ];
        var label = string.Join(", ", parts.OfType<string>());
        return label.Length == 0 ? "" : $"{char.ToUpperInvariant(label[0])}{label[1..]}: ";
    }

    /// <summary>What stands before the line of an edit.</summary>
    public static string Before(Edit edit) => edit.Instead is { } old
        ? $"In {edit.File}, in place of the line that begins with \"{old}\" (at the end if there is none):"
        : $"In {edit.File}, at the end:";

    /// <summary>Before the command that makes an edit count.</summary>
    public const string Then = "Then:";

    /// <summary>True when the summary would only say the title again.</summary>
    public static bool IsTitleAgain(Answer answer) => answer.Summary.TrimEnd('.') == answer.Title.TrimEnd('.');

    /// <summary><c>Line 4, printed by the server</c></summary>
    public static string Place(Evidence evidence) =>
        $"Line {evidence.Line}{(Wording.Of(evidence.Speaker) is { } speaker ? $", printed by {speaker}" : "")}";

    public static string Alternatives(Answer answer) => answer switch
    {
        Answer.Known or Answer.Unknown => "Also possible",
        Answer.Decoded => "Often seen with it",
        _ => throw new UnreachableException(),
    };

    /// <summary>Another cause with the id by which more is told of it.</summary>
    public static string Name(Alternative other) => $"{other.Title} ({other.Case})";

    /// <summary>What stands behind the case's id: who changed the shipped words, or how the shipped ones were proven.</summary>
    public static string Behind(Answer.Known known) =>
        known.StepsBy is { Length: > 0 } site ? $" (changed by {site})" : $" ({Wording.Of(known.Proof)})";
}
