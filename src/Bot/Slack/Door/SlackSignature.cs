using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace GssBot.Bot.Slack;

/// <summary>Slack's request signature, version 0: HMAC-SHA256 over <c>v0:timestamp:body</c> with the app's signing secret.</summary>
internal static class SlackSignature
{
    public const string TimestampHeader = "X-Slack-Request-Timestamp";
    public const string SignatureHeader = "X-Slack-Signature";

    /// <summary>How far a request's time may be from ours, in either direction, in seconds.</summary>
    private const long MaxAge = 300;

    /// <param name="body">The bytes as they came, before any parsing.</param>
    /// <param name="secrets">The present secret and, during a rotation, the one before it. Empty ones never match.</param>
    public static SignatureVerdict Verify(
        IHeaderDictionary headers, ReadOnlySpan<byte> body, IEnumerable<string?> secrets, DateTimeOffset now)
    {
        if (headers[TimestampHeader] is not [{ Length: > 0 and <= 20 } timestamp]
            || headers[SignatureHeader] is not [{ Length: > 0 } given])
            return SignatureVerdict.Missing;
        if (!long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var sent)
            || Math.Abs(now.ToUnixTimeSeconds() - sent) > MaxAge)
            return SignatureVerdict.Stale;
        var givenBytes = Encoding.ASCII.GetBytes(given);
        var match = false;
        foreach (var secret in secrets)
            match |= !string.IsNullOrEmpty(secret)
                && CryptographicOperations.FixedTimeEquals(Encoding.ASCII.GetBytes(Sign(secret, timestamp, body)), givenBytes);
        return match ? SignatureVerdict.Valid : SignatureVerdict.Mismatch;
    }

    /// <summary><c>v0=</c> and 64 lower-case hex digits.</summary>
    public static string Sign(string secret, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, Encoding.UTF8.GetBytes(secret));
        hash.AppendData(Encoding.ASCII.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return "v0=" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
