namespace GssBot.Core.Answers;

/// <summary>How a case was proven: its words, and the repair.</summary>
/// <param name="Text">Where the words of the error come from.</param>
/// <param name="Cure">What the laboratory's repair needed; null where no repair was tried live.</param>
/// <param name="Date">Of the proof of the cure, else of the text's.</param>
/// <param name="Scenario">The state of <c>tests/lab/scenarios</c> that was repaired; null without a cure.</param>
public sealed record CaseProof(Proof Text, Cure? Cure, DateOnly Date, string? Scenario);

/// <summary>Live: provoked in a laboratory. Capture: a real text. Source: read in the program's source only.</summary>
public enum Proof { Source, Capture, Live }

/// <summary>What repaired a state broken live. A: the card's steps alone. B: the same, and a named act that no command can do.</summary>
public enum Cure { A, B }
