using System.Diagnostics;
using System.Text;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text;
using GssBot.Core.Text.Values;

namespace GssBot.Core.Tests.Text;

public sealed class PasteTests
{
    [Fact]
    public void Flat_text_is_the_lines_joined_and_no_line_is_empty()
    {
        var paste = Paste.Read(SampleTexts.NoMapping);

        Assert.Equal(paste.Flat, string.Join('\n', paste.Lines.Select(line => paste.TextOf(line).ToString())));
        Assert.All(paste.Lines, line => Assert.True(line.Length > 0));
        Assert.DoesNotContain("530", paste.Flat, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(SampleTexts.All), MemberType = typeof(SampleTexts))]
    public void Line_says_where_it_stood_in_the_text(string name, string text)
    {
        Assert.NotEmpty(name);
        var paste = Paste.Read("first of all\n\n" + text);

        foreach (var line in paste.Lines)
        {
            Assert.Contains(paste.TextOf(line).ToString(), paste.RawLine(line.RawLine).ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Wrapped_line_stands_where_it_began_and_a_broken_one_where_each_part_did()
    {
        var paste = Paste.Read(
            "\nGSS failure:\nOpenSSL Error: s3_srvr.c:2525: in library: SSL routines, function\nSSL3_GET_CLIENT_CERTIFICATE: "
                + "no certificate returned globus_xio: x\n");

        Assert.Equal([2, 3, 4], paste.Lines.Select(line => line.RawLine));
    }

    [Fact]
    public void Every_character_is_found_in_its_line()
    {
        var paste = Paste.Read(SampleTexts.ServerUntrusts);

        for (var at = 0; at < paste.Flat.Length; at++)
        {
            var line = paste.LineAt(at);
            Assert.InRange(at, line.Start, line.End);
        }
    }

    [Theory]
    [InlineData("a line that ends in dots...", true)]
    [InlineData("one with an ellipsis\u2026", true)]
    [InlineData("a whole line.", false)]
    [InlineData("waiting .......", false)]
    public void Cut_end_is_seen(string text, bool cut) => Assert.Equal(cut, Paste.Read(text).CutAtEnd);

    [Fact]
    public void Message_that_gfal_cut_is_seen_also_in_the_middle_of_a_text()
    {
        var inner = "globus_ftp_client: the server responded with an error 530 530-globus_xio: ".PadRight(511, 'x');
        var paste = Paste.Read("gfal-copy error: 13 (Permission denied) - Could not stat the source: " + inner + "\nWhat is this?");

        Assert.False(paste.CutAtEnd);
        Assert.True(paste.Lines[^2].Cut);
    }

    [Fact]
    public void Ends_of_a_copy_are_read_from_its_addresses()
    {
        var copy = Paste.Read("Copying 6 bytes gsiftp://a.example.org/x => gsiftp://b.example.org/y");
        var upload = Paste.Read("globus-url-copy file:///tmp/x gsiftp://b.example.org/y");

        Assert.True(copy.ThirdParty);
        Assert.Equal(("a.example.org", "b.example.org"), (copy.SourceHost, copy.DestinationHost));
        Assert.False(upload.ThirdParty);
        Assert.Equal((null, "b.example.org"), (upload.SourceHost, upload.DestinationHost));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n\n \t\r\n")]
    [InlineData("``` ```")]
    [InlineData("\ud800")]
    [InlineData("\udfff\ud800 <\ud800> &\ud800;")]
    [InlineData("\0\u0001\u0002")]
    [InlineData("530-")]
    [InlineData("530 530-")]
    [InlineData("\\")]
    [InlineData("<")]
    [InlineData("&#x;&#99999999999;&#0;")]
    [InlineData("\e[")]
    [InlineData("[4711] x ::")]
    public void Nothing_much_is_read_without_a_fault(string text) => Assert.True(Paste.Read(text).Lines.Length <= 2);

    [Fact]
    public void Random_text_never_throws()
    {
        string[] bricks =
        [
            "530", "530-", "530 530-", " End.", "globus_xio: ", "OpenSSL Error: ", "\n", "\r\n", "\v", "\\n", "\\", "\"", "`", "```", "> ",
            "&gt;", "&amp;", "<", "<br>", "<http://", "|", ">", "#012", "%0D%0A", "://", "gsiftp://a:1/b ", "[12] a :: ",
            "2026-11-03 04:11:02 ", "ERROR: ", "Nov  3 04:12:01 a b[1]: ", " ", "\t", "\e[31m", "\u2026", "\ud800", "/CN=a",
            "the server responded with an error", "debug: response from ", "CN=x, O=", "with hash ", "@A", "......",
        ];
        var random = new Random(20261121);
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            for (var length = random.Next(1, 24); length > 0; length--)
            {
                text.Append(random.Next(4) == 0 ? (char)random.Next(0x10000) : bricks[random.Next(bricks.Length)]);
            }

            var paste = Paste.Read(text.ToString());
            Assert.Equal(paste.Flat.Length, paste.Lines.Sum(line => line.Length) + Math.Max(0, paste.Lines.Length - 1));
            FieldReader.Read(paste);
        }
    }

    [Theory]
    [InlineData("530-globus_xio: x ")]
    [InlineData("530-a\nglobus_xio: y\n")]
    [InlineData("<div ")]
    [InlineData("&amp;")]
    [InlineData("\\n")]
    [InlineData("://")]
    [InlineData("CN=")]
    [InlineData("[1;")]
    public void Hostile_megabyte_is_read_in_linear_time(string brick)
    {
        var text = string.Concat(Enumerable.Repeat(brick, 1_000_000 / brick.Length));
        var watch = Stopwatch.StartNew();
        FieldReader.Read(Paste.Read(text));

        // Takes about 0.05 s; a loop within a loop would take minutes, however busy the machine is.
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(15), $"{watch.Elapsed}");
    }
}
