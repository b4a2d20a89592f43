using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Text.Speakers;

/// <summary>Writes the logical lines and the one flat text that they stand in.</summary>
internal sealed class LineWriter(Joined joined, List<Piece> pieces, Endpoints endpoints) : IDisposable
{
    private readonly TextBuffer flat = new(joined.Text.Length + pieces.Count);
    private readonly ImmutableArray<PasteLine>.Builder lines = ImmutableArray.CreateBuilder<PasteLine>(pieces.Count);

    public string Flat => flat.Text.ToString();

    public ImmutableArray<PasteLine> Write(string raw)
    {
        var blocks = new Blocks(joined, pieces, endpoints);
        for (var i = 0; i < pieces.Count; i++)
        {
            var place = blocks.Read(i);
            var text = joined.Text[(pieces[i].Start + place.Skip)..pieces[i].End].Trim(' ');
            if (!text.IsEmpty)
            {
                Add(text, pieces[i], place);
            }
        }

        for (var i = 0; i < lines.Count; i++)
        {
            lines[i] = lines[i] with { Speaker = blocks.SpeakerOf(lines[i].Block) };
        }

        MarkCuts(raw);
        return lines.DrainToImmutable();
    }

    public void Dispose() => flat.Dispose();

    private void Add(ReadOnlySpan<char> text, Piece piece, Blocks.Place place)
    {
        if (Repeats(text, place))
        {
            return;
        }

        if (flat.Length > 0)
        {
            flat.Append('\n');
        }

        lines.Add(new PasteLine(
            flat.Length, text.Length, piece.RawLine, place.Block, Speaker.Unknown, place.Code, place.Host, false));
        flat.Append(text);
    }

    /// <summary>A message that only repeats the one before says nothing more.</summary>
    private bool Repeats(ReadOnlySpan<char> text, Blocks.Place place) =>
        lines.Count > 0 && lines[^1].Block == place.Block && flat.Text[lines[^1].Start..].SequenceEqual(text);

    private void MarkCuts(string raw)
    {
        if (lines.Count == 0)
        {
            return;
        }

        if (CutEnds.EndsCut(raw))
        {
            lines[^1] = lines[^1] with { Cut = true };
        }

        var rawLine = 0;
        foreach (var line in raw.AsSpan().EnumerateLines())
        {
            rawLine++;
            if (CutEnds.IsGfalCut(line))
            {
                var last = LastOf(rawLine);
                lines[last] = lines[last] with { Cut = true };
            }
        }
    }

    /// <summary>The last logical line that begins in this line of the user's text, or before it.</summary>
    private int LastOf(int rawLine)
    {
        int low = 0, high = lines.Count - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = lines[middle].RawLine <= rawLine ? (middle, high) : (low, middle - 1);
        }

        return low;
    }
}
