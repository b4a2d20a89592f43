using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;

namespace GssBot.Bot.Tests.Teams;

/// <summary>Bodies that are no activity.</summary>
public sealed class ActivityBodyTests(TeamsBotFixture fixture) : IClassFixture<TeamsBotFixture>
{
    private TeamsBot Bot => fixture.Bot;

    [Theory]
    [InlineData("text/plain")]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("application/json; charset=utf-16")]
    [InlineData(null)]
    public async Task Other_content_types_are_refused(string? type)
    {
        var response = await Bot.PostAsync(Personal("typing").ToJsonString(), Bot.Token(), request =>
        {
            request.Content!.Headers.ContentType = type is null ? null : MediaTypeHeaderValue.Parse(type);
        });
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{{")]
    [InlineData("[]")]
    [InlineData("7")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("""{"type":7}""")]
    [InlineData("""{"type":""}""")]
    [InlineData("""{"type":"message","type":"message"}""")]
    public async Task What_is_no_activity_is_a_bad_request(string body) =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Bot.PostAsync(body, Bot.Token())).StatusCode);

    [Fact]
    public async Task A_hundred_thousand_levels_are_a_bad_request() =>
        Assert.Equal(HttpStatusCode.BadRequest, (await Bot.PostAsync(new string('[', 100_000), Bot.Token())).StatusCode);

    [Fact]
    public async Task Bytes_that_are_no_text_are_a_bad_request()
    {
        var bytes = new byte[2_000];
        new Random(3).NextBytes(bytes);
        var response = await Bot.PostAsync("{}", Bot.Token(), request =>
        {
            request.Content = new ByteArrayContent(bytes);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        });
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Two_megabytes_are_too_large(bool saysSo)
    {
        var body = $$"""{"type":"message","text":"{{new string('x', 2 * 1024 * 1024)}}"}""";
        var response = await Bot.PostAsync(body, Bot.Token(), request =>
        {
            request.Headers.TransferEncodingChunked = !saysSo;
            request.Content = new StringContent(body, Encoding.UTF8, "application/json");
        });
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private JsonObject Personal(string type)
    {
        var activity = Activities.Personal(Bot.Microsoft.Service, "hello");
        activity["type"] = type;
        return activity;
    }
}
