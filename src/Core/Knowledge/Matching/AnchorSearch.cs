using System.Collections.Immutable;
using System.Numerics;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>
/// Finds every place where one of many strings stands, in one pass over the text: an Aho-Corasick automaton with its
/// transitions laid out as a table (characters folded to the classes that the strings use).
/// Cost: one table look-up a character, however many strings there are. The table holds two bytes an entry, four where there
/// are more states than two can number: the shipped cases' table then stays small enough for the processor's cache.
/// </summary>
internal sealed class AnchorSearch
{
    /// <summary>More than the 2,000 files that a site may have need; some 150 MB of table.</summary>
    public const int MostStates = 400_000;

    private readonly byte[] classes = new byte[128];
    private readonly int width;
    private readonly ushort[] narrow = [];
    private readonly int[] wide = [];
    private readonly int[] depth;
    private readonly int[] firstOutput;
    private readonly ImmutableArray<(int Anchor, int Also)> outputs;

    /// <param name="anchors">ASCII strings without duplicates, of at most <see cref="MostStates"/> states.</param>
    public AnchorSearch(IReadOnlyList<string> anchors)
    {
        width = 1;
        foreach (var letter in anchors.SelectMany(anchor => anchor))
        {
            if (classes[letter] == 0)
            {
                classes[letter] = (byte)width++;
            }
        }

        var states = CountStates(anchors);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(states, MostStates, nameof(anchors));
        depth = new int[states];
        firstOutput = new int[states];
        outputs = states <= ushort.MaxValue
            ? Build(narrow = new ushort[states * width], anchors)
            : Build(wide = new int[states * width], anchors);
    }

    /// <summary>Calls <paramref name="found"/> with the anchor's index and the place after its last character.</summary>
    public void Scan<T>(ReadOnlySpan<char> text, ref T found) where T : struct, IAnchorHits, allows ref struct
    {
        if (narrow.Length > 0)
        {
            Scan(narrow, text, ref found);
        }
        else
        {
            Scan(wide, text, ref found);
        }
    }

    /// <summary>
    /// Length of the longest beginning of any anchor that <paramref name="text"/> ends with: what a cut tail may have been.
    /// </summary>
    public int OpenEnd(ReadOnlySpan<char> text) => depth[narrow.Length > 0 ? End(narrow, text) : End(wide, text)];

    private void Scan<TState, T>(TState[] next, ReadOnlySpan<char> text, ref T found)
        where TState : unmanaged, IBinaryInteger<TState> where T : struct, IAnchorHits, allows ref struct
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            state = letter < 128 ? int.CreateTruncating(next[(state * width) + classes[letter]]) : 0;
            for (var output = firstOutput[state]; output != 0; output = outputs[output].Also)
            {
                found.Add(outputs[output].Anchor, i + 1);
            }
        }
    }

    private int End<TState>(TState[] next, ReadOnlySpan<char> text) where TState : unmanaged, IBinaryInteger<TState>
    {
        var state = 0;
        foreach (var letter in text)
        {
            state = letter < 128 ? int.CreateTruncating(next[(state * width) + classes[letter]]) : 0;
        }

        return state;
    }

    private ImmutableArray<(int Anchor, int Also)> Build<TState>(TState[] next, IReadOnlyList<string> anchors)
        where TState : unmanaged, IBinaryInteger<TState>
    {
        var list = ImmutableArray.CreateBuilder<(int, int)>();
        list.Add((-1, 0));
        var used = 1;
        for (var anchor = 0; anchor < anchors.Count; anchor++)
        {
            var state = Insert(next, anchors[anchor], ref used);
            list.Add((anchor, firstOutput[state]));
            firstOutput[state] = list.Count - 1;
        }

        Link(next, used, list);
        return list.ToImmutable();
    }

    /// <summary>Nodes of the trie, counted without building it: what each string does not share with the one before it in order.</summary>
    public static int CountStates(IEnumerable<string> anchors)
    {
        var states = 1;
        var before = "";
        foreach (var anchor in anchors.Order(StringComparer.Ordinal))
        {
            states += anchor.Length - anchor.AsSpan().CommonPrefixLength(before);
            before = anchor;
        }

        return states;
    }

    private int Insert<TState>(TState[] next, string anchor, ref int used) where TState : unmanaged, IBinaryInteger<TState>
    {
        var state = 0;
        foreach (var letter in anchor)
        {
            ref var target = ref next[(state * width) + classes[letter]];
            if (TState.IsZero(target))
            {
                depth[used] = depth[state] + 1;
                target = TState.CreateTruncating(used++);
            }

            state = int.CreateTruncating(target);
        }

        return state;
    }

    /// <summary>Turns the trie into an automaton: a missing transition is the one of the longest proper suffix.</summary>
    private void Link<TState>(TState[] next, int used, ImmutableArray<(int Anchor, int Also)>.Builder list)
        where TState : unmanaged, IBinaryInteger<TState>
    {
        var suffix = new int[used];
        var queue = new Queue<int>();
        for (var c = 0; c < width; c++)
        {
            if (!TState.IsZero(next[c]))
            {
                queue.Enqueue(int.CreateTruncating(next[c]));
            }
        }

        while (queue.TryDequeue(out var state))
        {
            Chain(state, suffix[state], list);
            for (var c = 0; c < width; c++)
            {
                ref var target = ref next[(state * width) + c];
                var viaSuffix = next[(suffix[state] * width) + c];
                if (TState.IsZero(target))
                {
                    target = viaSuffix;
                    continue;
                }

                suffix[int.CreateTruncating(target)] = int.CreateTruncating(viaSuffix);
                queue.Enqueue(int.CreateTruncating(target));
            }
        }
    }

    /// <summary>What ends in the suffix's state ends here too; the suffix is shorter, so its list is complete.</summary>
    private void Chain(int state, int suffix, ImmutableArray<(int Anchor, int Also)>.Builder list)
    {
        if (firstOutput[state] == 0)
        {
            firstOutput[state] = firstOutput[suffix];
        }
        else if (firstOutput[suffix] != 0)
        {
            var own = firstOutput[state];
            list[own] = (list[own].Anchor, firstOutput[suffix]);
        }
    }
}

/// <summary>Takes what <see cref="AnchorSearch"/> finds.</summary>
internal interface IAnchorHits
{
    void Add(int anchor, int end);
}
