using System.Text;
using GssBot.Core.Answers;
using GssBot.Core.Rendering;
using GssBot.Core.Scanning;

namespace GssBot.Core.Tests.Rendering;

/// <summary>Each number stands in its own place: no two are alike.</summary>
public sealed class BreakdownTests
{
    private static readonly Breakdown Full = new(2001, 1802, 1603, 1204,
        [new(
            "door", "The door is shut", Side.Server, Actor.ServerAdmin, ("a.example.org", "b.example.org"), 805, 0.5021834, 6,
            1907, 78, "530-globus: the door")],
        [new("flux #", 109, 210)], true);

    [Fact]
    public void As_JSON_every_number_has_its_name() => Assert.Equal(
        """
        {"schema":"gssbot.breakdown/1","lines":2001,"records":1802,"failures":1603,"explained":1204,"share":0.751092,"groups":[{"case":"door","title":"The door is shut","side":"server","actor":"server-admin","endpoints":["a.example.org","b.example.org"],"count":805,"share":0.502183,"first":6,"last":1907,"exampleLine":78,"example":"530-globus: the door"}],"unexplained":[{"shape":"flux #","count":109,"exampleLine":210}],"truncated":true}
        """.Trim(),
        string.Concat(Encoding.UTF8.GetString(BreakdownJson.Bytes(Full)).Split('\n').Select(line => line.Trim()))
            .Replace("\": ", "\":", StringComparison.Ordinal));

    [Fact]
    public void As_text_every_number_has_its_place()
    {
        var page = BreakdownText.Page(Full, default);
        Assert.StartsWith("1,603 failures in 1,802 records (2,001 lines); 75.1 % of them explained\n", page, StringComparison.Ordinal);
        Assert.Contains(
            "      805  50.2 %  The door is shut\n"
            + "                  Who acts: the server's administrator; Where: on the server's side\n"
            + "                  Mostly: a.example.org and b.example.org\n"
            + "                  Lines 6 to 1907, such as: 530-globus: the door\n"
            + "                  gssbot cases show door\n", page, StringComparison.Ordinal);
        Assert.Contains("      109  line 210: flux #\n", page, StringComparison.Ordinal);
        Assert.EndsWith(
            "\nNot all of the log is counted here: its end is missing, or it is longer or more varied than what is kept.\n",
            page,
            StringComparison.Ordinal);
        Assert.DoesNotContain("Not all of the log", BreakdownText.Page(Full with { Truncated = false }, default), StringComparison.Ordinal);
    }
}
