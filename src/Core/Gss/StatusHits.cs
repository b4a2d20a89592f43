namespace GssBot.Core.Gss;

/// <summary>How a hit is decoded.</summary>
internal enum HitKind { Major, Minor, Number, Java, JGlobus, Symbol, Macro }

/// <summary>A place in the text that holds a status, not decoded yet.</summary>
internal sealed record StatusHit(HitKind Kind, uint Value, int Start, int End)
{
    public uint? Minor { get; init; }

    public MacroCall? Macro { get; init; }

    public bool SameAs(StatusHit other) => Kind == other.Kind && Value == other.Value && Macro == other.Macro;
}

/// <summary>The hits of one text, each value once. The last major stays open until its minor has come or cannot come any more.</summary>
internal sealed class StatusHits
{
    /// <summary>How far behind its major a minor may stand, in characters: library words lie between them.</summary>
    private const int Reach = 400;

    private readonly List<StatusHit> hits = [];
    private StatusHit? open;

    /// <summary>True when no more distinct statuses are wanted.</summary>
    public bool Full => hits.Count >= StatusFinder.Most;

    public void Add(HitKind kind, uint value, int start, int end) => Add(new StatusHit(kind, value, start, end));

    public void Add(StatusHit hit)
    {
        Close();
        open = hit;
    }

    /// <summary>True when a major stands near enough before this place to take its minor.</summary>
    public bool Awaits(int at) => open is { Kind: HitKind.Major or HitKind.Java, Minor: null } && at - open.End <= Reach;

    /// <summary>Gives the open major its minor.</summary>
    public void Complete(uint minor, int end)
    {
        var reach = end - open!.Start <= 200 ? end : open.End;
        open = open with { Minor = minor, End = reach };
        Close();
    }

    public List<StatusHit> Done()
    {
        Close();
        return hits;
    }

    private void Close()
    {
        if (open is not { } hit)
            return;
        open = null;
        var same = hits.FindIndex(other => other.SameAs(hit) && (hit.Minor is null || other.Minor is null || other.Minor == hit.Minor));
        if (same < 0 && !Full)
            hits.Add(hit);
        else if (same >= 0 && hits[same].Minor is null && hit.Minor is not null)
            hits[same] = hits[same] with { Minor = hit.Minor };
    }
}
