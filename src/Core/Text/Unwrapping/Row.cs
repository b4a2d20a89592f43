namespace GssBot.Core.Text.Unwrapping;

/// <summary>A line of the unwrapped text, before wrapped lines are joined and one-liners are broken.</summary>
/// <param name="Start">First character that is text, in the draft.</param>
/// <param name="End">Behind the last character that is text.</param>
/// <param name="RawLine">1-based line of the user's own text.</param>
/// <param name="Width">How long the whole line was with its prefixes and blanks: shows hard wraps.</param>
/// <param name="Indented">Blanks stood before the text.</param>
/// <param name="EndsBlank">Blanks stood behind it.</param>
/// <param name="AfterBlank">An empty line stood before it.</param>
internal readonly record struct Row(
    int Start, int End, int RawLine, int Width, LogOrigin Origin, bool Indented, bool EndsBlank, bool AfterBlank);
