using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Tests.Text;

public sealed class EntityTests
{
    [Theory]
    [InlineData("&#39;", '\'', 5)]
    [InlineData("&#x27;", '\'', 6)]
    [InlineData("&#X27;", '\'', 6)]
    [InlineData("&#y27;", '&', 1)]
    public void A_number_is_read_in_each_of_its_spellings(string text, char value, int length) =>
        Assert.Equal((value, length), Entities.At(text));
}
