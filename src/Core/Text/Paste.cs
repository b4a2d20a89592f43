using System.Collections.Immutable;
using GssBot.Core.Text.Speakers;
using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Text;

/// <summary>
/// A pasted text as its programs printed it: without what chats, mails, logs and wrappers did to it, in logical lines,
/// each with the one who printed it. Immutable; reading takes time linear in the length and never throws.
/// </summary>
public sealed class Paste
{
    private readonly Endpoints endpoints;

    private Paste(string raw, string flat, ImmutableArray<PasteLine> lines, Endpoints endpoints)
    {
        Raw = raw;
        Flat = flat;
        Lines = lines;
        CutAtEnd = lines is [.., { Cut: true }];
        this.endpoints = endpoints;
    }

    /// <summary>The user's text, untouched. Hostile and private.</summary>
    public string Raw { get; }

    /// <summary>Every logical line's text, joined by <c>\n</c>; no run of blanks in it, no reply code, no prefix of a log.</summary>
    public string Flat { get; }

    /// <summary>The logical lines in reading order; none is empty.</summary>
    public ImmutableArray<PasteLine> Lines { get; }

    /// <summary>The end of the text looks cut off.</summary>
    public bool CutAtEnd { get; }

    /// <summary>The text names two servers between which something is copied.</summary>
    public bool ThirdParty => endpoints.ThirdParty;

    /// <summary>Host of the server that is copied from, as it stood; null when the text does not tell or it is a local file.</summary>
    public string? SourceHost => endpoints.Source?.Host;

    /// <summary>Host of the server that is copied to, as it stood; null when the text does not tell or it is a local file.</summary>
    public string? DestinationHost => endpoints.Destination?.Host;

    public static Paste Read(string text)
    {
        using var draft = new Draft(text);
        if (Escapes.In(draft.Text))
        {
            draft.Rewrite(Escapes.Undo);
        }

        if (Entities.In(draft.Text))
        {
            draft.Rewrite(Entities.Undo);
        }

        draft.Rewrite(Characters.MakePlain);
        if (Tags.In(draft.Text))
        {
            draft.Rewrite(Tags.Undo);
        }

        if (TransferHints.In(draft.Text))
        {
            draft.Rewrite(TransferHints.Undo);
        }

        using var joined = Joined.From(draft.Text, Rows.Cut(draft.Text));
        var endpoints = Endpoints.In(joined.Text);
        using var writer = new LineWriter(joined, Breaks.Apply(joined), endpoints);
        var lines = writer.Write(text);
        return new Paste(text, writer.Flat, lines, endpoints);
    }

    /// <summary>The line that holds this character of <see cref="Flat"/>; a line's end counts to the line before it.</summary>
    /// <param name="flatIndex">0 to the length of <see cref="Flat"/>; the paste must hold a line.</param>
    public PasteLine LineAt(int flatIndex) => Lines[IndexAt(flatIndex)];

    /// <summary>Number of the line that holds this character of <see cref="Flat"/>.</summary>
    public int IndexAt(int flatIndex)
    {
        int low = 0, high = Lines.Length - 1;
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Lines[middle].Start <= flatIndex ? (middle, high) : (low, middle - 1);
        }

        return low;
    }

    public ReadOnlySpan<char> TextOf(PasteLine line) => Flat.AsSpan(line.Start, line.Length);

    /// <summary>A line of the user's own text, trimmed; empty when there is no such line.</summary>
    /// <param name="rawLine">1-based, as in <see cref="PasteLine.RawLine"/>.</param>
    public ReadOnlySpan<char> RawLine(int rawLine)
    {
        var rest = Raw.AsSpan();
        for (var line = 1; line < rawLine; line++)
        {
            var end = rest.IndexOf('\n');
            if (end < 0)
            {
                return default;
            }

            rest = rest[(end + 1)..];
        }

        var length = rest.IndexOf('\n');
        return (length < 0 ? rest : rest[..length]).Trim();
    }
}
