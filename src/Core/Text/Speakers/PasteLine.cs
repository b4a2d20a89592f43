using GssBot.Core.Answers;

namespace GssBot.Core.Text.Speakers;

/// <summary>A logical line of a paste: one message, whatever wrapped, joined or repeated it.</summary>
/// <param name="Start">First character in <see cref="Paste.Flat"/>.</param>
/// <param name="Length">Characters in <see cref="Paste.Flat"/>; at least 1.</param>
/// <param name="RawLine">1-based line of the user's own text where it begins.</param>
/// <param name="Block">0-based number of its block: lines that one speaker printed for one failure or as one reply.</param>
/// <param name="Speaker">
/// Who printed it. Source and destination are servers too: that end of a copy is named by the words or addresses around
/// it, also in a copy whose other end is a local file.
/// </param>
/// <param name="Code">FTP reply code (100-599) of the reply it belongs to; the code is not in the text. Null: no reply.</param>
/// <param name="Host">The server that printed it, when the paste tells; as it stood, hostile.</param>
/// <param name="Cut">Its end is missing.</param>
public readonly record struct PasteLine(
    int Start, int Length, int RawLine, int Block, Speaker Speaker, int? Code, string? Host, bool Cut)
{
    /// <summary>Behind the last character.</summary>
    public int End => Start + Length;
}
