using System.Buffers;
using System.Collections.Concurrent;

namespace GssBot.Core.Scanning;

/// <summary>Tells the case of a record. Records of one shape are explained once. Thread-safe.</summary>
internal sealed class Classifier(Explainer explainer)
{
    /// <summary>Shapes remembered; more are explained each time anew.</summary>
    private const int MaxShapes = 50_000;

    private const int MaxExplained = 64 * 1024;

    /// <summary>A record with one of these tells of a failure.</summary>
    private static readonly SearchValues<string> FailureWords = SearchValues.Create(
        [
            "error", "fail", "denied", "refused", "expired", "rejected", "cannot", "can't", "could not", "couldn't", "unable to",
            "invalid", "not trusted", "untrusted", "unknown ca", "timed out", "timeout", "aborted", "GSS_S_", "KRB5", "no such file",
        ],
        StringComparison.OrdinalIgnoreCase);

    /// <summary>A record with one of these, and none of the others, tells of a failure only where a case fits.</summary>
    private static readonly SearchValues<string> FaintWords = SearchValues.Create(
        [
            "not found", "not authorized", "revoked", "not match", "mismatch", "not allowed", "not accepted", "not available", "not yet valid",
            "exception", "forbidden", "unknown user", "unknown host", "clock skew", "no valid", "no proxy", "major status", "incorrect", "violat",
        ],
        StringComparison.OrdinalIgnoreCase);

    private readonly ConcurrentDictionary<string, Verdict> byShape = new(StringComparer.Ordinal);

    /// <summary>Null when the record tells of no failure.</summary>
    public Finding? Classify(LogRecord record)
    {
        var isPlain = record.Text.Span.ContainsAny(FailureWords);
        if (!isPlain && !record.Text.Span.ContainsAny(FaintWords))
        {
            return null;
        }

        var shape = Shape.Of(record.Text.Span);
        if (!byShape.TryGetValue(shape, out var verdict))
        {
            verdict = Explain(record.Text.Span);
            if (byShape.Count < MaxShapes)
            {
                byShape.TryAdd(shape, verdict);
            }
        }

        return !isPlain && verdict.Case is null ? null : new Finding(verdict.Case, verdict.Side, verdict.Actor, record.Line + verdict.LineInside, shape, record.Text);
    }

    private Verdict Explain(ReadOnlySpan<char> text) =>
        explainer.Explain(text[..Math.Min(text.Length, MaxExplained)].ToString()) is Answer.Known known
            ? new(known.Case, known.Side, known.Actor, known.Evidence.IsEmpty ? 0 : known.Evidence[0].Line - 1)
            : default;

    private readonly record struct Verdict(string? Case, Side Side, Actor Actor, int LineInside);
}
