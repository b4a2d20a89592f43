using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;

namespace GssBot.Bot.Teams.Security;

/// <summary>One RSA key of the Bot Framework's key set.</summary>
/// <param name="Endorsements">Channels this key may speak for, such as <c>msteams</c>; empty: for none.</param>
internal sealed record SigningKey(string Id, RSAParameters Rsa, ImmutableArray<string> Endorsements)
{
    private const int SmallestModulus = 2048 / 8;

    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, HashAlgorithmName hash)
    {
        using var rsa = RSA.Create(Rsa);
        return rsa.VerifyData(data, signature, hash, RSASignaturePadding.Pkcs1);
    }

    /// <summary>Reads a JSON Web Key (RFC 7517). Null for anything but an RSA signing key of 2048 bits or more with an id.</summary>
    public static SigningKey? Read(JsonElement key)
    {
        if (key.Text("kty") != "RSA" || key.Text("use") is not (null or "sig") || key.Text("kid") is not { Length: > 0 } id)
            return null;
        if (Bytes(key.Text("n")) is not { Length: >= SmallestModulus } modulus || Bytes(key.Text("e")) is not { Length: > 0 } exponent)
            return null;
        var endorsements = key.Items("endorsements").Select(item => item.AsText()).OfType<string>();
        return new SigningKey(id, new RSAParameters { Modulus = modulus, Exponent = exponent }, [.. endorsements]);
    }

    private static byte[]? Bytes(string? text) =>
        text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
