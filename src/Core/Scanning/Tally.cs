using GssBot.Core.Answers;
using GssBot.Core.Knowledge;
using GssBot.Core.Text.Redaction;

namespace GssBot.Core.Scanning;

/// <summary>Counts findings in their order. Not thread-safe.</summary>
internal sealed class Tally
{
    private const int MaxShapes = 10_000;
    private const int MaxShown = 200;

    private readonly Dictionary<(string Case, Side Side, Actor Actor), Row> groups = [];
    private readonly Dictionary<string, Row> shapes = new(StringComparer.Ordinal);
    private bool overflown;

    public long Records { get; set; }

    public void Add(Finding? finding)
    {
        if (finding is null)
        {
            return;
        }

        if (finding.Case is { } known)
        {
            Count(groups, (known, finding.Side, finding.Actor), finding);
        }
        else if (shapes.Count < MaxShapes || shapes.ContainsKey(finding.Shape))
        {
            Count(shapes, finding.Shape, finding);
        }
        else
        {
            overflown = true;
            Count(shapes, "(other texts)", finding);
        }
    }

    public Breakdown Breakdown(long lines, KnowledgeBase knowledge, int top, bool cutShort)
    {
        var explained = groups.Values.Sum(row => row.Count);
        var failures = explained + shapes.Values.Sum(row => row.Count);
        var ranked = groups.OrderByDescending(pair => pair.Value.Count)
            .ThenBy(pair => pair.Key.Case, StringComparer.Ordinal)
            .ThenBy(pair => pair.Key.Side);
        var unknown = shapes.OrderByDescending(pair => pair.Value.Count).ThenBy(pair => pair.Value.First);
        return new Breakdown(
            lines,
            Records,
            failures,
            explained,
            [.. ranked.Take(top).Select(pair => Group(pair.Key, pair.Value, knowledge, failures))],
            [.. unknown.Take(top).Select(pair => new UnexplainedShape(Shown(pair.Key), pair.Value.Count, pair.Value.First))],
            cutShort || overflown);
    }

    private static void Count<TKey>(Dictionary<TKey, Row> rows, TKey key, Finding finding)
        where TKey : notnull
    {
        if (!rows.TryGetValue(key, out var row))
        {
            rows[key] = row = new Row(finding.Line, Example(finding));
        }

        row.Add(finding);
    }

    private static FailureGroup Group((string Case, Side Side, Actor Actor) key, Row row, KnowledgeBase knowledge, long failures) =>
        new(
            key.Case, knowledge.Find(key.Case)?.Title ?? key.Case, key.Side, key.Actor, row.Hosts.Most, row.Count,
            (double)row.Count / failures, row.First, row.Last, row.First, row.Example);

    /// <summary>Only the first of each group pays for this.</summary>
    private static string Example(Finding finding)
    {
        var text = finding.Text.Span[..Math.Min(finding.Text.Length, 4 * MaxShown)].ToString();
        return Shown(string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));
    }

    private static string Shown(string text)
    {
        var safe = Redactor.Redact(text.Length <= 4 * MaxShown ? text : text[..(4 * MaxShown)]).Text;
        return safe.Length <= MaxShown ? safe : $"{safe[..(MaxShown - 1)]}…";
    }

    private sealed class Row(long first, string example)
    {
        public string Example { get; } = example;

        public long First { get; } = first;

        public long Last { get; private set; }

        public long Count { get; private set; }

        public HostPairs Hosts { get; } = new();

        public void Add(Finding finding)
        {
            Count++;
            Last = finding.Line;
            Hosts.Add(finding.Text.Span);
        }
    }
}
