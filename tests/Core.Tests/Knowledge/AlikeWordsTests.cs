using GssBot.Core.Knowledge.Matching;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>Which words somebody may have meant.</summary>
public sealed class AlikeWordsTests
{
    [Theory]
    [InlineData("kerberus", "kerberos")]
    [InlineData("KERB", "kerberos")]
    [InlineData("ker", null)]
    [InlineData("x-kerberos", null)]
    [InlineData("a kerbera b", "kerberos")]
    [InlineData("x=kerbero;", "kerberos")]
    [InlineData("(kerbero)", "kerberos")]
    [InlineData("'kerbero'", "kerberos")]
    [InlineData("", null)]
    public void Half_of_a_word_must_agree(string text, string? word) =>
        Assert.Equal(word, AlikeWords.In(text, ["kerberos"]).FirstOrDefault());

    [Theory]
    [InlineData("gss", "gssapi")]
    [InlineData("gs", null)]
    public void And_three_letters_at_least(string text, string? word) =>
        Assert.Equal(word, AlikeWords.In(text, ["gssapi", "gs"]).FirstOrDefault());

    [Fact]
    public void The_word_of_which_most_is_there_is_first() =>
        Assert.Equal(["grid", "gridftp", "gridmap"], AlikeWords.In("grid", ["gridftp", "gridmap", "grid"]));

    [Fact]
    public void The_first_8192_characters_are_looked_at()
    {
        Assert.Equal(["kerberos"], AlikeWords.In(new string(' ', (8 * 1024) - 8) + "kerberos", ["kerberos"]));
        Assert.Empty(AlikeWords.In(new string(' ', 8 * 1024) + "kerberos", ["kerberos"]));
    }
}
