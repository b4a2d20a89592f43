using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using GssBot.Bot.Slack.Settings;

namespace GssBot.Bot.Slack.Events;

/// <summary>Slack's request signature, version 0: HMAC-SHA256 over <c>v0:timestamp:body</c> with the app's signing secret.</summary>
internal static class SlackSignature
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";

    /// <summary>How far a request's time may be from ours, in either direction, in seconds.</summary>
    private const long MaxAge = 300;

    private const string Version = "v0=";

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdef");

    /// <summary>What the headers alone say: null when the body could be Slack's, so is worth reading.</summary>
    public static SignatureVerdict? Refusal(IHeaderDictionary headers, DateTimeOffset now)
    {
        if (headers[TimestampHeader] is not [{ Length: > 0 and <= 20 } timestamp]
            || headers[SignatureHeader] is not [{ Length: > 0 } given])
        {
            return SignatureVerdict.Missing;
        }

        if (!IsWellFormed(given))
        {
            return SignatureVerdict.Mismatch;
        }

        return long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent)
            && Math.Abs(now.ToUnixTimeSeconds() - sent) <= MaxAge ? null : SignatureVerdict.Stale;
    }

    /// <param name="body">The bytes as they came, before any parsing.</param>
    /// <param name="secrets">The present secret and, during a rotation, the one before it. Empty ones never match.</param>
    public static SignatureVerdict Verify(
        IHeaderDictionary headers, in ReadOnlySequence<byte> body, IEnumerable<string?> secrets, DateTimeOffset now)
    {
        if (Refusal(headers, now) is { } refusal)
        {
            return refusal;
        }

        var (timestamp, given) = (headers[TimestampHeader].ToString(), headers[SignatureHeader].ToString());
        var givenBytes = Encoding.ASCII.GetBytes(given);
        var match = false;
        foreach (var secret in secrets)
        {
            match |= !string.IsNullOrEmpty(secret)
                && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(secret, timestamp, body)), givenBytes);
        }

        return match ? SignatureVerdict.Valid : SignatureVerdict.Mismatch;
    }

    /// <summary><c>v0=</c> and 64 lower-case hex digits.</summary>
    public static string Sign(string secret, string timestamp, in ReadOnlySequence<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        foreach (var piece in body)
        {
            hash.AppendData(piece.Span);
        }

        return Version + Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsWellFormed(string signature) =>
        signature.Length == Version.Length + (2 * HMACSHA256.HashSizeInBytes)
        && signature.StartsWith(Version, StringComparison.Ordinal)
        && signature.AsSpan(Version.Length).IndexOfAnyExcept(HexDigits) < 0;
}
