using System.Buffers;
using System.Collections.Concurrent;
using GssBot.Core.Answers;

namespace GssBot.Core.Scanning;

/// <summary>Tells the case of a record. Records of one shape are explained once. Thread-safe.</summary>
internal sealed class Classifier(Explainer explainer)
{
    /// <summary>Shapes remembered; more are explained each time anew.</summary>
    private const int MaxShapes = 50_000;

    private const int MaxExplained = 64 * 1024;

    /// <summary>A record with one of these tells of a failure.</summary>
    private static readonly string[] PlainWords =
        [
            "error", "fail", "denied", "refused", "expired", "rejected", "cannot", "can't", "could not", "couldn't", "unable to",
            "invalid", "not trusted", "untrusted", "unknown ca", "timed out", "timeout", "aborted", "GSS_S_", "KRB5", "no such file",
        ];

    /// <summary>A record with one of these, and none of the others, tells of a failure only where a case fits.</summary>
    private static readonly string[] FaintWords =
        [
            "not found", "not authorized", "revoked", "not match", "mismatch", "not allowed", "not accepted", "not available",
            "not yet valid", "exception", "unknown user", "unknown host", "clock skew", "no valid", "no proxy", "major status", "incorrect",
            "violat",
        ];

    private static readonly SearchValues<string> Plain = SearchValues.Create(PlainWords, StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> Any =
        SearchValues.Create([.. PlainWords, .. FaintWords], StringComparison.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, Verdict> byShape = new(StringComparer.Ordinal);

    /// <summary>Classifies records that follow each other. They are searched in one go: most hold nothing.</summary>
    /// <param name="window">The text that they were cut from.</param>
    /// <param name="findings">Gets what was found, each at its record's place; null for a record that tells of no failure.</param>
    public void Classify(ReadOnlySpan<char> window, ReadOnlySpan<LogRecord> records, Span<Finding?> findings)
    {
        var text = records.IsEmpty ? default : window[..records[^1].End];
        var at = records.IsEmpty ? 0 : records[0].Start;
        for (var i = 0; i < records.Length; i++)
        {
            var hit = text[at..].IndexOfAny(Any);
            if (hit < 0)
            {
                return;
            }

            while (records[i].End <= at + hit)
            {
                i++;
            }

            findings[i] = Classify(records[i]);
            at = records[i].End;
        }
    }

    private Finding? Classify(LogRecord record)
    {
        var isPlain = record.Text.Span.ContainsAny(Plain);
        var shape = Shape.Of(record.Text.Span);
        if (!byShape.TryGetValue(shape, out var verdict))
        {
            verdict = Explain(record.Text.Span);
            if (byShape.Count < MaxShapes)
            {
                byShape.TryAdd(shape, verdict);
            }
        }

        return !isPlain && verdict.Case is null
            ? null
            : new Finding(verdict.Case, verdict.Side, verdict.Actor, record.Line + verdict.LineInside, shape, record.Text);
    }

    private Verdict Explain(ReadOnlySpan<char> text) =>
        explainer.Explain(text[..Math.Min(text.Length, MaxExplained)].ToString()) is Answer.Known known
            ? new(known.Case, known.Side, known.Actor, known.Evidence.IsEmpty ? 0 : known.Evidence[0].Line - 1)
            : default;

    private readonly record struct Verdict(string? Case, Side Side, Actor Actor, int LineInside);
}
