using GssBot.Core.Knowledge.Fragments;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>How many texts one fragment may stand for, and where a range may be written.</summary>
public sealed class FragmentChoiceTests
{
    private const string Eight = "{aaaa|bbbb|cccc|dddd|eeee|ffff|gggg|hhhh}";

    [Theory]
    [InlineData(Eight, 8)]
    [InlineData(Eight + Eight, 64)]
    [InlineData(Eight + "{a|b|c|d}{e|f}", 64)]
    public void Up_to_64_variants_are_taken(string source, int variants)
    {
        Assert.Equal(variants, FragmentParser.Parse(source, out var fault)?.Variants.Length);
        Assert.Null(fault);
    }

    [Theory]
    [InlineData(Eight + "{a|b|c|d}{e|f|g}")]
    [InlineData(Eight + Eight + "{a|b}")]
    public void More_variants_are_refused(string source)
    {
        Assert.Null(FragmentParser.Parse(source, out var fault));
        Assert.Equal("the choices multiply to more than 64 variants", fault);
    }

    [Fact]
    public void Nine_choices_are_refused()
    {
        Assert.Null(FragmentParser.Parse("{aaaa|bbbb|cccc|dddd|eeee|ffff|gggg|hhhh|iiii}", out var fault));
        Assert.StartsWith("at most 8 choices: {aaaa|", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("number", true)]
    [InlineData("ca_hash", true)]
    [InlineData("port", false)]
    [InlineData("hex", false)]
    [InlineData("word", false)]
    public void A_range_belongs_to_a_number_or_a_hash(string hole, bool taken)
    {
        Assert.Equal(taken, FragmentParser.Parse($"words {{{hole} 1..8}}", out var fault) is not null);
        Assert.Equal(
            taken ? null : $"{{{hole} 1..8}}: a range is written low..high and belongs to number or ca_hash", fault);
    }

    [Theory]
    [InlineData("words {number 1}")]
    [InlineData("words {number 1..2..3}")]
    [InlineData("words {number a..2}")]
    [InlineData("words {number 1..b}")]
    public void A_range_has_two_ends(string source)
    {
        Assert.Null(FragmentParser.Parse(source, out var fault));
        Assert.EndsWith("a range is written low..high and belongs to number or ca_hash", fault, StringComparison.Ordinal);
    }
}
