using System.Text.Json.Nodes;
using GssBot.Bot.Teams.Security;
using GssBot.Bot.Teams.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace GssBot.Bot.Tests.Teams;

/// <summary>A token at the edge of each of its rules, and keys at the edge of theirs.</summary>
public sealed class TokenEdgeTests : IDisposable
{
    internal static readonly TestKeys Key = new("k1", "msteams");

    private readonly StoppedClock clock = new();
    private readonly KeyServer server;
    private readonly HttpClient http;
    private readonly SigningKeys keys;

    public TokenEdgeTests()
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
    [InlineData("exp", -300, TokenVerdict.Valid)]
    [InlineData("exp", -301, TokenVerdict.Lifetime)]
    [InlineData("nbf", 300, TokenVerdict.Valid)]
    [InlineData("nbf", 301, TokenVerdict.Lifetime)]
    internal async Task The_two_clocks_may_be_five_minutes_apart(string claim, int seconds, TokenVerdict verdict) =>
        Assert.Equal(verdict, await OfAsync(claims => claims[claim] = clock.GetUtcNow().ToUnixTimeSeconds() + seconds));

    [Theory]
    [InlineData("aud", TestKeys.AppId + "0", TokenVerdict.Audience)]
    [InlineData("aud", "1111111-1111-1111-1111-111111111111", TokenVerdict.Audience)]
    [InlineData("aud", "", TokenVerdict.Audience)]
    [InlineData("aud", " " + TestKeys.AppId, TokenVerdict.Audience)]
    [InlineData("iss", TestKeys.Issuer + "/", TokenVerdict.Issuer)]
    [InlineData("iss", "https://api.botframework.co", TokenVerdict.Issuer)]
    [InlineData("iss", "https://API.botframework.com", TokenVerdict.Issuer)]
    [InlineData("iss", "http://api.botframework.com", TokenVerdict.Issuer)]
    [InlineData("iss", "", TokenVerdict.Issuer)]
    internal async Task Issuer_and_audience_are_compared_to_the_letter(string claim, string value, TokenVerdict verdict) =>
        Assert.Equal(verdict, await OfAsync(claims => claims[claim] = value));

    [Theory]
    [InlineData("exp")]
    [InlineData("aud")]
    [InlineData("iss")]
    public async Task A_claim_that_is_missing_or_of_another_type_is_refused(string claim)
    {
        Assert.NotEqual(TokenVerdict.Valid, await OfAsync(claims => claims.Remove(claim)));
        Assert.NotEqual(TokenVerdict.Valid, await OfAsync(claims => claims[claim] = new JsonArray(claims[claim]!.DeepClone())));
        Assert.NotEqual(TokenVerdict.Valid, await OfAsync(claims => claims[claim] = null));
    }

    [Theory]
    [InlineData("https://smba.trafficmanager.net/emea", TokenVerdict.ServiceUrl)]
    [InlineData("https://smba.trafficmanager.net/emea/x", TokenVerdict.ServiceUrl)]
    [InlineData("https://smba.trafficmanager.net/", TokenVerdict.ServiceUrl)]
    [InlineData("https://SMBA.trafficmanager.net/emea/", TokenVerdict.ServiceUrl)]
    [InlineData("", TokenVerdict.ServiceUrl)]
    [InlineData(null, TokenVerdict.ServiceUrl)]
    [InlineData(TokenTable.Service, TokenVerdict.Valid)]
    internal async Task The_service_address_is_compared_to_the_letter(string? serviceUrl, TokenVerdict verdict) =>
        Assert.Equal(verdict, await OfAsync(null, serviceUrl));

    [Theory]
    [InlineData("msteams", TokenVerdict.Valid)]
    [InlineData("MSTEAMS", TokenVerdict.Endorsement)]
    [InlineData("msteam", TokenVerdict.Endorsement)]
    [InlineData("msteams2", TokenVerdict.Endorsement)]
    [InlineData("", TokenVerdict.Endorsement)]
    [InlineData(null, TokenVerdict.Endorsement)]
    internal async Task The_key_speaks_for_its_channels_only(string? channel, TokenVerdict verdict) =>
        Assert.Equal(verdict, await OfAsync(null, channel: channel));

    [Fact]
    public async Task A_header_is_the_scheme_a_blank_and_three_parts()
    {
        var token = Key.Mint(TestKeys.Claims(clock.GetUtcNow(), TokenTable.Service));
        Assert.Equal(TokenVerdict.Valid, await ReadAsync($"Bearer {token}"));
        Assert.Equal(TokenVerdict.Missing, await ReadAsync(""));
        Assert.Equal(TokenVerdict.Missing, await ReadAsync(null));
        var parts = token.Split('.');
        string[] wrong =
        [
            token, $"bearer {token}", $"BEARER {token}", $"Bearer  {token}", $"Bearer{token}", $" Bearer {token}", $"Bearer {token} ",
            $"Bearer {token}.", $"Bearer {token}.x", $"Bearer .{token}", $"Bearer {parts[0]}.{parts[1]}", $"Bearer {parts[0]}",
            $"Bearer {token},Bearer {token}",
        ];
        foreach (var header in wrong)
        {
            Assert.True(await ReadAsync(header) != TokenVerdict.Valid, header);
        }

        Assert.Equal(TokenVerdict.Signature, await ReadAsync($"Bearer {parts[0]}.{parts[1]}."));
    }

    [Fact]
    public async Task A_header_of_more_than_16_KB_is_not_read()
    {
        string Padded(int length) => $"Bearer {Key.Mint(With(claims => claims["x"] = new string('x', length)))}";
        Assert.Equal(TokenVerdict.Valid, await ReadAsync(Padded(8_000)));
        Assert.Equal(TokenVerdict.Malformed, await ReadAsync(Padded(13_000)));
    }

    [Theory]
    [InlineData("HS256")]
    [InlineData("ES256")]
    [InlineData("PS256")]
    [InlineData("rs256")]
    [InlineData("RS1")]
    [InlineData("RS2560")]
    [InlineData("none")]
    [InlineData("")]
    public async Task Another_algorithm_is_refused(string algorithm) =>
        Assert.Equal(TokenVerdict.Algorithm, await ReadAsync($"Bearer {Key.Mint(With(null), algorithm)}"));

    [Fact]
    public async Task A_token_that_asks_for_rules_we_do_not_know_is_refused()
    {
        var token = TestKeys.Unsigned(new JsonObject { ["alg"] = "RS256", ["kid"] = "k1", ["crit"] = new JsonArray("b64") }, With(null));
        Assert.Equal(TokenVerdict.Malformed, await ReadAsync($"Bearer {token}.AAAA"));
    }

    private JsonObject With(Action<JsonObject>? change)
    {
        var claims = TestKeys.Claims(clock.GetUtcNow(), TokenTable.Service);
        change?.Invoke(claims);
        return claims;
    }

    private async Task<TokenVerdict> ReadAsync(string? header) =>
        (await BotFrameworkToken.ReadAsync(header, TestKeys.Issuer, TestKeys.AppId, keys, clock, CancellationToken.None)).Verdict;

    private async Task<TokenVerdict> OfAsync(
        Action<JsonObject>? change, string? serviceUrl = TokenTable.Service, string? channel = "msteams")
    {
        var (verdict, token) = await BotFrameworkToken.ReadAsync(
            $"Bearer {Key.Mint(With(change))}", TestKeys.Issuer, TestKeys.AppId, keys, clock, CancellationToken.None);
        return token?.Covers(serviceUrl, channel) ?? verdict;
    }
}
