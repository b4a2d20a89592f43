using System.Globalization;
using System.Text;
using GssBot.CaseFiles;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Scanning;

namespace GssBot.Core.Tests.Scanning;

/// <summary>A step to either side of each bound by which a log is cut and counted.</summary>
public sealed class ScanEdgeTests
{
    private static readonly Explainer Explainer = new(ShippedCases.Load());

    [Theory]
    [InlineData("09:00:04", "09:00:04", 1)]
    [InlineData("09:00:04", "09:00:05", 1)]
    [InlineData("09:00:59", "09:01:00", 1)]
    [InlineData("09:59:59", "10:00:00", 1)]
    [InlineData("09:00:04", "09:00:06", 2)]
    [InlineData("09:00:04", "09:01:04", 2)]
    [InlineData("09:00:04", "10:00:05", 2)]
    public void Lines_of_one_chain_stand_a_second_apart_at_most(string first, string second, int failures) => Assert.Equal(failures, Scan(
        $"Nov 21 {first} se01 globus-gridftp-server[2213]: globus_gsi_callback_module: Could not verify credential\n"
        + $"Nov 21 {second} se01 globus-gridftp-server[2213]: globus_gsi_callback_module: Invalid CRL: "
        + "The available CRL has expired\n").Failures);

    [Theory]
    [InlineData(1, 1, 10)]
    [InlineData(2, 3, 20)]
    [InlineData(1, 2, 30)]
    public void Where_more_than_a_third_of_the_lines_have_a_time_the_others_belong_to_them(int stamped, int bare, int records)
    {
        var text = string.Concat(Enumerable.Range(0, 10).Select(_ =>
            string.Concat(Enumerable.Repeat("2026-03-01 12:00:00 it began\n", stamped))
                + string.Concat(Enumerable.Repeat("it went on\n", bare))));
        Assert.Equal(records, Scan(text).Records);
    }

    [Theory]
    [InlineData("425-the data channel failed\n425-it is closed\n425 End.", 1)]
    [InlineData("421 the service failed\n421-it is closed", 1)]
    [InlineData("530-the door failed\n530-it is closed\n530 End.", 1)]
    [InlineData("553 the name failed", 1)]
    [InlineData("226 Transfer complete.\n226-it is closed", 3)]
    [InlineData("350-it waits", 2)]
    [InlineData("600-it is closed", 2)]
    [InlineData("42x-it is closed", 2)]
    [InlineData("4250-it is closed", 2)]
    public void A_reply_that_refuses_belongs_to_what_stands_before_it(string reply, int records) =>
        Assert.Equal(records, Scan($"the copy of x failed\n{reply}\n").Records);

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(5)]
    public void A_letter_of_several_bytes_may_be_cut_anywhere(int size)
    {
        const string words = "naïve – 失敗 😀 failure";
        var scan = new LogScan(Explainer);
        foreach (var chunk in Encoding.UTF8.GetBytes(words + "\n").Chunk(size))
        {
            scan.Add(chunk);
        }

        Assert.Equal(words, Assert.Single(scan.Finish(5).Unexplained).Shape);
    }

    [Fact]
    public void More_shapes_than_are_kept_are_counted_all_the_same_and_told()
    {
        const int most = 10_000;
        Assert.Equal((most, false, 0L), Shapes(most));
        Assert.Equal((most + 7, true, 7L), Shapes(most + 7));
    }

    private static (long Failures, bool Truncated, long Others) Shapes(int count)
    {
        var breakdown = Scan(string.Concat(Enumerable.Range(0, count).Select(number =>
            "2026-03-01 12:00:00 the "
                + $"{string.Concat(number.ToString(CultureInfo.InvariantCulture).Select(digit => (char)('a' + digit - '0')))} failure\n")));
        return (
            breakdown.Failures,
            breakdown.Truncated,
            breakdown.Unexplained.FirstOrDefault(shape => shape.Shape == "(other texts)")?.Count ?? 0);
    }

    private static Breakdown Scan(string text)
    {
        var scan = new LogScan(Explainer);
        scan.Add(Encoding.UTF8.GetBytes(text));
        return scan.Finish(20);
    }
}
