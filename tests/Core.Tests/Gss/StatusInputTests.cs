using GssBot.Core.Gss;

namespace GssBot.Core.Tests.Gss;

/// <summary>The characters that a status was read from: shown as they stood, and bounded.</summary>
public sealed class StatusInputTests
{
    [Theory]
    [InlineData(199)]
    [InlineData(200)]
    [InlineData(201)]
    [InlineData(5000)]
    public void At_most_200_characters_are_kept(int length)
    {
        var input = new string('1', length);
        StatusReading[] read =
        [
            StatusDecoder.Decode(new(851968), input: input), StatusDecoder.Minor(1, input), StatusDecoder.Java(11, input)!,
            StatusDecoder.Number(851968, input), StatusDecoder.Number(2529638919, input),
        ];
        Assert.All(read, reading => Assert.Equal(input[..Math.Min(length, 200)], reading.Input));
    }

    [Fact]
    public void Without_input_a_status_stands_for_itself()
    {
        Assert.Equal("0x000D0000", StatusDecoder.Decode(new(851968)).Input);
        Assert.Equal("-1", StatusDecoder.Minor(-1).Input);
        Assert.Equal("11", StatusDecoder.Java(11)!.Input);
        Assert.Equal("851968", StatusDecoder.Number(851968).Input);
        Assert.Equal("2529638919", StatusDecoder.Number(2529638919).Input);
    }
}
