using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Tests.Text;

/// <summary>How far a log's time reaches, with its zone, its brackets and the number of a process.</summary>
public sealed class TimestampsTests
{
    [Theory]
    [InlineData("2026-11-03 04:12:01|")]
    [InlineData("2026-11-03T04:12:01Z|")]
    [InlineData("2026/11/03 04:12:01| x")]
    [InlineData("2026-11-03 04:12:01.123| x")]
    [InlineData("2026-11-03 04:12:01,123| x")]
    [InlineData("2026-11-03 04:12:01, 123| x")]
    [InlineData("2026-11-03T04:12:01.123Z| x")]
    [InlineData("2026-11-03T04:12:01+01:00| x")]
    [InlineData("2026-11-03 04:12:01 -0500| x")]
    [InlineData("2026-11-03 04:12:01 UTC| x")]
    [InlineData("2026-11-03 04:12:01 GMT| x")]
    [InlineData("2026-11-03 04:12:01 CET| x", false)]
    [InlineData("[2026-11-03 04:12:01]| x")]
    [InlineData("(2026-11-03 04:12:01)| x")]
    [InlineData("03/Nov/2026:04:11:02| x")]
    [InlineData("10-June-2026 04:11:02| x")]
    [InlineData("3 Sept 2026 04:11:02| x")]
    [InlineData("|10-August-2026 04:11:02 x")]
    [InlineData("04:11:02| x")]
    [InlineData("180629 09:48:26 16956| x")]
    [InlineData("180629 09:48:26| 123 x")]
    [InlineData("180629 09:48:26 1234| x")]
    [InlineData("180629 09:48:26 12345678| x")]
    [InlineData("180629 09:48:26| 12 x")]
    [InlineData("180629 09:48:26| 123456789 x")]
    [InlineData("180629 09:48:26| 16956: x")]
    [InlineData("|04:11 x")]
    [InlineData("|04:11:0x")]
    [InlineData("|error at 04:11:02 x")]
    [InlineData("|2026_11_03 04:11:02 x")]
    [InlineData("|04:11:02x")]
    public void The_time_ends_where_the_words_begin(string line, bool isWhole = true)
    {
        var length = line.IndexOf('|', StringComparison.Ordinal);
        var read = Timestamps.LengthAt(line.Remove(length, 1));
        Assert.Equal(length - (isWhole ? 0 : 4), read);
    }

    [Theory]
    [InlineData("00:00:00", 8)]
    [InlineData("23:59:59 x", 8)]
    [InlineData("23:59:5", 0)]
    [InlineData("23-59-59", 0)]
    [InlineData("a3:59:59", 0)]
    [InlineData("2a:59:59", 0)]
    [InlineData("23:a9:59", 0)]
    [InlineData("23:5a:59", 0)]
    [InlineData("23:59:a9", 0)]
    [InlineData("23:59:5a", 0)]
    [InlineData("23:59-59", 0)]
    public void A_clock_has_hours_minutes_and_seconds(string text, int length) => Assert.Equal(length, Timestamps.ClockLength(text));
}
