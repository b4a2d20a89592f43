using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Settings;

namespace GssBot.Bot.Teams.Security;

/// <summary>
/// The bearer token that the Bot Framework puts on each activity (a JWT, RFC 7519), read by the connector rules: RSA only,
/// key by id, issuer, audience, lifetime; then, once the activity is known, its service address and its channel.
/// </summary>
internal sealed record BotFrameworkToken
{
    /// <summary>How far the two clocks may be apart.</summary>
    public const int SkewSeconds = 300;

    private const int LongestHeader = 16 * 1024;

    private BotFrameworkToken(string? serviceUrl, ImmutableArray<string> endorsements) =>
        (ServiceUrl, Endorsements) = (serviceUrl, endorsements);

    private string? ServiceUrl { get; }

    private ImmutableArray<string> Endorsements { get; }

    /// <summary>
    /// The two rules that need the activity: the claim equals its address to the letter, and the key may speak for its channel.
    /// </summary>
    public TokenVerdict Covers(string? serviceUrl, string? channelId) =>
        ServiceUrl is null || !string.Equals(ServiceUrl, serviceUrl, StringComparison.Ordinal) ? TokenVerdict.ServiceUrl
        : channelId is null || !Endorsements.Contains(channelId, StringComparer.Ordinal) ? TokenVerdict.Endorsement
        : TokenVerdict.Valid;

    /// <summary>
    /// Checks everything that can be checked without the activity. The cheap rules come first: only a token that
    /// could be good makes us fetch a key.
    /// </summary>
    /// <param name="header">The whole <c>Authorization</c> header.</param>
    public static async ValueTask<(TokenVerdict Verdict, BotFrameworkToken? Token)> ReadAsync(
        string? header, string issuer, string audience, SigningKeys keys, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (string.IsNullOrEmpty(header))
        {
            return (TokenVerdict.Missing, null);
        }

        if (Parts(header) is not { } parts)
        {
            return (TokenVerdict.Malformed, null);
        }

        if (HashOf(parts.Header.Text("alg")) is not { } hash)
        {
            return (TokenVerdict.Algorithm, null);
        }

        if (parts.Header.At("crit") is not null || parts.Header.Text("kid") is not { } kid)
        {
            return (TokenVerdict.Malformed, null);
        }

        var claims = Claims(parts.Claims, issuer, audience, clock.GetUtcNow().ToUnixTimeSeconds());
        if (claims != TokenVerdict.Valid)
        {
            return (claims, null);
        }

        if (await keys.FindAsync(kid, cancellationToken).ConfigureAwait(false) is not { } key)
        {
            return (TokenVerdict.UnknownKey, null);
        }

        return key.Verifies(parts.Signed, parts.Signature, hash)
            ? (TokenVerdict.Valid, new BotFrameworkToken(parts.Claims.Text("serviceurl"), key.Endorsements))
            : (TokenVerdict.Signature, null);
    }

    private static TokenVerdict Claims(JsonElement claims, string issuer, string audience, long now)
    {
        if (claims.Text("iss") != issuer)
        {
            return TokenVerdict.Issuer;
        }

        if (claims.Text("aud") != audience)
        {
            return TokenVerdict.Audience;
        }

        var begun = claims.At("nbf") is null || claims.Number("nbf") <= now + SkewSeconds;
        var lasts = claims.Number("exp") >= now - SkewSeconds;
        return begun && lasts ? TokenVerdict.Valid : TokenVerdict.Lifetime;
    }

    private static HashAlgorithmName? HashOf(string? algorithm) => algorithm switch
    {
        "RS256" => HashAlgorithmName.SHA256,
        "RS384" => HashAlgorithmName.SHA384,
        "RS512" => HashAlgorithmName.SHA512,
        _ => null,
    };

    private static TokenParts? Parts(string header)
    {
        const string Scheme = "Bearer ";
        if (header.Length > LongestHeader || !header.StartsWith(Scheme, StringComparison.Ordinal))
        {
            return null;
        }

        var token = header[Scheme.Length..];
        var parts = token.Split('.');
        if (parts.Length != 3 || token.Contains(' ', StringComparison.Ordinal) || !parts.All(part => Base64Url.IsValid(part)))
        {
            return null;
        }

        return Json(parts[0]) is { } head && Json(parts[1]) is { } claims
            ? new TokenParts(head, claims, Encoding.ASCII.GetBytes(token[..token.LastIndexOf('.')]), Base64Url.DecodeFromChars(parts[2]))
            : null;
    }

    private static JsonElement? Json(string part) =>
        StrictJson.Parse(Base64Url.DecodeFromChars(part)) is { ValueKind: JsonValueKind.Object } json ? json : null;

    private sealed record TokenParts(JsonElement Header, JsonElement Claims, byte[] Signed, byte[] Signature);
}
