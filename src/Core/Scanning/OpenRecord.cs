namespace GssBot.Core.Scanning;

/// <summary>The entry that is being read: what decides whether the next line belongs to it.</summary>
/// <param name="stamped">Entries of this log begin with a time.</param>
internal ref struct OpenRecord(bool stamped)
{
    private readonly bool stamped = stamped;

    /// <summary>The last line with a time, whole, and its stamp.</summary>
    private ReadOnlySpan<char> stampLine;
    private Stamp stamp = Stamp.None;

    /// <summary>The words of the line before; the whole line while nobody asked where they begin.</summary>
    private ReadOnlySpan<char> last;
    private bool lastIsWhole;

    /// <summary>The words that the entry began with, once they are known.</summary>
    private ReadOnlySpan<char> first;

    /// <summary>Begins an entry with this line.</summary>
    public void Begin(ReadOnlySpan<char> line, Stamp own)
    {
        stamp = own;
        stampLine = last = line;
        lastIsWhole = own.HasTime;
        first = default;
    }

    /// <summary>True when the line belongs to the entry; then it is taken in.</summary>
    public bool Takes(ReadOnlySpan<char> line, Stamp own)
    {
        if (own.HasTime)
        {
            return TakesStamped(line, own);
        }

        if (!stamped && !Continuation.Goes(line, last))
        {
            return false;
        }

        last = line;
        lastIsWhole = false;
        return true;
    }

    private bool TakesStamped(ReadOnlySpan<char> line, Stamp own)
    {
        if (!own.HasWriterOf(stamp, line, stampLine, out var words, out var wordsBefore))
        {
            return false;
        }

        last = lastIsWhole ? stampLine[wordsBefore..] : last;
        lastIsWhole = false;
        first = first.IsEmpty ? stampLine[wordsBefore..] : first;
        var said = line[words..];
        if (!Continuation.Goes(said, last) || BeginsAgain(said))
        {
            return false;
        }

        stamp = own;
        stampLine = line;
        last = said;
        return true;
    }

    /// <summary>What an entry began with begins the same failure once more; only a message that is told twice in a row does not.</summary>
    private readonly bool BeginsAgain(ReadOnlySpan<char> words) => words.SequenceEqual(first) && !words.SequenceEqual(last);
}
