using System.Text;
using GssBot.Bot.Delivery;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>A line of a pending file that fits the types and is no reply of ours is not sent.</summary>
public sealed class PendingBodyTests
{
    private const string Good = """
        {"id":"slack:Ev1","kept":{"surface":"slack","where":{"channel":"C1"},"asked":"2026-03-01T12:00:00+00:00",
        "outline":{"case":"crl","certainty":"Certain","side":"Server","actor":"ServerAdmin","statuses":[851968]}}}
        """;

    [Fact]
    public void A_whole_line_is_read()
    {
        var kept = Parse(Good)!.ToKept()!;
        Assert.Equal(("slack", "C1", "crl"), (kept.Surface, kept.Where["channel"], kept.Outline!.Case));
        Assert.Equal(851968u, Assert.Single(kept.Outline.Statuses).Value);
    }

    [Theory]
    [InlineData("\"Certain\"", "99")]
    [InlineData("\"Server\"", "99")]
    [InlineData("\"ServerAdmin\"", "99")]
    [InlineData("\"Certain\"", "-1")]
    [InlineData("\"Server\"", "-1")]
    [InlineData("\"ServerAdmin\"", "-1")]
    [InlineData("\"Certain\"", "\"Sure\"")]
    [InlineData(",\"statuses\":[851968]", "")]
    [InlineData("[851968]", "null")]
    [InlineData("[851968]", "[-1]")]
    [InlineData("[851968]", "[4294967296]")]
    [InlineData("\"surface\":\"slack\"", "\"surface\":\"\"")]
    [InlineData("\"surface\":\"slack\",", "")]
    [InlineData("\"where\":{\"channel\":\"C1\"},", "")]
    [InlineData("{\"channel\":\"C1\"}", "{\"channel\":null}")]
    [InlineData("\"id\":\"slack:Ev1\",", "")]
    [InlineData("\"id\":\"slack:Ev1\"", "\"id\":\"\"")]
    public void One_that_is_not_is_left(string part, string by)
    {
        Assert.Contains(part, Good, StringComparison.Ordinal);
        Assert.Null(Parse(Good.Replace(part, by, StringComparison.Ordinal)));
    }

    private static PendingLine? Parse(string json) =>
        PendingLine.Parse(Encoding.UTF8.GetBytes(json.Replace("\n", "", StringComparison.Ordinal)));
}
