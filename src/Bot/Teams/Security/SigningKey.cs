using System.Buffers.Text;
using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Teams.Security;

/// <summary>One RSA key of the Bot Framework's key set.</summary>
/// <param name="Endorsements">Channels this key may speak for, such as <c>msteams</c>; empty: for none.</param>
internal sealed record SigningKey(string Id, RSAParameters Rsa, ImmutableArray<string> Endorsements)
{
    private const int SmallestModulus = 2048 / 8;

    /// <summary>As long as anybody's; checking a signature takes time with the square of it.</summary>
    private const int LargestModulus = 8192 / 8;

    public bool Verifies(ReadOnlySpan<byte> data, ReadOnlySpan<byte> signature, HashAlgorithmName hash)
    {
        try
        {
            using var rsa = RSA.Create(Rsa);
            return rsa.VerifyData(data, signature, hash, RSASignaturePadding.Pkcs1);
        }
        catch (CryptographicException)
        {
            return false; // A key that the library cannot use has signed nothing.
        }
    }

    /// <summary>
    /// Reads a JSON Web Key (RFC 7517). Null for anything but an RSA signing key of 2048 to 8192 bits with an id, whose modulus is odd
    /// and whose exponent is one that FIPS 186-5 knows or 3: with the exponent 1 every text is its own signature.
    /// </summary>
    public static SigningKey? Read(JsonElement key)
    {
        if (key.Text("kty") != "RSA" || key.Text("use") is not (null or "sig") || key.Text("kid") is not { Length: > 0 } id)
        {
            return null;
        }

        if (Bytes(key.Text("n")) is not { Length: >= SmallestModulus and <= LargestModulus } modulus
            || Bytes(key.Text("e")) is not { Length: > 0 and <= 8 } exponent)
        {
            return null;
        }

        if (modulus[0] == 0 || IsEven(modulus) || IsEven(exponent) || exponent is [.., 1] && exponent.AsSpan(0, exponent.Length - 1)
            .IndexOfAnyExcept((byte)0) < 0)
        {
            return null;
        }

        var endorsements = key.Items("endorsements").Select(item => item.AsText()).OfType<string>();
        return new SigningKey(id, new RSAParameters { Modulus = modulus, Exponent = exponent }, [.. endorsements]);
    }

    private static bool IsEven(ReadOnlySpan<byte> number) => (number[^1] & 1) == 0;

    private static byte[]? Bytes(string? text) =>
        text is not null && Base64Url.IsValid(text) ? Base64Url.DecodeFromChars(text) : null;
}
