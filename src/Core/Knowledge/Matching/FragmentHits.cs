namespace GssBot.Core.Knowledge.Matching;

/// <summary>A fragment found in a paste.</summary>
/// <param name="Start">In the flat text.</param>
/// <param name="End">After the last character.</param>
/// <param name="AnchorEnd">Where the first pass found it.</param>
/// <param name="Line">Index of the logical line where it begins.</param>
/// <param name="Cut">The text ends inside the fragment.</param>
internal readonly record struct FragmentHit(Variant Variant, int Start, int End, int AnchorEnd, int Line, bool Cut);

/// <summary>Where each fragment was found, in reading order.</summary>
internal sealed class FragmentHits(int fragments)
{
    /// <summary>
    /// Places kept of one fragment; a paste that repeats an error a thousand times says no more than one that does so 64 times.
    /// </summary>
    public const int MaxPerFragment = 64;

    private readonly List<FragmentHit>?[] found = new List<FragmentHit>?[fragments];

    /// <summary>Numbers of the fragments that were found.</summary>
    public List<int> Found { get; } = [];

    public bool HasRoom(int fragment) => found[fragment] is not { Count: >= MaxPerFragment };

    public void Add(FragmentHit hit)
    {
        var fragment = hit.Variant.Fragment;
        if (found[fragment] is not { } list)
        {
            found[fragment] = list = new List<FragmentHit>(2);
            Found.Add(fragment);
        }

        list.Add(hit);
    }

    public IReadOnlyList<FragmentHit> Of(int fragment) => found[fragment] ?? (IReadOnlyList<FragmentHit>)[];
}
