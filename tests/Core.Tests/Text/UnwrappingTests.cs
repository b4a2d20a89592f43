using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Tests.Text;

/// <summary>What chats, trackers, logs and terminals put round a line, wrapping by wrapping.</summary>
public sealed class UnwrappingTests
{
    [Theory]
    [InlineData("console bash sh shell text txt log plain plaintext none json python java output console-session code pre")]
    public void The_word_behind_an_opening_fence_goes_with_it(string words)
    {
        Assert.All(words.Split(' '), word => Assert.Equal("", Quotes.Strip($"```{word}").ToString()));
        Assert.All(words.Split(' '), word => Assert.Equal($"{word} a", Quotes.Strip($"```{word} a").ToString()));
    }

    [Theory]
    [InlineData("> a", "a")]
    [InlineData(">> > a", "a")]
    [InlineData("\u00BB a", "a")]
    [InlineData("// a", "a")]
    [InlineData("//", "")]
    [InlineData("//a", "//a")]
    [InlineData("`a`", "a")]
    [InlineData("````a", "a")]
    [InlineData("{code}a{code}", "a")]
    [InlineData("{quote}a{quote}", "a")]
    [InlineData("{noformat}a{noformat}", "a")]
    [InlineData("{other}a", "{other}a")]
    [InlineData("{a}", "{a}")]
    [InlineData("  a  ", "a")]
    [InlineData("", "")]
    public void Quote_marks_fences_and_macros_are_taken_off_a_line(string line, string bare) =>
        Assert.Equal(bare, Quotes.Strip(line).ToString());

    [Theory]
    [InlineData("br p div li tr pre ul ol table blockquote hr h1 h2 h3 h4 body html entry row para", "⏎")]
    [InlineData("td th img dd dt", " ")]
    [InlineData("span b i u s em strong code tt a font small samp kbd at tbody thead attachment codeblock", "")]
    public void A_tag_of_HTML_becomes_what_it_looks_like(string names, string seen)
    {
        foreach (var name in names.Split(' '))
        {
            Assert.Equal((name, $"x{seen}y"), (name, Undone($"x<{name}>y", Tags.Undo)));
            Assert.Equal((name, $"x{seen}y"), (name, Undone($"x</{name.ToUpperInvariant()}>y", Tags.Undo)));
            Assert.Equal((name, $"x{seen}y"), (name, Undone($"x<{name} k=\"v\">y", Tags.Undo)));
            Assert.Equal((name, $"x{seen}y"), (name, Undone($"x<{name}/>y", Tags.Undo)));
        }
    }

    [Theory]
    [InlineData("a < b > c")]
    [InlineData("<unknown>")]
    [InlineData("<host:1>")]
    [InlineData("<b\nx>")]
    [InlineData("a <")]
    [InlineData("<")]
    [InlineData("<dn-1>")]
    public void Other_brackets_stay(string text) => Assert.Equal(text, Undone(text, Tags.Undo));

    [Theory]
    [InlineData("Nov  3 04:12:01 node07 sshd[4211]: hello", "hello", "ServerProgram")]
    [InlineData("Nov 13 04:12:01.123456 node07 gfal-copy[4211]: hello", "hello", "ClientProgram")]
    [InlineData("Nov 13 04:12:01 node07 cron: hello", "hello", "SomeLog")]
    [InlineData("nov 13 04:12:01 node07 cron: hello", "nov 13 04:12:01 node07 cron: hello", "None")]
    [InlineData("[4711] Tue Jun 10 09:49:43 2025 :: hello", "hello", "ServerLog")]
    [InlineData("[4711] Tue Jun 10 09:49:43 2025 :: a.example.org:50000: [SERVER]: hello", "hello", "ServerLog")]
    [InlineData("[4711] Tue Jun 10 09:49:43 2025 :: a.example.org:50000: [CLIENT]: hello", "hello", "ServerLog")]
    [InlineData("[4711] Tue Jun 10 09:49:43 2025 :: a b: [CLIENT]: hello", "a b: [CLIENT]: hello", "ServerLog")]
    [InlineData("[x711] Tue Jun 10 09:49:43 2025 :: hello", "[x711] Tue Jun 10 09:49:43 2025 :: hello", "None")]
    [InlineData("2026-11-03T04:11:02.123Z ERROR [transfer-3] hello", "hello", "SomeLog")]
    [InlineData("2026-11-03 04:11:02,123 - INFO - hello", "hello", "SomeLog")]
    [InlineData("2026-11-03 04:11:02 dirac-proxy-init[O0bS]   INFO: hello", "hello", "SomeLog")]
    [InlineData("2026-11-03 04:11:02 (GFTP-door7) [door:GFTP-door7] hello", "(GFTP-door7) [door:GFTP-door7] hello", "ServerProgram")]
    [InlineData("2026-11-03 04:11:02 (D_1) hello", "hello", "SomeLog")]
    [InlineData("2026-11-03 04:11:02 [a b] hello", "[a b] hello", "SomeLog")]
    [InlineData("2026-11-03 04:11:02 OpenSSL Error: hello", "OpenSSL Error: hello", "SomeLog")]
    [InlineData("2026-11-03T04:11:02Z Nov  3 04:12:01 node07 sshd[4211]: hello", "hello", "ServerProgram")]
    [InlineData("04:11:02 hello", "hello", "SomeLog")]
    [InlineData("hello you", "hello you", "None")]
    public void What_a_log_puts_in_front_is_taken_off_a_line(string line, string bare, string origin)
    {
        ReadOnlySpan<char> rest = line;
        Assert.Equal(origin, $"{LogPrefixes.Strip(ref rest)}");
        Assert.Equal(bare, rest.ToString());
    }

