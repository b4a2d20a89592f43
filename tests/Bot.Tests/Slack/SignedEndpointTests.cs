using System.Text;
using GssBot.Bot.Slack.Events;
using GssBot.Bot.Slack.Settings;
using Microsoft.AspNetCore.Http;

namespace GssBot.Bot.Tests.Slack;

/// <summary>
/// Everything near the right signature is a wrong one: each beginning, each end, each changed letter, another time, another body.
/// </summary>
public sealed class SignedEndpointTests
{
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const long Sent = 1531420618;
    private const string Body = "text=851968";

    private static readonly string Right = SlackSignature.Sign(Secret, $"{Sent}", new(Encoding.UTF8.GetBytes(Body)));

    private static readonly string[] Near =
    [
        .. Enumerable.Range(1, Right.Length - 1).Select(length => Right[..length]),
        .. Enumerable.Range(1, Right.Length - 1).Select(start => Right[start..]),
        .. Enumerable.Range(0, Right.Length).Select(at => Right[..at] + (Right[at] == '0' ? '1' : '0') + Right[(at + 1)..]),
        Right + "0", Right + " ", " " + Right, Right + Right, Right + "," + Right, Right.ToUpperInvariant(), "V" + Right[1..],
        "v0=" + Right[3..].ToUpperInvariant(), Right.Replace("v0=", "v1=", StringComparison.Ordinal),
        Right.Replace("v0=", "", StringComparison.Ordinal), Right + "\0",
    ];

    [Fact]
    public void The_right_one_is_valid() => Assert.Equal(SignatureVerdict.Valid, Verify());

    [Fact]
    public void All_that_is_near_is_refused() =>
        Assert.DoesNotContain(Near, near => Verify(signature: near) == SignatureVerdict.Valid);

    [Theory]
    [InlineData(-1)]
    [InlineData(1)]
    public void The_time_is_signed_too(int later) => Assert.Equal(SignatureVerdict.Mismatch, Verify(timestamp: $"{Sent + later}"));

    [Theory]
    [InlineData("text=85196")]
    [InlineData("text=8519680")]
    [InlineData("text=851968 ")]
    [InlineData("Text=851968")]
    [InlineData("")]
    public void The_body_is_signed_to_its_last_byte(string body) => Assert.Equal(SignatureVerdict.Mismatch, Verify(body: body));

    [Theory]
    [InlineData("8f742231b10e8888abcd99yyyzzz85a")]
    [InlineData("8f742231b10e8888abcd99yyyzzz85a50")]
    [InlineData("8F742231B10E8888ABCD99YYYZZZ85A5")]
    [InlineData(" 8f742231b10e8888abcd99yyyzzz85a5")]
    public void Another_secret_makes_another_signature(string secret)
    {
        Assert.Equal(SignatureVerdict.Mismatch, Verify(secrets: [secret]));
        Assert.Equal(SignatureVerdict.Mismatch, Verify(secrets: [secret, secret]));
        Assert.Equal(SignatureVerdict.Valid, Verify(secrets: [secret, Secret]));
        Assert.Equal(SignatureVerdict.Valid, Verify(secrets: [Secret, secret]));
        Assert.Equal(SignatureVerdict.Mismatch, Verify(secrets: []));
    }

    [Theory]
    [InlineData(-301, SignatureVerdict.Stale)]
    [InlineData(-300, SignatureVerdict.Valid)]
    [InlineData(-1, SignatureVerdict.Valid)]
    [InlineData(1, SignatureVerdict.Valid)]
    [InlineData(300, SignatureVerdict.Valid)]
    [InlineData(301, SignatureVerdict.Stale)]
    [InlineData(100_000, SignatureVerdict.Stale)]
    [InlineData(-100_000, SignatureVerdict.Stale)]
    public void The_window_has_two_ends(int later, object verdict) => Assert.Equal(verdict, Verify(later: later));

    [Theory]
    [InlineData(null, "v0=x")]
    [InlineData("", "v0=x")]
    [InlineData("1531420618", null)]
    [InlineData("1531420618", "")]
    public void A_header_that_is_not_there_is_missing(string? timestamp, string? signature)
    {
        var headers = new HeaderDictionary();
        if (timestamp is not null)
        {
            headers[SlackSignature.TimestampHeader] = timestamp;
        }

        if (signature is not null)
        {
            headers[SlackSignature.SignatureHeader] = signature;
        }

        Assert.Equal(
            SignatureVerdict.Missing,
            SlackSignature.Verify(headers, new(Encoding.UTF8.GetBytes(Body)), [Secret], DateTimeOffset.FromUnixTimeSeconds(Sent)));
    }

    private static SignatureVerdict Verify(
        string? signature = null, string? timestamp = null, string body = Body, string?[]? secrets = null, int later = 0) =>
        SlackSignature.Verify(
            new HeaderDictionary
            {
                [SlackSignature.TimestampHeader] = timestamp ?? $"{Sent}",
                [SlackSignature.SignatureHeader] = signature ?? Right
            },
            new(Encoding.UTF8.GetBytes(body)), secrets ?? [Secret], DateTimeOffset.FromUnixTimeSeconds(Sent + later));
}
