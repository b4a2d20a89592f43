using System.Text.Json.Nodes;

namespace GssBot.Bot.Tests.Teams;

/// <summary>One token and the activity it comes with.</summary>
/// <param name="Reference">What the reference SDK says to it: true when it accepts.</param>
/// <param name="WhyStricter">Why we refuse what it accepts; null where both must agree.</param>
internal sealed record TokenCase(
    string Name, string Header, string ServiceUrl, string ChannelId, bool Reference, string? WhyStricter = null)
{
    public bool Accepted => Reference && WhyStricter is null;
}

/// <summary>The tokens that are put before both verifiers, ours and the reference SDK's.</summary>
internal static class TokenTable
{
    public const string Service = "https://smba.trafficmanager.net/emea/";

    public static IEnumerable<TokenCase> Cases(TestKeys keys, DateTimeOffset now)
    {
        TokenCase Case(
            string name, bool accepted, Action<JsonObject>? change = null, string service = Service, string channel = "msteams",
            string? stricter = null) =>
            new(name, $"Bearer {keys.Mint(With(change))}", service, channel, accepted, stricter);
        TokenCase Raw(string name, string token, bool accepted = false, string? stricter = null) =>
            new(name, token, Service, "msteams", accepted, stricter);
        JsonObject With(Action<JsonObject>? change = null)
        {
            var claims = TestKeys.Claims(now, Service);
            change?.Invoke(claims);
            return claims;
        }

        long In(int minutes) => now.AddMinutes(minutes).ToUnixTimeSeconds();
        var good = keys.Mint(With());

        yield return Case("good", true);
        yield return Case("audience of another app", false, claims => claims["aud"] = "22222222-2222-2222-2222-222222222222");
        yield return Case("audience missing", false, claims => claims.Remove("aud"));
        yield return Case("another issuer", false, claims => claims["iss"] = "https://evil.example");
        yield return Case("issuer missing", false, claims => claims.Remove("iss"));
        yield return Case("expired six minutes ago", false, claims => claims["exp"] = In(-6));
        yield return Case("expired four minutes ago", true, claims => claims["exp"] = In(-4));
        yield return Case("begins in six minutes", false, claims => claims["nbf"] = In(6));
        yield return Case("begins in four minutes", true, claims => claims["nbf"] = In(4));
        yield return Case("no expiry", true, claims => claims.Remove("exp"), stricter: "a token that never ends can be stolen for ever");
        yield return Case("another service address", false, service: "https://evil.example/");
        yield return Case("service address missing", false, claims => claims.Remove("serviceurl"));
        yield return Case("service address in camel case only", false, claims =>
        {
            claims.Remove("serviceurl");
            claims["serviceUrl"] = Service;
        });
        yield return Case("service address in other letters", false, service: Service.ToUpperInvariant());
        yield return Case("service address without its last slash", false, service: Service.TrimEnd('/'));
        yield return Case("channel that the key may not speak for", false, channel: "slack");
        yield return Raw("signature changed", $"Bearer {good[..^6]}AAAAAA");
        yield return Raw("algorithm none", $"Bearer {TestKeys.Unsigned(new JsonObject { ["alg"] = "none", ["kid"] = keys.Kid }, With())}.");
        yield return Raw("key that nobody knows", $"Bearer {keys.Mint(With(), kid: "zz")}");
        yield return Raw("public key as secret", $"Bearer {keys.MintWithPublicKeyAsSecret(With())}");
        yield return Raw("signed with PSS", $"Bearer {keys.Mint(With(), "PS256")}");
        yield return Raw("signed with SHA-384", $"Bearer {keys.Mint(With(), "RS384")}", true);
        yield return Raw("signed with SHA-512", $"Bearer {keys.Mint(With(), "RS512")}", true);
        yield return Raw("claims of another token", $"Bearer {Swap(good, keys.Mint(With(claims => claims["extra"] = 1)))}");
        yield return Raw("another scheme", $"Basic {good}");
        yield return Raw("three parts in the header", $"Bearer {good} x");
        yield return Raw("no token", "Bearer");
        yield return Raw("not a token", "Bearer x.y.z");
    }

    private static string Swap(string token, string other)
    {
        var parts = token.Split('.');
        return $"{parts[0]}.{other.Split('.')[1]}.{parts[2]}";
    }
}
