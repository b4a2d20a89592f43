using System.Net;
using GssBot.Bot.Web;

namespace GssBot.Bot.Tests.Web;

public sealed class TryItPageTests
{
    [Fact]
    public async Task Form_works_without_script()
    {
        await using var bench = await WebBench.StartAsync();
        var page = await PostAsync(bench, ("text", "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired"));
        Assert.Contains("<article class=\"card known\"", page, StringComparison.Ordinal);
        Assert.Contains("the server&#x27;s administrator", page, StringComparison.Ordinal);
        Assert.Contains("sudo fetch-crl", page, StringComparison.Ordinal);
    }

    [Theory, InlineData(0, "known"), InlineData(1, "known"), InlineData(2, "known"), InlineData(3, "decoded"), InlineData(4, "decoded")]
    public async Task Every_example_is_answered(int example, string kind)
    {
        await using var bench = await WebBench.StartAsync();
        Assert.Contains(
            $"<article class=\"card {kind}\"", await PostAsync(bench, ("text", ""), ("example", $"{example}")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Example_gives_back_what_was_typed()
    {
        await using var bench = await WebBench.StartAsync();
        var page = await PostAsync(bench, ("text", "my own words"), ("example", "2"));
        Assert.Contains("<textarea name=\"kept\" hidden>my own words</textarea>", page, StringComparison.Ordinal);
        Assert.Contains(
            ">my own words</textarea>\n",
            await PostAsync(bench, ("text", "530 End."), ("kept", "my own words"), ("back", "1")),
            StringComparison.Ordinal);
        Assert.DoesNotContain("kept", await PostAsync(bench, ("text", "851968\r\n"), ("example", "2")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Typed_text_is_not_forgotten_by_a_browser_that_goes_back()
    {
        await using var bench = await WebBench.StartAsync();
        using var page = await bench.SendAsync(HttpMethod.Get, "/");
        using var answer = await bench.SendAsync(HttpMethod.Post, "/", new FormUrlEncodedContent([new("text", "851968")]));
        Assert.Equal((true, true), (page.Headers.CacheControl!.NoCache, answer.Headers.CacheControl!.NoStore));
        Assert.DoesNotContain("autocomplete=\"off\"", await page.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Placeholder_of_a_command_and_program_of_a_sentence_stand_out()
    {
        await using var bench = await WebBench.StartAsync();
        var kinit = await PostAsync(
            bench, ("text", "kinit: Client 'a@EXAMPLE.ORG' not found in Kerberos database while getting initial credentials"));
        Assert.Contains("<var title=\"Fill in\">PRINCIPAL</var>@<var", kinit, StringComparison.Ordinal);
        Assert.Contains(
            "<span class=\"role\">For the realm&#x27;s administrators, to check:</span> see whether", kinit, StringComparison.Ordinal);
        Assert.Contains("what does <code>klist</code> print?", await PostAsync(bench, ("text", "851968")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Empty_box_is_told_so()
    {
        await using var bench = await WebBench.StartAsync();
        var page = await PostAsync(bench, ("text", " \n"));
        Assert.Contains("The box is empty", page, StringComparison.Ordinal);
        Assert.Contains("2&gt;&amp;1", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Paste_cannot_mark_up_the_page()
    {
        await using var bench = await WebBench.StartAsync();
        var page = await PostAsync(
            bench,
            ("text", "</textarea><script>alert(1)</script> 530-globus: \"onmouseover=x The available CRL has expired\u001b[2J\u202E"));
        Assert.DoesNotContain("<script>alert", page, StringComparison.Ordinal);
        Assert.Single(page.Split("</textarea>")[1..]);
        Assert.DoesNotContain('\u001b', page);
        Assert.DoesNotContain('\u202E', page);
    }

    [Fact]
    public async Task Paste_of_more_than_a_mebibyte_is_413_with_a_page_that_says_what_to_do()
    {
        await using var bench = await WebBench.StartAsync();
        using var answer =
            await bench.SendAsync(HttpMethod.Post, "/", new FormUrlEncodedContent([new("text", new string('x', (1024 * 1024) + 1))]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("gssbot scan", page, StringComparison.Ordinal);
        Assert.Contains(new string('x', (1024 * 1024) + 1), page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Statistics_count_answers_by_case()
    {
        await using var bench = await WebBench.StartAsync();
        await PostAsync(bench, ("example", "2"));
        await PostAsync(bench, ("example", "2"));
        using var stats = await bench.SendAsync(HttpMethod.Get, "/stats");
        Assert.Contains(
            "revocation list) of your CA has expired</th><td>2</td>", await stats.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory, InlineData("page.css", "text/css"), InlineData("page.js", "text/javascript"), InlineData("icon.svg", "image/svg+xml")]
    public async Task Own_files_are_served(string name, string type)
    {
        await using var bench = await WebBench.StartAsync();
        using var file = await bench.SendAsync(HttpMethod.Get, $"/assets/{name}");
        Assert.Equal(type, file.Content.Headers.ContentType!.MediaType);
    }

    [Fact]
    public async Task Page_holds_no_script_or_style_of_its_own()
    {
        await using var bench = await WebBench.StartAsync();
        var page = await PostAsync(bench, ("example", "0"));
        Assert.DoesNotContain("style=", page, StringComparison.Ordinal);
        Assert.DoesNotContain("onclick", page, StringComparison.Ordinal);
        Assert.Single(page.Split("<script")[1..]);
    }

    [Fact]
    public void Hole_in_markup_is_escaped_and_markup_is_not() =>
        Assert.Equal(
            "<p>&lt;b&gt; &#x1F600; \u00E4 <i>x</i></p>", Html.Of($"<p>{"<b> \U0001F600 \u00E4"} {Html.Of($"<i>{"x"}</i>")}</p>").Text);

    private static async Task<string> PostAsync(WebBench bench, params (string Name, string Value)[] fields)
    {
        using var answer = await bench.SendAsync(
            HttpMethod.Post, "/", new FormUrlEncodedContent(fields.Select(field => KeyValuePair.Create(field.Name, field.Value))));
        return await answer.Content.ReadAsStringAsync();
    }
}
