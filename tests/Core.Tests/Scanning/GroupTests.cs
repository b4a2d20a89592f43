using System.Text;
using System.Text.Json;
using GssBot.CaseFiles;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Rendering;
using GssBot.Core.Scanning;

namespace GssBot.Core.Tests.Scanning;

/// <summary>What one group of a breakdown is: a case, a side and a person; how groups are counted, ranked and written.</summary>
public sealed class GroupTests
{
    private const string AtServer =
        "2026-03-01 12:00:00 530-globus_gsi_callback_module: Could not verify credential: self-signed certificate\n";
    private const string AtClient = "2026-03-01 12:00:00 globus_ftp_control: gss_init_sec_context failed: "
        + "globus_gsi_callback_module: Could not verify credential: self-signed certificate\n";
    private const string Crl = "2026-03-01 12:00:00 530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n";

    private const string Strange = "2026-03-01 12:00:00 a failure that nobody ever saw\n";

    private static readonly Explainer Explainer = new(ShippedCases.Load());

    [Fact]
    public void One_cause_on_two_sides_is_two_groups_each_with_its_person()
    {
        var breakdown = Scan(AtServer + AtServer + AtClient);
        Assert.Equal(2, breakdown.Groups.Length);
        Assert.Single(breakdown.Groups.Select(group => group.Case).Distinct());
        foreach (var (group, text) in breakdown.Groups.Zip([AtServer, AtClient]))
        {
            var answer = Explainer.Explain(text);
            Assert.NotEqual(Actor.Unknown, answer.Actor);
            Assert.Equal((answer.Side, answer.Actor, answer.Title), (group.Side, group.Actor, group.Title));
        }
    }

    [Fact]
    public void The_most_frequent_group_stands_first_with_its_lines_and_its_share()
    {
        var breakdown = Scan($"2026-03-01 12:00:00 all is well\n{AtServer}{Crl}{Crl}{Strange}{Crl}");
        Assert.Equal((6L, 5L, 4L), (breakdown.Lines, breakdown.Failures, breakdown.Explained));
        Assert.Equal(0.8, breakdown.Share);
        Assert.Equal([("crl-expired-at-server", 3L, 0.6, 3L, 6L, 3L), ("self-signed-peer", 1L, 0.2, 2L, 2L, 2L)],
            breakdown.Groups.Select(group => (group.Case, group.Count, group.Share, group.First, group.Last, group.ExampleLine)));
        var unknown = Assert.Single(breakdown.Unexplained);
        Assert.Equal(("a failure that nobody ever saw", 1L, 5L), (unknown.Shape, unknown.Count, unknown.ExampleLine));
        Assert.False(breakdown.Truncated);
    }

    [Fact]
    public void A_log_without_failures_is_explained_wholly_and_says_so()
    {
        var breakdown = Scan("all is well\n");
        Assert.Equal((0L, 0L, 1.0), (breakdown.Failures, breakdown.Explained, breakdown.Share));
    }

    [Fact]
    public void No_more_groups_are_told_than_were_asked_for_and_the_counts_hold_all()
    {
        var breakdown = Scan(Crl + Crl + AtServer + Strange + "2026-03-01 12:00:00 another failure that nobody ever saw\n", top: 1);
        Assert.Equal((1, 1, 3L, 5L), (breakdown.Groups.Length, breakdown.Unexplained.Length, breakdown.Explained, breakdown.Failures));
    }

    [Theory]
    [InlineData("425 can't open it", "426 can't open it")]
    [InlineData("530 can't open it", "550 can't open it")]
    [InlineData("alert number 42 failed", "alert number 45 failed")]
    [InlineData("failed: major 851968", "failed: major 786432")]
    [InlineData("failed errno 13", "failed errno 111")]
    [InlineData("failed errno 104", "failed errno 111")]
    public void Numbers_that_say_what_failed_part_two_texts(string one, string other) => Assert.NotEqual(Shape.Of(one), Shape.Of(other));

