using System.Buffers.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GssBot.Bot.Teams.Security;
using GssBot.Bot.Teams.Settings;
using Microsoft.Extensions.Logging.Abstractions;
using static GssBot.Bot.Tests.Teams.TokenEdgeTests;

namespace GssBot.Bot.Tests.Teams;

/// <summary>What is a key, and what is none.</summary>
public sealed class SigningKeyEdgeTests : IDisposable
{
    private readonly StoppedClock clock = new();
    private readonly KeyServer server;
    private readonly HttpClient http;
    private readonly SigningKeys keys;

    public SigningKeyEdgeTests()
    {
        server = new KeyServer(Key);
        http = new HttpClient(server);
        keys = new SigningKeys(http, KeyServer.Metadata, clock, NullLogger<SigningKeys>.Instance);
    }

    public void Dispose()
    {
        keys.Dispose();
        http.Dispose();
        server.Dispose();
    }

    [Theory]
    [InlineData("k")]
    [InlineData("k11")]
    [InlineData("K1")]
    public async Task Another_key_is_refused(string kid) =>
        Assert.Equal(TokenVerdict.UnknownKey, await ReadAsync($"Bearer {Key.Mint(With(null), kid: kid)}"));

    [Fact]
    public async Task A_key_without_a_name_is_none() =>
        Assert.Equal(TokenVerdict.Malformed, await ReadAsync($"Bearer {Key.Mint(With(null), kid: "")}"));

    [Theory]
    [InlineData(2048, true)]
    [InlineData(4096, true)]
    [InlineData(2040, false)]
    [InlineData(1024, false)]
    [InlineData(512, false)]
    public void A_key_has_2048_bits_or_more(int bits, bool good)
    {
        var jwk = Key.Jwk;
        jwk["n"] = Base64Url.EncodeToString(Enumerable.Repeat((byte)0xC5, bits / 8).ToArray());
        Assert.Equal(good, Of(jwk) is not null);
    }

    [Theory]
    [InlineData("kty", "EC")]
    [InlineData("kty", "rsa")]
    [InlineData("kty", null)]
    [InlineData("use", "enc")]
    [InlineData("kid", "")]
    [InlineData("kid", null)]
    [InlineData("n", null)]
    [InlineData("n", "!")]
    [InlineData("e", null)]
    [InlineData("e", "")]
    public void What_is_no_signing_key_is_none(string name, string? value)
    {
        var jwk = Key.Jwk;
        jwk[name] = value;
        Assert.Null(Of(jwk));
    }

    [Fact]
    public void A_key_without_a_use_signs_and_keeps_its_id_and_channels()
    {
        var jwk = Key.Jwk;
        jwk.Remove("use");
        var read = Of(jwk)!;
        Assert.Equal("k1", read.Id);
        Assert.Equal("msteams", Assert.Single(read.Endorsements));
        jwk.Remove("endorsements");
        Assert.Empty(Of(jwk)!.Endorsements);
    }

    private static SigningKey? Of(JsonObject jwk) => SigningKey.Read(JsonSerializer.SerializeToElement(jwk));

    private JsonObject With(Action<JsonObject>? change)
    {
        var claims = TestKeys.Claims(clock.GetUtcNow(), TokenTable.Service);
        change?.Invoke(claims);
        return claims;
    }

    private async Task<TokenVerdict> ReadAsync(string? header) =>
        (await BotFrameworkToken.ReadAsync(header, TestKeys.Issuer, TestKeys.AppId, keys, clock, CancellationToken.None)).Verdict;
}
