using GssBot.Bot.Web;

namespace GssBot.Bot.Tests.Web;

/// <summary>Where the start report says the page is.</summary>
[Trait("Category", "golden")]
public sealed class PageReportTests
{
    [Theory]
    [InlineData("http://127.0.0.1:1", false, "", "", "on   try-it page: http://127.0.0.1:1 (this machine only)")]
    [InlineData(
        "http://127.0.0.1:1", false, "", "a.example", "on   try-it page: http://127.0.0.1:1 (this machine only, also as a.example)")]
    [InlineData(
        "http://127.0.0.1:1 http://127.0.0.1:2", false, "http://127.0.0.1:2", "",
        "on   try-it page: http://127.0.0.1:2 (this machine only)")]
    [InlineData(
        "http://127.0.0.1:1 http://[::]:2", false, "", "",
        "on   try-it page: http://127.0.0.1:1;http://127.0.0.1:2 (this machine only, not from outside a container; Web__Public=true and Web__AllowedHosts=<the name in the browser> open it to others)")]
    [InlineData(
        "http://192.0.2.1:1", false, "", "",
        "off  try-it page: http://192.0.2.1:1 cannot be reached over a loopback address; Web__Public=true and Web__AllowedHosts=<the name in the browser> open it to others")]
    [InlineData(
        "http://127.0.0.2:1", false, "", "",
        "off  try-it page: http://127.0.0.2:1 answers to localhost and 127.0.0.1 only; Web__AllowedHosts lets in its own name")]
    [InlineData("http://127.0.0.2:1 http://127.0.0.1:2", false, "", "", "on   try-it page: http://127.0.0.1:2 (this machine only)")]
    [InlineData(
        "http://127.0.0.2:1", false, "", "127.0.0.2:1", "on   try-it page: http://127.0.0.2:1 (this machine only, also as 127.0.0.2:1)")]
    [InlineData(
        "http://a:1 http://b:2", true, "", "x,y", "on   try-it page: http://a:1;http://b:2 (for everyone who comes by the name x, y)")]
    public void The_start_report_says_where_the_page_is(string listeners, bool isPublic, string own, string hosts, string line)
    {
        var web = new WebSettings(
            true, [.. own.Split(' ', StringSplitOptions.RemoveEmptyEntries)], isPublic,
            new HostNames([.. hosts.Split(',', StringSplitOptions.RemoveEmptyEntries)]), 0);
        Assert.Equal(line, PageReport.Line(web, [.. listeners.Split(' ')]));
        Assert.StartsWith(
            "off  try-it page: set Web__Urls=http://127.0.0.1:3979 ",
            PageReport.Line(web with { IsOn = false }, []),
            StringComparison.Ordinal);
    }
}
