using System.Runtime.InteropServices;
using System.Text;

namespace GssBot.Core.Scanning;

/// <summary>
/// Reads a log of any size and counts what failed and why. Memory is bounded: one window of text and tables of a fixed
/// size. Feed it from one thread; the work on a window is spread over the cores.
/// </summary>
/// <param name="pace">Null: <see cref="ScanPace.Whole"/>.</param>
public sealed class LogScan(Explainer explainer, ScanPace? pace = null)
{
    /// <summary>Records that one core takes at a time.</summary>
    private const int Share = 512;

    private readonly ParallelOptions cores = new() { MaxDegreeOfParallelism = (pace ?? ScanPace.Whole).Cores };
    private readonly Decoder decoder = Encoding.UTF8.GetDecoder();
    private readonly Classifier classifier = new(explainer);
    private readonly Tally tally = new();
    private readonly char[] text = new char[(pace ?? ScanPace.Whole).Window];
    private int length;
    private long linesBefore;
    private bool? stamped;

    /// <summary>Takes the next bytes, cut anywhere. Bytes that are no UTF-8 become U+FFFD.</summary>
    public void Add(ReadOnlySpan<byte> bytes)
    {
        while (!bytes.IsEmpty)
        {
            decoder.Convert(bytes, text.AsSpan(length), flush: false, out var used, out var made, out _);
            bytes = bytes[used..];
            length += made;
            if (text.Length - length < 2)
            {
                Look(final: false);
            }
        }
    }

    /// <param name="top">Groups and shapes told at most, each; at least 1.</param>
    /// <param name="cutShort">The log was not read to its end.</param>
    public Breakdown Finish(int top, bool cutShort = false)
    {
        Look(final: true);
        return tally.Breakdown(linesBefore, explainer.Knowledge, top, cutShort);
    }

    private void Look(bool final)
    {
        var window = text.AsMemory(0, length);
        stamped ??= RecordCutter.IsStamped(window.Span);
        var records = RecordCutter.Cut(window, linesBefore, stamped.Value, final, out var used, out var lines);
        if (used == 0 && !final && text.Length - length < 2)
        {
            // One line as long as the window: it counts, its text is of no use to anybody.
            (used, records) = (length, []);
        }

        foreach (var finding in Classify(window, records))
        {
            tally.Add(finding);
        }

        linesBefore += lines;
        text.AsSpan(used, length - used).CopyTo(text);
        length -= used;
    }

    private Finding?[] Classify(ReadOnlyMemory<char> window, List<LogRecord> records)
    {
        var findings = new Finding?[records.Count];
        Parallel.For(0, (records.Count + Share - 1) / Share, cores, part =>
        {
            var some = CollectionsMarshal.AsSpan(records).Slice(part * Share, Math.Min(Share, records.Count - (part * Share)));
            classifier.Classify(window.Span, some, findings.AsSpan(part * Share, some.Length));
        });
        tally.Records += records.Count;
        return findings;
    }
}
