using System.Collections.Immutable;

namespace GssBot.Core.Knowledge.Fragments;

/// <summary>
/// The text that a program prints, with named holes; the language is described in <c>docs/case-format.md</c>.
/// Choices are expanded when it is read, so each variant is a plain row of pieces.
/// </summary>
/// <param name="Source">As it stands in the case file.</param>
/// <param name="AtLineStart">It began with <c>^</c>.</param>
/// <param name="AtLineEnd">It ended with <c>$</c>.</param>
internal sealed record Fragment(string Source, ImmutableArray<ImmutableArray<Part>> Variants, bool AtLineStart, bool AtLineEnd)
{
    /// <summary>Longest fragment of a case file: a longer one holds a whole message of one version of one program.</summary>
    public const int MaxLength = 90;
}