    [Theory]
    [InlineData("04:11:02 x", 8)]
    [InlineData("04:11:02", 8)]
    [InlineData("04:11:02x", 0)]
    [InlineData("04:11 x y z", 0)]
    [InlineData("[04:11:02] x", 10)]
    [InlineData("(04:11:02) x", 10)]
    [InlineData("2026-11-03 04:11:02 x", 19)]
    [InlineData("2026/11/03-04:11:02 x", 19)]
    [InlineData("03/Nov/2026:04:11:02 x", 20)]
    [InlineData("[03/Nov/2026:04:11:02 +0100] x", 28)]
    [InlineData("20261103 04:11:02 x", 17)]
    [InlineData("2026-11-03T04:11:02Z x", 20)]
    [InlineData("2026-11-03T04:11:02.5Z x", 22)]
    [InlineData("2026-11-03T04:11:02,123 x", 23)]
    [InlineData("2026-11-03T04:11:02. 123 x", 24)]
    [InlineData("2026-11-03T04:11:02+01:00 x", 25)]
    [InlineData("2026-11-03 04:11:02 +0100 x", 25)]
    [InlineData("2026-11-03 04:11:02 UTC x", 23)]
    [InlineData("2026-11-03 04:11:02 GMT x", 23)]
    [InlineData("2026-11-03 04:11:02 CET x", 19)]
    [InlineData("2026-11-03 04:11:02|x", 19)]
    [InlineData("2026-11-03_04:11:02 x", 0)]
    [InlineData("2026 abcde 04:11:02 x", 0)]
    [InlineData("x 04:11:02 x", 0)]
    public void A_time_is_read_in_its_usual_notations(string line, int length) => Assert.Equal(length, Timestamps.LengthAt(line));

    [Theory]
    [InlineData("a...", true)]
    [InlineData("a....", false)]
    [InlineData("a\u2026", true)]
    [InlineData("a [Truncated]", true)]
    [InlineData("a... \n", true)]
    [InlineData("a", false)]
    public void A_text_that_ends_in_dots_was_cut(string text, bool cut) => Assert.Equal(cut, CutEnds.EndsCut(text));

    [Fact]
    public void A_text_as_long_as_a_column_was_cut_unless_it_ends_as_a_whole_one_does()
    {
        int[] columns = [255, 256, 500, 512, 1000, 1023, 1024, 2000, 2048, 4000, 4096];
        Assert.Equal(columns, Enumerable.Range(0, 4200).Where(length => CutEnds.EndsCut(new string('x', length))));
        Assert.False(CutEnds.EndsCut(new string('x', 251) + "End."));
        Assert.False(CutEnds.EndsCut(new string('x', 254) + "}"));
    }

    [Theory]
    [InlineData(510, "", false)]
    [InlineData(511, "", true)]
    [InlineData(511, "error: ", true)]
    [InlineData(511, "error:", false)]
    [InlineData(512, "", false)]
    public void A_message_of_gfal_with_its_greatest_length_was_cut(int length, string before, bool cut) =>
        Assert.Equal(cut, CutEnds.IsGfalCut($"{before}{"globus_xio: ".PadRight(length, 'x')}\"}}"));

    [Theory]
    [InlineData("\e[31mx", 5)]
    [InlineData("\e[mx", 3)]
    [InlineData("\e[1;2Hx", 6)]
    [InlineData("\e[", 2)]
    [InlineData("\e]0;title\ax", 10)]
    [InlineData("\e]0;title\nx", 2)]
    [InlineData("\e(x", 0)]
    [InlineData("^[[31mx", 6)]
    [InlineData("^[[x", 0)]
    [InlineData("[0mx", 3)]
    [InlineData("[32;1mx", 6)]
    [InlineData("[33; 1mx", 7)]
    [InlineData("[m", 0)]
    [InlineData("[;1m", 0)]
    [InlineData("[4711]", 0)]
    [InlineData("[1234567m", 9)]
    [InlineData("[12345678m", 10)]
    [InlineData("[123456789m", 0)]
    [InlineData("x", 0)]
    public void A_colour_of_a_terminal_is_read_whole(string text, int length) => Assert.Equal(length, Colours.LengthAt(text));

    [Theory]
    [InlineData("Endpoint: a\nMessage: It may be busy\nDetails: 530 no", "Endpoint: a\n\nDetails: 530 no")]
    [InlineData("Message: It may be busy\n---\nDetails: 530 no", "\n\nDetails: 530 no")]
    [InlineData("Message: It may be busy\nDetails: 530 no", "Message: It may be busy\nDetails: 530 no")]
    [InlineData("Endpoint: a\nMessage: It may be busy", "Endpoint: a\nMessage: It may be busy")]
    [InlineData("Endpoint: a Message: one Message: two Details: 530 no", "Endpoint: a Message: one Details: 530 no")]
    public void A_guess_of_the_transfer_service_goes_where_the_details_are(string text, string left) =>
        Assert.Equal(left, Undone(text, TransferHints.Undo));

    private delegate void Undo(ReadOnlySpan<char> text, TextBuffer into);

    private static string Undone(string text, Undo undo)
    {
        using var into = new TextBuffer(64);
        undo(text, into);
        return into.Text.ToString().Replace(Draft.Break, '⏎');
    }
}
