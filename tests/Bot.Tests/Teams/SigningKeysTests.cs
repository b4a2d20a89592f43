using System.Net;
using GssBot.Bot.Teams.Security;
using Microsoft.Extensions.Logging.Abstractions;

namespace GssBot.Bot.Tests.Teams;

public sealed class SigningKeysTests : IDisposable
{
    private readonly StoppedClock clock = new();
    private readonly TestKeys first = new("k1", "msteams");
    private readonly TestKeys second = new("k2", "msteams");
    private readonly KeyServer server;
    private readonly HttpClient http;
    private readonly SigningKeys keys;

    public SigningKeysTests()
    {
        server = new KeyServer(first);
        http = new HttpClient(server) { MaxResponseContentBufferSize = SigningKeys.LargestDocument };
        keys = new SigningKeys(http, KeyServer.Metadata, clock, NullLogger<SigningKeys>.Instance);
    }

    public void Dispose()
    {
        keys.Dispose();
        http.Dispose();
        server.Dispose();
        first.Dispose();
        second.Dispose();
    }

    [Fact]
    public async Task Known_key_is_fetched_once()
    {
        for (var round = 0; round < 5; round++)
        {
            Assert.NotNull(await FindAsync("k1"));
        }

        Assert.Equal(1, server.Fetches);
    }

    [Fact]
    public async Task New_key_is_fetched_at_once()
    {
        await FindAsync("k1");
        server.Keys.Add(second);
        Assert.NotNull(await FindAsync("k2"));
        Assert.Equal(2, server.Fetches);
    }

    [Fact]
    public async Task Unknown_keys_cost_one_fetch_a_minute()
    {
        await FindAsync("k1");
        for (var round = 0; round < 50; round++)
        {
            Assert.Null(await FindAsync($"forged-{round}"));
        }

        Assert.Equal(2, server.Fetches);
        clock.Move(TimeSpan.FromSeconds(61));
        await FindAsync("forged");
        Assert.Equal(3, server.Fetches);
    }

    [Fact]
    public async Task Simultaneous_activities_share_one_fetch()
    {
        var held = new TaskCompletionSource();
        server.Held = held.Task;
        var finds = Enumerable.Range(0, 8).Select(_ => FindAsync("k1")).ToArray();
        held.SetResult();
        Assert.All(await Task.WhenAll(finds), Assert.NotNull);
        Assert.Equal(1, server.Fetches);
    }

    [Fact]
    public async Task Day_old_keys_are_fetched_again_while_the_old_ones_serve()
    {
        await FindAsync("k1");
        clock.Move(TimeSpan.FromHours(25));
        Assert.NotNull(await FindAsync("k1"));
        Assert.Equal(2, server.Fetches);
    }

    [Fact]
    public async Task Last_good_keys_survive_an_outage()
    {
        await FindAsync("k1");
        server.Status = HttpStatusCode.ServiceUnavailable;
        clock.Move(TimeSpan.FromDays(3));
        Assert.NotNull(await FindAsync("k1"));
        Assert.Null(await FindAsync("k2"));
        Assert.NotNull(await FindAsync("k1"));
    }

    [Fact]
    public async Task Outage_at_the_start_is_over_when_it_is_over()
    {
        server.Status = HttpStatusCode.BadGateway;
        Assert.Null(await FindAsync("k1"));
        server.Status = HttpStatusCode.OK;
        Assert.NotNull(await FindAsync("k1"));
    }

    [Theory]
    [InlineData("http://login.botframework.com/keys")]
    [InlineData("https://keys.evil.example/keys")]
    [InlineData("https://login.botframework.com.evil.example/keys")]
    [InlineData("https://u@login.botframework.com/keys")]
    [InlineData("file:///etc/keys")]
    [InlineData("keys")]
    [InlineData("")]
    public async Task Keys_come_by_https_from_the_host_of_the_metadata_only(string address)
    {
        server.KeysAddress = address;
        Assert.Null(await FindAsync("k1"));
        Assert.Equal([KeyServer.Metadata.AbsoluteUri], server.Asked);
    }

    [Fact]
    public async Task Key_set_of_300_KB_is_not_read()
    {
        server.Body = $$"""{"keys":[{{first.Jwk.ToJsonString()}}],"more":"{{new string('x', 300 * 1024)}}"}""";
        Assert.Null(await FindAsync("k1"));
    }

    [Theory]
    [InlineData("<html>sign in</html>")]
    [InlineData("""{"keys":[]}""")]
    [InlineData("""{"keys":[{"kty":"oct","kid":"k1","k":"c2VjcmV0"}]}""")]
    [InlineData("""{"keys":[{"kty":"RSA","kid":"k1","n":"AQAB","e":"AQAB"}]}""")]
    [InlineData("""{"keys":7}""")]
    public async Task Key_set_without_a_good_key_changes_nothing(string body)
    {
        await FindAsync("k1");
        server.Body = body;
        Assert.Null(await FindAsync("k2"));
        Assert.NotNull(await FindAsync("k1"));
    }

    /// <summary>Zero, even, one (any text is then its own signature), longer than any key in use; a modulus of zeros, or even.</summary>
    [Theory]
    [InlineData(null, "AA")]
    [InlineData(null, "AAAA")]
    [InlineData(null, "AQ")]
    [InlineData(null, "AQAA")]
    [InlineData(null, "AQAAAAAAAAAAAAAAAQ")]
    [InlineData(0, "AQAB")]
    [InlineData(2, "AQAB")]
    public async Task Broken_key_is_no_key(int? modulus, string exponent)
    {
        var jwk = first.Jwk;
        jwk["e"] = exponent;
        if (modulus is { } value)
        {
            jwk["n"] = System.Buffers.Text.Base64Url.EncodeToString([.. Enumerable.Repeat((byte)value, 256)]);
        }

        server.Body = $$"""{"keys":[{{jwk.ToJsonString()}},{{second.Jwk.ToJsonString()}}]}""";

        Assert.Null(await FindAsync("k1"));
        Assert.NotNull(await FindAsync("k2"));
    }

    private Task<SigningKey?> FindAsync(string kid) => keys.FindAsync(kid, CancellationToken.None).AsTask();
}
