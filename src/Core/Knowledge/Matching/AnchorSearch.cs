using System.Collections.Immutable;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>
/// Finds every place where one of many strings stands, in one pass over the text: an Aho-Corasick automaton with its
/// transitions laid out as a table (characters folded to the classes that the strings use).
/// Cost: one table look-up a character, however many strings there are.
/// </summary>
internal sealed class AnchorSearch
{
    private readonly byte[] classes = new byte[128];
    private readonly int width;
    private readonly ushort[] next;
    private readonly int[] depth;
    private readonly int[] firstOutput;
    private readonly ImmutableArray<(int Anchor, int Also)> outputs;

    /// <param name="anchors">ASCII strings without duplicates.</param>
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
        next = new ushort[states * width];
        depth = new int[states];
        firstOutput = new int[states];
        var list = ImmutableArray.CreateBuilder<(int, int)>();
        list.Add((-1, 0));
        var used = 1;
        for (var anchor = 0; anchor < anchors.Count; anchor++)
        {
            var state = Insert(anchors[anchor], ref used);
            list.Add((anchor, firstOutput[state]));
            firstOutput[state] = list.Count - 1;
        }
        Link(used, list);
        outputs = list.ToImmutable();
    }

    /// <summary>Calls <paramref name="found"/> with the anchor's index and the place after its last character.</summary>
    public void Scan<T>(ReadOnlySpan<char> text, ref T found) where T : struct, IAnchorHits, allows ref struct
    {
        var state = 0;
        for (var i = 0; i < text.Length; i++)
        {
            var letter = text[i];
            state = letter < 128 ? next[(state * width) + classes[letter]] : 0;
            for (var output = firstOutput[state]; output != 0; output = outputs[output].Also)
            {
                found.Add(outputs[output].Anchor, i + 1);
            }
        }
    }

    /// <summary>Length of the longest beginning of any anchor that <paramref name="text"/> ends with: what a cut tail may have been.</summary>
    public int OpenEnd(ReadOnlySpan<char> text)
    {
        var state = 0;
        foreach (var letter in text)
        {
            state = letter < 128 ? next[(state * width) + classes[letter]] : 0;
        }
        return depth[state];
    }

    /// <summary>Nodes of the trie, counted without building it: what each string does not share with the one before it in order.</summary>
    private static int CountStates(IReadOnlyList<string> anchors)
    {
        var states = 1;
        var before = "";
        foreach (var anchor in anchors.Order(StringComparer.Ordinal))
        {
            states += anchor.Length - anchor.AsSpan().CommonPrefixLength(before);
            before = anchor;
        }
        return states <= ushort.MaxValue ? states : throw new ArgumentException($"more than {ushort.MaxValue} states", nameof(anchors));
    }

    private int Insert(string anchor, ref int used)
    {
        var state = 0;
        foreach (var letter in anchor)
        {
            ref var target = ref next[(state * width) + classes[letter]];
            if (target == 0)
            {
                depth[used] = depth[state] + 1;
                target = (ushort)used++;
            }
            state = target;
        }
        return state;
    }

    /// <summary>Turns the trie into an automaton: a missing transition is the one of the longest proper suffix.</summary>
    private void Link(int used, ImmutableArray<(int Anchor, int Also)>.Builder list)
    {
        var suffix = new int[used];
        var queue = new Queue<int>();
        for (var c = 0; c < width; c++)
        {
            if (next[c] != 0)
            {
                queue.Enqueue(next[c]);
            }
        }
        while (queue.TryDequeue(out var state))
        {
            Chain(state, suffix[state], list);
            for (var c = 0; c < width; c++)
            {
                ref var target = ref next[(state * width) + c];
                var viaSuffix = next[(suffix[state] * width) + c];
                if (target == 0)
                {
                    target = viaSuffix;
                    continue;
                }
                suffix[target] = viaSuffix;
                queue.Enqueue(target);
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
