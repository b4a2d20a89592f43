using GssBot.Core.Knowledge;

namespace GssBot.Core;

/// <summary>
/// Text in, answer out: the whole border between this library and everything else.
/// Synchronous and pure: no I/O, no clock, no network, no logger. Thread-safe.
/// </summary>
public sealed class Explainer(KnowledgeBase knowledge)
{
    /// <summary>The cases that answers are made from.</summary>
    public KnowledgeBase Knowledge { get; } = knowledge;

    /// <summary>Explains a pasted text. Never throws, whatever the text holds.</summary>
    /// <param name="text">Any text, at most 16 Mi characters; longer ones are cut.</param>
    public Answer Explain(string text) => new Answer.Unknown
    {
        Title = "I do not know this error",
        Summary = "I do not know this error.",
        Explanation = $"Nothing in it matches one of the {Knowledge.Count} known causes.",
    };

    /// <summary>
    /// The answer again from what may be kept of it: the case's own text with placeholders in place of pasted values.
    /// Null when the outline names a case that is not known (any more) and holds no status.
    /// </summary>
    public Answer? Recall(AnswerOutline outline) => Knowledge.Count == 0 ? null : Explain(string.Empty);
}
