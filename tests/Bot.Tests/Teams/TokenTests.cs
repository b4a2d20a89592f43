using System.Text.Json.Nodes;
using GssBot.Bot.Teams.Security;
using GssBot.Bot.Teams.Settings;
using Microsoft.Extensions.Logging.Abstractions;

namespace GssBot.Bot.Tests.Teams;

public sealed class TokenTests
{
    private static readonly StoppedClock Clock = new();
    private static readonly TestKeys Keys = new("k1", "msteams", "webchat");

    public static TheoryData<string> Names => [.. TokenTable.Cases(Keys, Clock.GetUtcNow()).Select(row => row.Name)];

    [Theory, MemberData(nameof(Names))]
    public async Task Token_gets_the_verdict_of_the_reference_except_where_ours_is_stricter(string name)
    {
        var row = TokenTable.Cases(Keys, Clock.GetUtcNow()).Single(row => row.Name == name);
        Assert.Equal(row.Accepted, await VerdictOfAsync(row.Header, row.ServiceUrl, row.ChannelId) == TokenVerdict.Valid);
    }

    [Theory]
    [InlineData("another issuer", TokenVerdict.Issuer)]
    [InlineData("audience of another app", TokenVerdict.Audience)]
    [InlineData("expired six minutes ago", TokenVerdict.Lifetime)]
    [InlineData("begins in six minutes", TokenVerdict.Lifetime)]
    [InlineData("service address without its last slash", TokenVerdict.ServiceUrl)]
    [InlineData("channel that the key may not speak for", TokenVerdict.Endorsement)]
    [InlineData("signature changed", TokenVerdict.Signature)]
    [InlineData("algorithm none", TokenVerdict.Algorithm)]
    [InlineData("public key as secret", TokenVerdict.Algorithm)]
    [InlineData("key that nobody knows", TokenVerdict.UnknownKey)]
    [InlineData("another scheme", TokenVerdict.Malformed)]
    internal async Task Refusal_names_the_rule_that_failed(string name, TokenVerdict verdict)
    {
        var row = TokenTable.Cases(Keys, Clock.GetUtcNow()).Single(row => row.Name == name);
        Assert.Equal(verdict, await VerdictOfAsync(row.Header, row.ServiceUrl, row.ChannelId));
    }

    [Fact]
    public async Task Key_without_endorsements_speaks_for_no_channel()
    {
        using var bare = new TestKeys("bare");
        var header = $"Bearer {bare.Mint(TestKeys.Claims(Clock.GetUtcNow(), TokenTable.Service))}";
        Assert.Equal(TokenVerdict.Endorsement, await VerdictOfAsync(header, TokenTable.Service, "msteams", bare));
    }

    [Fact]
    public async Task Claim_that_stands_twice_is_refused()
    {
        var twice = """{"iss":"https://evil.example","iss":"https://api.botframework.com"}""";
        var header = $"Bearer {TestKeys.Unsigned(new JsonObject { ["alg"] = "RS256", ["kid"] = "k1" }, JsonValue.Create(1))}";
        header = $"{header[..header.LastIndexOf('.')]}."
            + $"{System.Buffers.Text.Base64Url.EncodeToString(System.Text.Encoding.UTF8.GetBytes(twice))}.AAAA";
        Assert.Equal(TokenVerdict.Malformed, await VerdictOfAsync(header, TokenTable.Service, "msteams"));
    }

    [Fact]
    public async Task Critical_extension_that_we_do_not_know_is_refused()
    {
        var header = TestKeys.Unsigned(
            new JsonObject { ["alg"] = "RS256", ["kid"] = "k1", ["crit"] = new JsonArray("x") },
            TestKeys.Claims(Clock.GetUtcNow(), TokenTable.Service));
        Assert.Equal(TokenVerdict.Malformed, await VerdictOfAsync($"Bearer {header}.AAAA", TokenTable.Service, "msteams"));
    }

    [Fact]
    public async Task Random_headers_are_refused_and_throw_nothing()
    {
        var random = new Random(7);
        using var http = new HttpClient(new KeyServer(Keys));
        using var keys = new SigningKeys(http, KeyServer.Metadata, Clock, NullLogger<SigningKeys>.Instance);
        var good = $"Bearer {Keys.Mint(TestKeys.Claims(Clock.GetUtcNow(), TokenTable.Service))}";
        for (var round = 0; round < 2_000; round++)
        {
            var letters = good.ToCharArray();
            for (var change = 0; change <= round % 3; change++)
            {
                letters[random.Next(letters.Length - 1)] = (char)random.Next(1, 256);
            }

            var header = new string(letters);
            var (verdict, _) =
                await BotFrameworkToken.ReadAsync(header, TestKeys.Issuer, TestKeys.AppId, keys, Clock, CancellationToken.None);
            Assert.True(header == good || verdict != TokenVerdict.Valid, header);
        }
    }

    private static async Task<TokenVerdict> VerdictOfAsync(string header, string serviceUrl, string channelId, TestKeys? signer = null)
    {
        using var http = new HttpClient(new KeyServer(signer ?? Keys));
        using var keys = new SigningKeys(http, KeyServer.Metadata, Clock, NullLogger<SigningKeys>.Instance);
        var (verdict, token) =
            await BotFrameworkToken.ReadAsync(header, TestKeys.Issuer, TestKeys.AppId, keys, Clock, CancellationToken.None);
        return token is null ? verdict : token.Covers(serviceUrl, channelId);
    }
}
