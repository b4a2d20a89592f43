using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Tests.Surfaces;

/// <summary>A fault by its kind and its first frame of our own; its text is nobody's.</summary>
public sealed class FaultNameTests
{
    private const string Here = "GssBot.Bot.Tests.Surfaces.FaultNameTests";

    [Fact]
    public void A_fault_is_named_by_its_kind_and_the_first_method_of_ours() =>
        Assert.Equal($"FormatException in {Here}.Deep", FaultName.Of(Caught(() => Deep("a secret"))));

    [Fact]
    public void What_stands_on_the_way_out_of_a_foreign_method_is_passed_over() =>
        Assert.Equal($"FormatException in {Here}.Parse", FaultName.Of(Caught(() => Parse("a secret"))));

    [Fact]
    public async Task An_asynchronous_method_a_lambda_and_a_local_function_bear_their_own_names()
    {
        Assert.Equal($"FormatException in {Here}.LaterAsync", FaultName.Of(await Assert.ThrowsAsync<FormatException>(LaterAsync)));
        Assert.Equal(
            $"FormatException in {Here}.An_asynchronous_method_a_lambda_and_a_local_function_bear_their_own_names",
            FaultName.Of(Caught(() => throw new FormatException("a secret"))));
        Assert.StartsWith($"FormatException in {Here}.", FaultName.Of(Caught(Local)), StringComparison.Ordinal);

        static void Local() => throw new FormatException("a secret");
    }

    [Fact]
    public void What_only_wraps_a_fault_is_not_its_kind_and_the_innermost_place_counts()
    {
        var inner = Caught(() => Deep("a secret"));
        Assert.Equal($"FormatException in {Here}.Deep", FaultName.Of(new AggregateException(inner)));
        Assert.Equal($"InvalidOperationException in {Here}.Deep", FaultName.Of(new InvalidOperationException("another secret", inner)));
    }

    [Fact]
    public void Without_a_frame_of_ours_the_kind_stands_alone() =>
        Assert.Equal("FormatException", FaultName.Of(new FormatException("a secret")));

    private static Exception Caught(Action act) => Record.Exception(act)!;

    private static void Deep(string text) => throw new FormatException(text);

    private static void Parse(string text) => _ = int.Parse(text, System.Globalization.CultureInfo.InvariantCulture);

    private static async Task LaterAsync()
    {
        await Task.Yield();
        throw new FormatException("a secret");
    }
}
