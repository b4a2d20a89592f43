using System.Text.Json;

namespace GssBot.Core.Tests.Cli;

/// <summary>What the command line says beside its answers: always one line, whatever it was given.</summary>
public sealed class OneLineTests
{
    [Theory]
    [InlineData("explain", "/no\nwhere\e[31m")]
    [InlineData("why", "no-such\ncase", "-")]
    [InlineData("cases", "show", "no-such\ncase")]
    [InlineData("scan", "/no\nwhere")]
    [InlineData("cases", "check", "/no\r\nwhere")]
    [InlineData("explain", "--for\nmat")]
    public void A_complaint_is_one_line_without_marks(params string[] args)
    {
        var run = Run.Of(args);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.StartsWith("gssbot: ", run.Error, StringComparison.Ordinal);
        Assert.EndsWith("\n", run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(run.Error[..^1], char.IsControl);
    }

    [Theory]
    [InlineData("Required command was not provided. Did you mean show or list?", "cases", "shst")]
    [InlineData("Required command was not provided. Did you mean check?", "cases", "-check")]
    [InlineData("Required command was not provided. gssbot cases takes list, show, check, page.", "cases", "x-y-z-1")]
    [InlineData("Unrecognized command or argument 'hel'. Did you mean why?", "hel")]
    [InlineData("Unrecognized command or argument '--hel'.", "--hel")]
    public void What_may_be_meant_is_told_and_no_option(string problem, params string[] args) =>
        Assert.Equal($"gssbot: {problem} (gssbot --help lists what there is)\n", Run.Of(args).Error);

    [Fact]
    public void What_is_no_status_stands_in_one_line_of_the_answer()
    {
        Assert.Equal("no status is no status that I can read.\n", Run.Of(["decode", "no\nstatus"]).Out);
        Assert.Equal(
            "no status",
            JsonDocument.Parse(Run.Of(["decode", "no\nstatus", "--format", "json"]).Out).RootElement[0].GetProperty("input").GetString());
    }

    [Theory]
    [InlineData("{\"text\":\"a\"}", "null")]
    [InlineData("{\"text\":\"a\",\"id\":null}", "null")]
    [InlineData("{\"text\":\"a\",\"id\":{}}", "null")]
    [InlineData("{\"text\":\"a\",\"id\":true}", "null")]
    [InlineData("{\"text\":\"a\",\"id\":7}", "7")]
    [InlineData("{\"text\":\"a\",\"id\":7.50}", "7.50")]
    [InlineData("{\"text\":\"a\",\"id\":\"x\"}", "\"x\"")]
    [InlineData("{\"text\":\"a\",\"id\":\"\"}", "\"\"")]
    public void The_id_of_a_question_comes_back_as_it_stood_and_none_as_null(string line, string id)
    {
        var run = Run.Of(["explain", "--jsonl"], line);
        Assert.Equal(id, JsonDocument.Parse(run.Out).RootElement.GetProperty("id").GetRawText());
    }
}
