using System.Collections.Immutable;
using GssBot.Core.Gss;

namespace GssBot.Core.Answers;

/// <summary>
/// What is told about one paste. A closed set of three: a known cause, a decoded number, or an honest "I do not know".
/// Immutable; made by <see cref="Explainer"/> only; every text in it is plain (no markup, not escaped for any platform).
/// </summary>
public abstract record Answer
{
    private Answer() { }

    /// <summary>The cause in plain words, at most 100 characters; goes into a card's heading.</summary>
    public required string Title { get; init; }

    /// <summary>Who must do what, one sentence; what a screen reader or a notification says.</summary>
    public required string Summary { get; init; }

    /// <summary>What happened, two or three sentences.</summary>
    public required string Explanation { get; init; }

    /// <summary>How sure the cause is. <see cref="Certainty.Certain"/>: of answers so marked at least 99 in 100 are right.</summary>
    public Certainty Certainty { get; init; }

    /// <summary>Where the fault lies.</summary>
    public Side Side { get; init; }

    /// <summary>Who must act first.</summary>
    public Actor Actor { get; init; }

    /// <summary>What to do, in order. Known and decoded answers carry at least one.</summary>
    public ImmutableArray<Step> Steps { get; init; } = [];

    public ImmutableArray<Link> Links { get; init; } = [];

    /// <summary>Values read from the paste (hash, host, path, DN …). Personal: never logged, never stored.</summary>
    public Fields Fields { get; init; } = Fields.None;

    /// <summary>Status numbers and names found, in reading order; a value found twice stands here once.</summary>
    public ImmutableArray<StatusReading> Statuses { get; init; } = [];

    /// <summary>At most three other causes, the likelier first (a decoded status: the cases often seen with it).</summary>
    public ImmutableArray<Alternative> Alternatives { get; init; } = [];

    /// <summary>What to send next; empty when the answer is certain.</summary>
    public ImmutableArray<string> Ask { get; init; } = [];

    /// <summary>A case of the knowledge base fits.</summary>
    public sealed record Known : Answer
    {
        /// <summary>Stable case id, as in <c>docs/cases.md</c>.</summary>
        public required string Case { get; init; }

        /// <summary>The user's own lines that decided, the deciding one first. Empty when the answer was recalled by id.</summary>
        public ImmutableArray<Evidence> Evidence { get; init; } = [];

        /// <summary>
        /// The words that show this case, with placeholders: stands for the user's line where that may not be shown.
        /// Null for a case known by numbers.
        /// </summary>
        public string? Typical { get; init; }

        /// <summary>What this message can hide; empty for most cases.</summary>
        public ImmutableArray<string> Masks { get; init; } = [];

        /// <summary>When a retry makes sense.</summary>
        public Retry Retry { get; init; }

        /// <summary>How the case was proven.</summary>
        public required CaseProof Proof { get; init; }

        /// <summary>The site whose local case files changed this answer; null for the shipped text.</summary>
        public string? StepsBy { get; init; }

        /// <summary>Whom to ask at that site; not for strangers to it.</summary>
        public string? Contact { get; init; }
    }

    /// <summary>The input is nothing but status values; <see cref="Certainty"/> speaks of the fields only.</summary>
    public sealed record Decoded : Answer;

    /// <summary>Nothing in the knowledge base fits; fields and statuses are still filled.</summary>
    public sealed record Unknown : Answer;
}

/// <summary>A page to read; https only (one exception: the fetch-crl address of the seed document).</summary>
public sealed record Link(string Title, string Url);

/// <summary>A line of the paste that decided.</summary>
/// <param name="Line">1-based line in the user's own text.</param>
/// <param name="Speaker">Who printed it.</param>
/// <param name="Text">The user's line as it stood, trimmed, at most 400 characters. Hostile: escape before showing.</param>
public sealed record Evidence(int Line, Speaker Speaker, string Text);

/// <summary>Another cause that fits.</summary>
/// <param name="Separate">The question or command that decides between it and the answer.</param>
public sealed record Alternative(string Case, string Title, Certainty Certainty, string Separate);
