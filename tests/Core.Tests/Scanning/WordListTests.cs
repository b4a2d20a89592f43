using System.Text;
using GssBot.Core.Scanning;
using GssBot.Core.Tests.Knowledge;

namespace GssBot.Core.Tests.Scanning;

public sealed class WordListTests
{
    private static readonly Explainer Explainer = new(CaseText.Base(CaseText.Of("door", "{any: [the red door]}")));

    [Theory]
    [InlineData("error", "fail", "denied", "refused", "expired", "rejected", "cannot", "can't", "could not", "couldn't", "unable to")]
    [InlineData("invalid", "not trusted", "untrusted", "unknown ca", "timed out", "timeout", "aborted", "GSS_S_", "KRB5", "no such file")]
    public void A_record_with_such_a_word_is_a_failure_whether_a_case_fits_or_not(params string[] words)
    {
        Assert.All(words, word => Assert.Equal((word, 1L, 0L), Counted(word, "the house")));
        Assert.All(words, word => Assert.Equal((word, 1L, 1L), Counted(word, "the red door")));
    }

    [Theory]
    [InlineData(
        "not found", "not authorized", "revoked", "not match", "mismatch", "not allowed", "not accepted", "not available", "not yet valid")]
    [InlineData("exception", "unknown user", "unknown host", "clock skew", "no valid", "no proxy", "major status", "incorrect", "violat")]
    public void A_record_with_such_a_word_is_a_failure_where_a_case_fits_only(params string[] words)
    {
        Assert.All(words, word => Assert.Equal((word, 0L, 0L), Counted(word, "the house")));
        Assert.All(words, word => Assert.Equal((word, 1L, 1L), Counted(word.ToUpperInvariant(), "the red door") with { Word = word }));
    }

    [Fact]
    public void A_record_without_them_is_none() => Assert.Equal(("open", 0L, 0L), Counted("open", "the red door"));

    [Theory]
    [InlineData("major", "minor", "status", "GSS_S", "0x", "-17653", "-21468")]
    public void Beside_a_word_of_a_status_all_numbers_stay(params string[] words) =>
        Assert.All(words, word => Assert.Equal($"{word} 12 4711 a47110", Shape.Of($"{word} 12 4711 a47110")));

    [Theory]
    [InlineData("alert", "num=", "code", "errno", "error:", "error [")]
    public void Beside_a_word_of_a_code_numbers_of_three_digits_stay(params string[] words) =>
        Assert.All(words, word => Assert.Equal($"{word} 12 471 a#", Shape.Of($"{word} 12 471 a4711")));

    [Theory]
    [InlineData("12 399 a4", "# # a#")]
    [InlineData("421 530 53 5300 600", "421 530 # # #")]
    [InlineData("12:30:05 x", "x")]
    [InlineData("2026-11-21 x", "x")]
    [InlineData("21/11/2026 x", "x")]
    [InlineData("12:30 x", "#:# x")]
    [InlineData("2026-11 x", "#-# x")]
    [InlineData("12:30:05h x", "#:#:#h x")]
    [InlineData("1-2-3-4 x", "#-#-#-# x")]
    [InlineData("/ /a /a=b", "/ <path> <dn>")]
    [InlineData("a.b a.b.c a.b.c.", "a.b <host> a.b.c.")]
    [InlineData("(me@x), \"/a/b\";", "(<account>), \"<path>\";")]
    [InlineData("a[7]: code 7", "a[#]: code 7")]
    [InlineData("[7]: code 7", "[7]: code 7")]
    [InlineData("a[7] code 7", "a[7] code 7")]
    public void What_changes_from_record_to_record_becomes_a_mark(string record, string shape) => Assert.Equal(shape, Shape.Of(record));

    private static (string Word, long Failures, long Explained) Counted(string word, string place)
    {
        var scan = new LogScan(Explainer);
        scan.Add(Encoding.UTF8.GetBytes($"globus: {place} is {word} now\n"));
        var found = scan.Finish(20);
        return (word, found.Failures, found.Explained);
    }
}
