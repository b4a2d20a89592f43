using GssBot.Core.Gss;

namespace GssBot.Core.Tests.Gss;

public sealed class FieldBoundTests
{
    [Theory]
    [InlineData("bit 15", true)]
    [InlineData("bit 16", false)]
    [InlineData("routine 255", true)]
    [InlineData("routine 256", false)]
    public void A_field_holds_no_more_than_its_bits(string text, bool good) =>
        Assert.Equal(good, StatusArgument.TryParse(text, out StatusReading? _));
}
