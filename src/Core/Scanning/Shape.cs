using System.Buffers;
using System.Diagnostics;
using System.Text;

namespace GssBot.Core.Scanning;

/// <summary>
/// A record without what changes from one to the next: times, numbers, addresses, paths. Reply codes stay, and so do the
/// numbers of a text in which numbers say what failed.
/// </summary>
internal static class Shape
{
    /// <summary>The beginning of a record decides; beyond it lie stack traces.</summary>
    private const int MaxLooked = 8 * 1024;

    private static readonly SearchValues<string> StatusWords =
        SearchValues.Create(["major", "minor", "status", "GSS_S", "0x", "-17653", "-21468"], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<string> CodeWords =
        SearchValues.Create(["alert", "num=", "code", "errno", "error:", "error ["], StringComparison.OrdinalIgnoreCase);

    private static readonly SearchValues<char> TimeMarks = SearchValues.Create("0123456789:-/.,+TZ[]()");

    /// <summary>Which numbers stay.</summary>
    private enum Kept { ReplyCodes, UpToThreeDigits, All }

    public static string Of(ReadOnlySpan<char> record)
    {
        var text = record[..Math.Min(MaxLooked, record.Length)].Trim();
        var kept = text.ContainsAny(StatusWords) ? Kept.All : text.ContainsAny(CodeWords) ? Kept.UpToThreeDigits : Kept.ReplyCodes;
        var shape = new StringBuilder(text.Length);
        foreach (var range in text.SplitAny(" \t\r\n"))
        {
            var word = text[range];
            if (!word.IsEmpty && !IsTime(word))
            {
                Add(shape.Append(shape.Length > 0 ? " " : ""), word, kept);
            }
        }

        return shape.ToString();
    }

    private static void Add(StringBuilder shape, ReadOnlySpan<char> word, Kept kept)
    {
        var core = word.Trim("\"'()[]{}<>,;");
        if (core.IsEmpty || KindOf(core) is not { } kind)
        {
            AddMasked(shape, word, IsProcess(word) ? Kept.ReplyCodes : kept);
            return;
        }

        var start = word.IndexOf(core);
        shape.Append(word[..start]).Append(kind).Append(word[(start + core.Length)..]);
    }

    /// <summary>A program with its process id, <c>sshd[4211]:</c>: that number never says what failed.</summary>
    private static bool IsProcess(ReadOnlySpan<char> word) => word.EndsWith("]:") && word.IndexOf('[') > 0;

    private static string? KindOf(ReadOnlySpan<char> word)
    {
        if (word.Contains("://", StringComparison.Ordinal))
        {
            return "<url>";
        }

        if (word[0] == '/' && word.Length > 1)
        {
            return word.Contains('=') ? "<dn>" : "<path>";
        }

        if (word.Contains('@'))
        {
            return "<account>";
        }

        return word.Count('.') >= 2 && word[^1] != '.' ? "<host>" : null;
    }

    /// <summary>Each run of digits that does not stay becomes one mark.</summary>
    private static void AddMasked(StringBuilder shape, ReadOnlySpan<char> word, Kept kept)
    {
        while (!word.IsEmpty)
        {
            var before = word.IndexOfAnyInRange('0', '9');
            if (before < 0)
            {
                break;
            }

            var run = word[before..];
            var length = run.IndexOfAnyExceptInRange('0', '9') is var end and >= 0 ? end : run.Length;
            shape.Append(word[..before]);
            if (Stays(run[..length], kept))
            {
                shape.Append(run[..length]);
            }
            else
            {
                shape.Append('#');
            }

            word = run[length..];
        }

        shape.Append(word);
    }

    private static bool Stays(ReadOnlySpan<char> digits, Kept kept) => kept switch
    {
        Kept.All => true,
        Kept.UpToThreeDigits => digits.Length <= 3,
        Kept.ReplyCodes => digits.Length == 3 && digits[0] is '4' or '5',
        _ => throw new UnreachableException(),
    };

    /// <summary>A date or a time of day: digits and marks only, at least two of one mark.</summary>
    private static bool IsTime(ReadOnlySpan<char> word) =>
        (word.Count(':') >= 2 || word.Count('-') == 2 || word.Count('/') == 2)
        && !word.ContainsAnyExcept(TimeMarks);
}
