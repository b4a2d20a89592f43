using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Tests.Text;

public sealed class LogHeadTests
{
    [Theory]
    [InlineData("169", 15)]
    [InlineData("1695", 20)]
    [InlineData("16956", 21)]
    [InlineData("12345678", 24)]
    [InlineData("123456789", 15)]
    public void A_process_id_of_four_to_eight_digits_belongs_to_the_time(string id, int length) =>
        Assert.Equal(length, Timestamps.LengthAt($"180629 09:48:26 {id} XrootdXeq: login"));
}