    [Theory]
    [InlineData("retry 3 failed", "retry 7 failed")]
    [InlineData("retry 225 failed", "retry 226 failed")]
    [InlineData("retry 4250 failed", "retry 4260 failed")]
    [InlineData("retry 42 failed", "retry 43 failed")]
    [InlineData("retry 625 failed", "retry 626 failed")]
    [InlineData("12:00:01 it failed", "12:00:02 it failed")]
    [InlineData("2026-03-01 it failed", "2026-03-02 it failed")]
    [InlineData("01/03/2026 it failed", "02/03/2026 it failed")]
    [InlineData("failed errno 1234", "failed errno 5678")]
    [InlineData("a.b.example.org failed", "c.d.example.org failed")]
    [InlineData("/tmp/a failed", "/tmp/b failed")]
    public void Numbers_that_only_count_do_not(string one, string other) => Assert.Equal(Shape.Of(one), Shape.Of(other));

    [Theory]
    [InlineData("error")]
    [InlineData("ERROR")]
    [InlineData("fail")]
    [InlineData("denied")]
    [InlineData("refused")]
    [InlineData("expired")]
    [InlineData("rejected")]
    [InlineData("cannot")]
    [InlineData("can't")]
    [InlineData("could not")]
    [InlineData("couldn't")]
    [InlineData("unable to")]
    [InlineData("invalid")]
    [InlineData("not trusted")]
    [InlineData("untrusted")]
    [InlineData("unknown ca")]
    [InlineData("timed out")]
    [InlineData("timeout")]
    [InlineData("aborted")]
    [InlineData("GSS_S_")]
    [InlineData("KRB5")]
    [InlineData("no such file")]
    public void A_record_with_such_a_word_tells_of_a_failure(string word) =>
        Assert.Equal(1, Scan($"2026-03-01 12:00:00 here it is: {word} now\n").Failures);

    [Fact]
    public void Among_equals_the_first_shape_stands_first() => Assert.Equal(
        ["one more failure", "a second failure", "the third failure"],
        Scan(
            "2026-03-01 12:00:00 one more failure\n2026-03-01 12:00:00 a second failure\n"
                + "2026-03-01 12:00:00 the third failure\n").Unexplained.Select(shape =>
                shape.Shape));

    [Theory]
    [InlineData("gsiftp://a.example.org/x gsiftp://b.example.org/y", "a.example.org", "b.example.org")]
    [InlineData("gsiftp://a.example.org/x gsiftp://A.example.org/y gsiftp://b.example.org/y", "a.example.org", "b.example.org")]
    [InlineData("gsiftp://a.example.org/x", "a.example.org", null)]
    [InlineData("gsiftp://a.example.org/x gsiftp://a.example.org/y", "a.example.org", null)]
    [InlineData("file:///x gsiftp://b.example.org/y", "b.example.org", null)]
    [InlineData("no address", null, null)]
    public void The_two_hosts_of_a_group_are_those_of_its_records(string addresses, string? from, string? to) =>
        Assert.Equal(
            (from, to),
            Scan($"2026-03-01 12:00:00 {addresses} 530-globus_gsi_callback_module: Invalid CRL: "
                + "The available CRL has expired\n").Groups[0].Endpoints);

    [Fact]
    public void A_breakdown_is_written_under_the_names_of_the_contract()
    {
        using var json = JsonDocument.Parse(BreakdownJson.Bytes(Scan(Crl + Strange)));
        Assert.Equal("schema lines records failures explained share groups unexplained truncated", Keys(json.RootElement));
        Assert.StartsWith(
            "case title side actor endpoints count share first last exampleLine",
            Keys(json.RootElement.GetProperty("groups")[0]),
            StringComparison.Ordinal);
        Assert.Equal("shape count exampleLine", Keys(json.RootElement.GetProperty("unexplained")[0]));
        var group = json.RootElement.GetProperty("groups")[0];
        Assert.Equal(
            ("server", "server-admin", 0.5),
            (group.GetProperty("side").GetString(), group.GetProperty("actor").GetString(), group.GetProperty("share").GetDouble()));
    }

    private static string Keys(JsonElement json) => string.Join(' ', json.EnumerateObject().Select(property => property.Name));

    /// <summary>A minute lies between two lines: within a second they would be one failure.</summary>
    private static Breakdown Scan(string log, int top = 20)
    {
        var text = string.Concat(log.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select((line, minute) =>
            line.Replace("12:00:00", $"12:{minute:00}:00", StringComparison.Ordinal) + "\n"));
        var scan = new LogScan(Explainer);
        scan.Add(Encoding.UTF8.GetBytes(text));
        return scan.Finish(top);
    }
}
