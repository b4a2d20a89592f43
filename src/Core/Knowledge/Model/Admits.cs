using System.Collections.Immutable;

namespace GssBot.Core.Knowledge.Model;

/// <summary>What a case file says of the texts that it is weighed for, beside those that a word of the vocabulary admits.</summary>
/// <param name="Words">A text with one of these is weighed for this case, and for no other.</param>
/// <param name="Elsewhere">The case leaves it to other words of the text: nothing in its own evidence admits one.</param>
internal sealed record Admits(ImmutableArray<Listed> Words, bool Elsewhere)
{
    public static Admits Nothing { get; } = new([], Elsewhere: false);
}
