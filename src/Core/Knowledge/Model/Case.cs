using System.Collections.Immutable;
using GssBot.Core.Answers;

namespace GssBot.Core.Knowledge.Model;

/// <summary>One root cause: what shows it, what it means, who acts and how. Read from one case file.</summary>
public sealed record Case
{
    /// <summary>Stable, never reused, kebab case; also the file's name.</summary>
    public required string Id { get; init; }

    public required string Title { get; init; }

    public required string Family { get; init; }

    public required CaseKind Kind { get; init; }

    /// <summary>The case that this one is a closer form of; it steps back when both fit.</summary>
    public string? Parent { get; init; }

    /// <summary>Where the fault lies.</summary>
    public required Place Side { get; init; }

    /// <summary>Who acts first.</summary>
    public required Role Actor { get; init; }

    /// <summary>Of several cases that fit, the highest rank answers; 1 (says little) to 10 (names the cause).</summary>
    public required int Rank { get; init; }

    /// <summary>The most that this case may claim, set by its author for a message that is not proof alone.</summary>
    public required Certainty AtMost { get; init; }

    /// <summary>Who must do what, one sentence.</summary>
    public required string Summary { get; init; }

    /// <summary>What happened, two or three sentences.</summary>
    public required string Meaning { get; init; }

    /// <summary>What the message can hide.</summary>
    public ImmutableArray<string> Masks { get; init; } = [];

    public ImmutableArray<CaseStep> Steps { get; init; } = [];

    /// <summary>Neighbours, and the question or command that decides between them and this case.</summary>
    public ImmutableArray<Neighbour> Neighbours { get; init; } = [];

    /// <summary>For a modifier: the cases whose answer it changes.</summary>
    public ImmutableArray<string> Modifies { get; init; } = [];

    /// <summary>What to send next when the answer is not certain.</summary>
    public ImmutableArray<string> Ask { get; init; } = [];

    public ImmutableArray<Link> Links { get; init; } = [];

    public required Retry Retry { get; init; }

    public ImmutableArray<string> Sources { get; init; } = [];

    public required Verified Verified { get; init; }

    /// <summary>The states that the card repaired live, the worse class first.</summary>
    public ImmutableArray<ProvedCure> Proved { get; init; } = [];

    /// <summary>The same for an answer.</summary>
    public CaseProof Proof => Proved is [var proved, ..]
        ? new(Verified.How, proved.Cure, proved.When, proved.Scenario)
        : new(Verified.How, null, Verified.When, null);

    /// <summary>The site whose local files made or changed this case; null for a shipped one.</summary>
    public string? StepsBy { get; init; }

    /// <summary>Whom to ask at that site; from its local files, never from a shipped case.</summary>
    public string? Contact { get; init; }

    internal CaseEvidence Evidence { get; init; } = CaseEvidence.None;

    internal Admits Admits { get; init; } = Admits.Nothing;
}

/// <summary>What a case file is.</summary>
public enum CaseKind
{
    /// <summary>A root cause.</summary>
    Cause,

    /// <summary>Answers a symptom whose cause the text does not tell; never more than possible.</summary>
    CatchAll,

    /// <summary>Changes the answer of another case; answers itself only when none of these fits and it has evidence of its own.</summary>
    Modifier,
}

/// <summary>A side as a case file names it: fixed, or found from who printed the deciding line.</summary>
public enum Place { Unknown, Client, Server, Source, Destination, User, Network, Speaker, Peer }

/// <summary>
/// An actor as a case file names it: fixed, or the one in charge of the machine that printed the deciding line (or of the other one).
/// </summary>
public enum Role { Unknown, User, ClientAdmin, ServerAdmin, SourceAdmin, DestinationAdmin, Ca, Vo, Developer, SpeakerAdmin, PeerAdmin }

/// <summary>A step before the paste's values are put in.</summary>
/// <param name="Command">With holes such as <c>{ca_hash}</c>; null when nothing is typed.</param>
/// <param name="By">Shown only when this speaker printed the deciding line; null for always.</param>
public sealed record CaseStep(Role Role, string Text, string? Command, bool Check, Speaker? By)
{
    /// <summary>What to write into a file, with the hole <c>{ca_hash}</c> only; null for a step that is typed or done.</summary>
    public Edit? Edit { get; init; }

    /// <summary>The systems that the step is for; null for all.</summary>
    public Platform? On { get; init; }
}

public sealed record Neighbour(string Case, string Separate);

/// <param name="How">How the facts of the case were proven.</param>
public sealed record Verified(Proof How, DateOnly When);

/// <summary>A state of the laboratory that the case's card repaired; written by <c>tests/lab</c> and nobody else.</summary>
/// <param name="Packages">Names and versions of the programs that failed and worked again.</param>
public sealed record ProvedCure(Cure Cure, DateOnly When, string Scenario, string Packages);
