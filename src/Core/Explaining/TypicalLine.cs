using System.Diagnostics;
using System.Text.Json;
using GssBot.Core.Knowledge.Fragments;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Explaining;

/// <summary>The words that show a case, from its own evidence: what can be shown to others in place of a user's line.</summary>
internal static class TypicalLine
{
    /// <summary>The first fragment, its holes as capitalised placeholders; null for a case that is known by numbers only.</summary>
    public static string? Of(Case known) => known.Evidence.Must.Concat(known.Evidence.Any)
        .SelectMany(clue => clue.Fragments)
        .Select(fragment => string.Concat(fragment.Variants[0].Select(Shown)))
        .FirstOrDefault();

    private static string Shown(Part part) => part switch
    {
        Part.Literal literal => literal.Text,
        Part.Hole { Kind: HoleKind.Any } => "…",
        Part.Hole hole => JsonNamingPolicy.SnakeCaseUpper.ConvertName(hole.Kind.ToString()),
        _ => throw new UnreachableException(),
    };
}
