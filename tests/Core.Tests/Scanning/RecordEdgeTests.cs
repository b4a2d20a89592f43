using System.Text;
using GssBot.CaseFiles;
using GssBot.Core.Scanning;

namespace GssBot.Core.Tests.Scanning;

/// <summary>Where one entry of a log ends and the next begins.</summary>
public sealed class RecordEdgeTests
{
    private const string Prefix = "Nov 21 09:00:04 se01 globus-gridftp-server[2213]: ";
    private const string First = "globus_gsi_callback_module: Could not verify credential", Second =
        "globus_gsi_callback_module: Invalid CRL: The available CRL has expired";

    private static readonly Explainer Explainer = new(ShippedCases.Load());

    [Theory]
    [InlineData(1, First, Second)]
    [InlineData(1, First, First, Second)]
    [InlineData(2, First, Second, First)]
    [InlineData(2, First, Second, First, Second)]
    [InlineData(3, First, Second, First, Second, First, Second)]
    [InlineData(1, Second, First)]
    public void A_chain_ends_where_its_first_message_comes_again(long failures, params string[] chain) =>
        Assert.Equal(failures, Scan(chain.Select(line => Prefix + line)).Failures);

    [Theory]
    [InlineData("  more", "anything", true)]
    [InlineData("\tmore", "anything", true)]
    [InlineData("", "530-anything", false)]
    [InlineData("530-End", "anything", true)]
    [InlineData("421 Busy", "anything", true)]
    [InlineData("220 Hello", "anything", false)]
    [InlineData("53a-End", "anything", false)]
    [InlineData("5a0-End", "anything", false)]
    [InlineData("530:End", "anything", false)]
    [InlineData("530-", "anything", false)]
    [InlineData("globus_xio: no", "anything", true)]
    [InlineData("more", "530-anything", true)]
    [InlineData("more", "530 End.", false)]
    [InlineData("error: no", "530-anything", false)]
    [InlineData("Copying it", "530-anything", false)]
    [InlineData("more", "globus_xio: no", true)]
    [InlineData("more", "anything", false)]
    [InlineData("more", "anything:", true)]
    [InlineData("more", "globus_xio:", true)]
    [InlineData("more", "gss: GSS_S_FAILURE", true)]
    [InlineData("more", "Minor code may provide more information", true)]
    [InlineData("more", "Minor code may provide more information) - ", true)]
    [InlineData("   ", "anything:", true)]
    [InlineData("more", "", false)]
    [InlineData("12:error:b", "12:error:a", true)]
    [InlineData("13:error:b", "12:error:a", false)]
    [InlineData("12:error:b", "anything", false)]
    [InlineData("12:warning:b", "12:error:a", false)]
    public void A_line_goes_on_with_the_one_before(string line, string last, bool goesOn) =>
        Assert.Equal(goesOn, Continuation.Goes(line, last));

    [Theory]
    [InlineData("04:11:02 x", 0)]
    [InlineData("Nov  3 04:11:02 x", 7)]
    [InlineData("[2026-11-03T04:11:02Z] x", 12)]
    [InlineData("[03/Nov/2026:04:11:02 +0100] x", 13)]
    [InlineData("a:b 04:11:02 x", 4)]
    [InlineData("04:11 x", -1)]
    [InlineData("x", -1)]
    public void The_time_of_a_line_begins_with_its_hours(string line, int clock) => Assert.Equal(clock, Stamp.Of(line).Clock);

    [Theory]
    [InlineData("gsiftp://a/x gsiftp://b/y", "a", "b")]
    [InlineData("gsiftp://A/x then gsiftp://a/y and gsiftp://B/z", "a", "b")]
    [InlineData("gsiftp://a/x alone", "a", null)]
    [InlineData("file:///x gsiftp://a/x", "a", null)]
    [InlineData("no address", null, null)]
    public void A_record_names_two_hosts(string record, string? from, string? to)
    {
        var pairs = new HostPairs();
        pairs.Add(record);
        Assert.Equal((from, to), pairs.Most);
    }

    [Theory]
    [InlineData(253, true)]
    [InlineData(254, false)]
    public void The_name_of_a_host_has_253_characters_at_most(int length, bool taken)
    {
        var pairs = new HostPairs();
        pairs.Add($"gsiftp://{new string('a', length)}/x");
        Assert.Equal(taken, pairs.Most.From is not null);
    }

    [Fact]
    public void Sixty_four_pairs_are_counted_and_the_most_frequent_is_told()
    {
        var pairs = new HostPairs();
        for (var i = 1; i <= 64; i++)
        {
            pairs.Add($"gsiftp://h{i}/x");
        }

        pairs.Add("gsiftp://late/x");
        pairs.Add("gsiftp://late/x");
        Assert.Equal("h1", pairs.Most.From);
        pairs.Add("gsiftp://h64/x");
        Assert.Equal("h64", pairs.Most.From);
    }

    private static Breakdown Scan(IEnumerable<string> lines)
    {
        var scan = new LogScan(Explainer);
        scan.Add(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        return scan.Finish(20);
    }
}
