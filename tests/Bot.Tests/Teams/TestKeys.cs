using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace GssBot.Bot.Tests.Teams;

/// <summary>An RSA key that plays the Bot Framework's: mints its tokens and describes itself as a JSON Web Key.</summary>
internal sealed class TestKeys(string kid = "k1", params string[] endorsements) : IDisposable
{
    public const string AppId = "11111111-1111-1111-1111-111111111111";
    public const string Issuer = "https://api.botframework.com";

    private readonly RSA rsa = RSA.Create(2048);

    public string Kid => kid;

    public string PublicPem => rsa.ExportSubjectPublicKeyInfoPem();

    public JsonObject Jwk
    {
        get
        {
            var key = rsa.ExportParameters(includePrivateParameters: false);
            return new JsonObject
            {
                ["kty"] = "RSA",
                ["use"] = "sig",
                ["alg"] = "RS256",
                ["kid"] = kid,
                ["n"] = Base64Url.EncodeToString(key.Modulus),
                ["e"] = Base64Url.EncodeToString(key.Exponent),
                ["endorsements"] = new JsonArray([.. endorsements.Select(channel => JsonValue.Create(channel))]),
            };
        }
    }

    public static JsonObject Claims(DateTimeOffset now, string serviceUrl) => new()
    {
        ["iss"] = Issuer,
        ["aud"] = AppId,
        ["serviceurl"] = serviceUrl,
        ["nbf"] = now.ToUnixTimeSeconds() - 10,
        ["exp"] = now.ToUnixTimeSeconds() + 600,
    };

    public string Mint(JsonObject claims, string algorithm = "RS256", string? kid = null)
    {
        var signed = Unsigned(new JsonObject { ["alg"] = algorithm, ["typ"] = "JWT", ["kid"] = kid ?? Kid }, claims);
        var hash = algorithm switch
        {
            "RS384" => HashAlgorithmName.SHA384,
            "RS512" => HashAlgorithmName.SHA512,
            _ => HashAlgorithmName.SHA256
        };
        var padding = algorithm.StartsWith('P') ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1;
        return $"{signed}.{Base64Url.EncodeToString(rsa.SignData(Encoding.ASCII.GetBytes(signed), hash, padding))}";
    }

    /// <summary>The classic forgery: the public key taken as the secret of a keyed hash.</summary>
    public string MintWithPublicKeyAsSecret(JsonObject claims)
    {
        var signed = Unsigned(new JsonObject { ["alg"] = "HS256", ["kid"] = Kid }, claims);
        var mac = HMACSHA256.HashData(Encoding.ASCII.GetBytes(PublicPem), Encoding.ASCII.GetBytes(signed));
        return $"{signed}.{Base64Url.EncodeToString(mac)}";
    }

    public static string Unsigned(JsonNode header, JsonNode claims) =>
        $"{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(header))}."
            + $"{Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(claims))}";

    public void Dispose() => rsa.Dispose();
}
