namespace GssBot.Core.Text.Unwrapping;

/// <summary>One logical line, still with its reply code.</summary>
/// <param name="Start">First character, in the joined text.</param>
/// <param name="RawLine">1-based line of the user's own text where it begins.</param>
/// <param name="Row">Number of the joined line that it is a part of.</param>
/// <param name="Marked">The word <c>error:</c> stood before it and was taken off.</param>
internal readonly record struct Piece(int Start, int End, int RawLine, int Row, LogOrigin Origin, bool Marked);
