using GssBot.Core.Knowledge.Fragments;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

public sealed class FragmentParserTests
{
    [Fact]
    public void Choices_become_variants_and_an_empty_one_leaves_one_blank()
    {
        var fragment = FragmentParser.Parse("the {red|blue|} door", out var fault);
        Assert.Null(fault);
        Assert.Equal(
            ["the red door", "the blue door", "the door"],
            fragment!.Variants.Select(variant => ((Part.Literal)Assert.Single(variant)).Text));
    }

    [Fact]
    public void Doubled_braces_are_literal_and_others_are_holes()
    {
        var fragment = FragmentParser.Parse("map {{x}} to {number 42..48} end", out var fault);
        Assert.Null(fault);
        var pieces = Assert.Single(fragment!.Variants);
        Assert.Equal(new Part.Literal("map {x} to "), pieces[0]);
        Assert.Equal(new Part.Hole(HoleKind.Number, 42, 48), pieces[1]);
        Assert.Equal(new Part.Literal(" end"), pieces[2]);
    }

    [Fact]
    public void Carets_and_dollars_mark_the_ends_of_the_line()
    {
        var fragment = FragmentParser.Parse("^only this$", out _);
        Assert.True(fragment!.AtLineStart);
        Assert.True(fragment.AtLineEnd);
        Assert.Equal("only this", ((Part.Literal)Assert.Single(Assert.Single(fragment.Variants))).Text);
    }

    [Theory]
    [InlineData("", "matches everything")]
    [InlineData("cannot open {file}", "unknown hole {file}")]
    [InlineData("cannot open {path", "has no }")]
    [InlineData("cannot open path}", "has no {")]
    [InlineData("{path}{host} gone", "two holes")]
    [InlineData("ok {path}", "fewer than 4")]
    [InlineData("cannot open {any}", "{any} at the end")]
    [InlineData("cannot {number 7}", "a range is written")]
    [InlineData("word {a|b|c|d|e|f|g|h|i}", "at most 8 choices")]
    [InlineData("{a|b|c|d}{a|b|c|d}{a|b|c|d}{a|b|c|d} word", "more than 64 variants")]
    [InlineData("a message that is much longer than any message should be in a case file because it holds a whole sentence", "at most 90")]
    public void Faults_are_told_in_words(string source, string expected)
    {
        Assert.Null(FragmentParser.Parse(source, out var fault));
        Assert.Contains(expected, fault, StringComparison.Ordinal);
    }
}
