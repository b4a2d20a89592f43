using System.Text;
using System.Text.Json;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Cli;

public sealed class JsonLinesTests
{
    [Fact]
    public void Answers_come_in_the_order_of_the_questions()
    {
        var ids = Enumerable.Range(0, 5000).Select(i => $"q{i}").ToList();
        var run = Run.Of(["explain", "--jsonl"], string.Join('\n', ids.Select(id => $$"""{"id":"{{id}}","text":"some words {{id}}"}""")));
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Equal(ids, Answers(run).Select(answer => answer.GetProperty("id").GetString()));
    }

    [Fact]
    public void Line_that_is_no_json_is_answered_and_the_run_ends_with_2()
    {
        var run = Run.Of(["explain", "--jsonl"], "{\"id\":1,\"text\":\"a\"}\nnonsense\n[]\n{\"id\":\"x\"}\n\n{\"id\":2,\"text\":\"b\"}\n");
        var answers = Answers(run);
        Assert.Equal(2, run.Exit);
        Assert.Equal(["1", "null", "null", "\"x\"", "2"], answers.Select(answer => answer.GetProperty("id").GetRawText()));
        Assert.All(answers[1..4], answer => Assert.Equal("unknown", answer.GetProperty("kind").GetString()));
        Assert.All(answers[1..4], answer => Assert.NotEqual("", answer.GetProperty("error").GetString()));
    }

    [Theory]
    [InlineData(@"{""id"":""a"",""text"":""half \ud800 pair""}")]
    [InlineData(@"{""id"":""a"",""text"":""\udc00\ud800\ud83d\ude00 \\ud800""}")]
    [InlineData("\uFEFF{\"id\":\"a\",\"text\":\"with a mark\"}")]
    public void Half_surrogate_pairs_and_marks_do_not_spoil_a_line(string line)
    {
        var run = Run.Of(["explain", "--jsonl"], line);
        Assert.Equal(0, run.Exit);
        Assert.Equal("a", Answers(run)[0].GetProperty("id").GetString());
    }

    [Fact]
    public void Bytes_that_are_no_UTF8_do_not_spoil_a_line()
    {
        byte[] line = [.. "{\"id\":\"a\",\"text\":\"x"u8, 0xFF, 0xC0, .. "y\"}"u8];
        Assert.Equal(0, Run.Of(["explain", "--jsonl"], line).Exit);
    }

    [Fact]
    public void Line_longer_than_the_buffer_is_read_whole()
    {
        var line = $$"""{"id":"long","text":"{{new string('x', 3_000_000)}}"}""";
        Assert.Equal(
            ["long", "next"], Answers(Run.Of(["explain", "--jsonl"], line + "\n{\"id\":\"next\",\"text\":\"\"}")).Select(answer =>
                answer.GetProperty("id").GetString()));
    }

    private static List<JsonElement> Answers(Run run) =>
        [.. run.Out.TrimEnd('\n').Split('\n').Select(line => JsonDocument.Parse(Encoding.UTF8.GetBytes(line)).RootElement)];
}
