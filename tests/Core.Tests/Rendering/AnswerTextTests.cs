using System.Globalization;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Rendering;
using GssBot.Tests;
using GssBot.Tests.Samples;

namespace GssBot.Core.Tests.Rendering;

[Trait("Category", "golden")]
public sealed class AnswerTextTests
{
    public static TheoryData<string> Names => ["known", "decoded", "unknown", "hostile"];

    [Theory, MemberData(nameof(Names))]
    public void Answer_reads_as_it_was_reviewed(string name) =>
        Golden.Check($"text/{name}.txt", AnswerText.Page(SampleAnswers.Named(name)));

    [Theory, MemberData(nameof(Names))]
    public void Markdown_reads_as_it_was_reviewed(string name) =>
        Golden.Check($"text/{name}.md", AnswerMarkdown.Page(SampleAnswers.Named(name)));

    [Fact]
    public void First_line_is_the_cause_and_the_second_says_who_must_do_what()
    {
        var page = AnswerText.Page(SampleAnswers.Full, width: 200);
        Assert.StartsWith($"{SampleAnswers.Full.Title}\n{SampleAnswers.Full.Summary}\n", page, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_command_stands_alone_on_its_line()
    {
        var lines = AnswerText.Page(SampleAnswers.Full).Split('\n');
        Assert.Contains("       fetch-crl -v -a 0", lines);
        Assert.Contains("       openssl crl -in /etc/grid-security/certificates/d1b603c3.r0 -noout -nextupdate", lines);
    }

    [Theory, InlineData(false), InlineData(true)]
    public void Hostile_text_controls_neither_terminal_nor_reader(bool markdown)
    {
        var page = markdown ? AnswerMarkdown.Page(HostileAnswers.Controls) : AnswerText.Page(HostileAnswers.Controls);
        Assert.DoesNotContain(page, letter => letter != '\n' && char.IsControl(letter));
        Assert.DoesNotContain(page, letter => letter != '\u2060'
            && char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.Surrogate or UnicodeCategory.LineSeparator);
    }

    [Fact]
    public void Colours_come_only_when_asked_for()
    {
        Assert.Contains("\e[1m", AnswerText.Page(SampleAnswers.Full, new TextStyle(Coloured: true)));
        Assert.DoesNotContain("\e", AnswerText.Page(SampleAnswers.Full));
    }

    [Fact]
    public void Pasted_text_cannot_leave_its_block_in_markdown()
    {
        var page = AnswerMarkdown.Page(HostileAnswers.Controls);
        Assert.Contains("````sh\n", page);
        Assert.Contains("\"tick\" \\*star\\* @\u2060channel \\<b\\>bold\\</b\\> \\[x\\](http\\://evil.example)", page);
        Assert.Contains("### one \\` alone\n", AnswerMarkdown.Page(HostileAnswers.Controls with { Title = "one ` alone" }));
        Assert.Contains("### \\`two\\`\n", AnswerMarkdown.Page(HostileAnswers.Controls with { Title = "`two`" }));
    }

    [Fact]
    public void Every_row_of_a_status_begins_in_the_same_column()
    {
        var rows = AnswerText.Page(
            SampleAnswers.Decoded with { Statuses = [SampleAnswers.Failure with { Major = new(0x000D_0000) }] }, width: 200).Split('\n');
        Assert.All(["Calling error:", "Routine error:", "Supplementary bits:", "Minor status:", "Or (field):"], name =>
            Assert.Equal(
                ' ',
                Assert.Single(
                    rows, row => row.StartsWith($"  {name}", StringComparison.Ordinal) && row.Length > 22 && row[22] != ' ')[21]));
    }

    [Theory, InlineData(40), InlineData(80), InlineData(120)]
    public void Prose_stays_within_its_width(int width)
    {
        var prose = AnswerText.Page(SampleAnswers.HalfRead, width: width).Split('\n');
        Assert.All(prose, line => Assert.True(line.Length <= width, line));
    }
}
