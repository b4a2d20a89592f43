using GssBot.Core.Gss;

namespace GssBot.Core.Tests.Gss;

/// <summary>A value behind a label, at the ends of what the label takes.</summary>
public sealed class LabelledStatusTests
{
    [Theory]
    [InlineData("routine 255", 0x00FF0000u)]
    [InlineData("calling 255", 0xFF000000u)]
    [InlineData("bit 15", 0x00008000u)]
    [InlineData("bit 0", 0x00000001u)]
    [InlineData("routine 13 bit 0", 0x000D0001u)]
    [InlineData("calling 1 routine 9 bit 5", 0x01090020u)]
    public void A_field_takes_what_fits_into_it(string text, uint major) =>
        Assert.Equal(major, Assert.Single(StatusArgument.Read(text)).Major?.Value);

    [Theory]
    [InlineData("routine 256")]
    [InlineData("calling 256")]
    [InlineData("bit 16")]
    [InlineData("bit 31")]
    public void And_nothing_more(string text) =>
        Assert.DoesNotContain(StatusArgument.Read(text), reading => reading.Input.StartsWith(text, StringComparison.Ordinal));

    [Theory]
    [InlineData(1, "BAD_BINDINGS")]
    [InlineData(22, "GAP_TOKEN")]
    [InlineData(23, null)]
    [InlineData(98, null)]
    [InlineData(111, null)]
    public void Javas_codes_are_1_to_22(int code, string? name)
    {
        var read = StatusArgument.Read($"getMajor() {code}");
        Assert.Equal(
            name,
            read.SelectMany(reading => reading.OtherReadings)
                .FirstOrDefault(other => other.Why.StartsWith("The text speaks of Java", StringComparison.Ordinal))?.Name);
    }

    [Theory]
    [InlineData(1, true)]
    [InlineData(22, true)]
    [InlineData(23, false)]
    public void In_a_text_about_Java_too(int code, bool isJava) => Assert.Equal(
        isJava,
        StatusFinder.Find($"org.ietf.jgss.GSSException, major code: {code}, minor code: 0").Any(found =>
            found.Reading.OtherReadings is [{ System: "java" }, ..] && found.Reading.Major is null));

    [Theory]
    [InlineData("00090000", 0x00090000u)]
    [InlineData("0090000", 90000u)]
    [InlineData("090000", 90000u)]
    [InlineData("01234", 1234u)]
    [InlineData("10090000", 10090000u)]
    public void Eight_digits_with_a_leading_zero_are_hexadecimal_and_fewer_are_not(string text, uint bits)
    {
        Assert.True(StatusNumber.TryRead(text, 0, out var number));
        Assert.Equal(bits, number.Bits);
    }
}
