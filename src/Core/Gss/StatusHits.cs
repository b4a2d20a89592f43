namespace GssBot.Core.Gss;

/// <summary>How a hit is decoded.</summary>
internal enum HitKind : byte { Major, Minor, Number, Java, JGlobus, Symbol, Macro }

/// <summary>A place in the text that holds a status, not decoded yet.</summary>
internal readonly record struct StatusHit(HitKind Kind, uint Value, int Start, int End)
{
    public uint? Minor { get; init; }

    public MacroCall? Macro { get; init; }

    /// <summary>True for one minor status, however it was written.</summary>
    public bool IsMinor => Kind is HitKind.Minor or HitKind.Number or HitKind.Symbol;
}

/// <summary>The hits of one text, each value once. The last major stays open until its minor has come or cannot come any more.</summary>
internal sealed class StatusHits
{
    /// <summary>How far behind its major a minor may stand, in characters: library words lie between them.</summary>
    private const int Reach = 400;

    private readonly List<StatusHit> hits = [];
    private StatusHit open;
    private bool isOpen;

    /// <summary>True when no more distinct statuses are wanted.</summary>
    public bool Full => hits.Count >= StatusFinder.Most;

    public void Add(HitKind kind, uint value, int start, int end) => Add(new StatusHit(kind, value, start, end));

    public void Add(StatusHit hit)
    {
        Close();
        open = hit;
        isOpen = true;
    }

    /// <summary>Where the major ends that can still take a minor at this place; -1 when none can.</summary>
    public int Awaits(int at) =>
        isOpen && open.Kind is HitKind.Major or HitKind.Java && open.Minor is null && at - open.End <= Reach ? open.End : -1;

    /// <summary>Gives the open major its minor.</summary>
    public void Complete(uint minor, int end)
    {
        open = open with { Minor = minor, End = end - open.Start <= 200 ? end : open.End };
        Close();
    }

    public List<StatusHit> Done()
    {
        Close();
        return hits;
    }

    /// <summary>The open hit takes no minor any more; a value that is there already is not added again.</summary>
    public void Close()
    {
        if (!isOpen)
        {
            return;
        }

        isOpen = false;
        for (var i = 0; i < hits.Count; i++)
        {
            if (open.IsMinor && (hits[i].Minor == open.Value || (hits[i].IsMinor && hits[i].Value == open.Value)))
            {
                return;
            }

            if (hits[i].Kind != open.Kind || hits[i].Value != open.Value || hits[i].Macro != open.Macro)
            {
                continue;
            }

            if (open.Minor is null || hits[i].Minor == open.Minor)
            {
                return;
            }

            if (hits[i].Minor is null)
            {
                hits[i] = hits[i] with { Minor = open.Minor };
                return;
            }
        }

        if (!Full)
        {
            hits.Add(open);
        }
    }
}
