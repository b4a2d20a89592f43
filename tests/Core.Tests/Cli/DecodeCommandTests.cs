using System.Text.Json;
using GssBot.Core.Knowledge.Model;
using GssBot.Tests;

namespace GssBot.Core.Tests.Cli;

/// <summary><c>gssbot decode</c>.</summary>
public sealed class DecodeCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("851968")]
    [InlineData("0xD0000")]
    [InlineData("d0000")]
    [InlineData("13<<16")]
    [InlineData("routine 13")]
    [InlineData("routine", "13")]
    [InlineData("GSS_S_FAILURE")]
    [InlineData("FAILURE")]
    public void Status_in_any_notation_is_decoded(params string[] values)
    {
        var run = Run.Of(["decode", .. values, "--format", "json"]);
        var status = Assert.Single(JsonDocument.Parse(run.Out).RootElement.EnumerateArray());
        Assert.Equal((0, 851968), (run.Exit, status.GetProperty("value").GetInt32()));
    }

    [Fact]
    public void Negative_number_is_a_value_and_no_option()
    {
        var run = Run.Of(["decode", "-2146893042"]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("SEC_E_NO_CREDENTIALS", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Decoded_text_draws_the_word_and_says_what_to_do()
    {
        var run = Run.Of(["decode", "851969"]);
        Assert.Contains("| Calling Error | Routine Error | Supplementary Info  |", run.Out, StringComparison.Ordinal);
        Assert.Contains("What to do", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GSSAPI ERROR: 851968|100001 = ...")]
    [InlineData("(major: 851968, minor: 25):GSS_S_...:GSS_S_...")]
    [InlineData("Major (851968): Unspecified GSS failure.  Minor code may provide more information, Minor (2529638919): Server not found in Kerberos database")]
    public void Status_line_of_a_program_is_decoded_as_an_argument(string line)
    {
        var run = Run.Of(["decode", line, "--format", "json"]);
        Assert.Equal((0, 851968), (run.Exit, JsonDocument.Parse(run.Out).RootElement[0].GetProperty("value").GetInt32()));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("0")]
    public void Top_that_is_no_count_is_a_usage_error(string top)
    {
        var run = Run.Of(["scan", "-", "--top", top]);
        Assert.Equal((2, "gssbot: --top must be a number, at least 1 (gssbot --help lists what there is)\n"), (run.Exit, run.Error));
    }

    [Fact]
    public void Value_that_is_no_status_ends_with_1_and_keeps_its_place()
    {
        var run = Run.Of(["decode", "851968", "nonsense", "--format", "json"]);
        Assert.Equal(1, run.Exit);
        Assert.Equal(
            ["851968", "nonsense"],
            JsonDocument.Parse(run.Out).RootElement.EnumerateArray().Select(status => status.GetProperty("input").GetString()));
    }

    public void Dispose() => folder.Dispose();
}
