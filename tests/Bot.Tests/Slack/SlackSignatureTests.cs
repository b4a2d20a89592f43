using System.Text;
using GssBot.Bot.Slack.Events;
using GssBot.Bot.Slack.Settings;
using Microsoft.AspNetCore.Http;

namespace GssBot.Bot.Tests.Slack;

public sealed class SlackSignatureTests
{
    /// <summary>The vector that Slack publishes.</summary>
    private const string Secret = "8f742231b10e8888abcd99yyyzzz85a5";
    private const string Timestamp = "1531420618";
    private const string Signature = "v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503";
    private const string Body =
        "token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c";

    [Fact]
    public void The_published_request_is_valid() => Assert.Equal(SignatureVerdict.Valid, Verify());

    [Theory]
    [InlineData(300, SignatureVerdict.Valid)]
    [InlineData(301, SignatureVerdict.Stale)]
    [InlineData(-300, SignatureVerdict.Valid)]
    [InlineData(-301, SignatureVerdict.Stale)]
    public void Five_minutes_either_way_are_the_limit(int seconds, object verdict) => Assert.Equal(verdict, Verify(later: seconds));

    [Fact]
    public void The_secret_before_counts_while_a_rotation_is_under_way() =>
        Assert.Equal(SignatureVerdict.Valid, Verify(secrets: ["the new one", Secret]));

    [Fact]
    public void Without_a_secret_nothing_is_valid()
    {
        var empty = SlackSignature.Sign("", Timestamp, new(Encoding.UTF8.GetBytes(Body)));

        Assert.Equal(SignatureVerdict.Mismatch, Verify(signature: empty, secrets: ["", null]));
    }

    [Theory]
    [InlineData("")]
    [InlineData("v0=00")]
    [InlineData("v1=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503")]
    [InlineData("V0=A2114D57B48EAC39B9AD189DD8316235A7B4A8D21A10BD27519666489C69B503")]
    [InlineData("v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b50é")]
    public void Another_signature_is_refused(string signature) => Assert.NotEqual(SignatureVerdict.Valid, Verify(signature: signature));

    [Theory]
    [InlineData("-1")]
    [InlineData("+1531420618")]
    [InlineData(" 1531420618")]
    [InlineData("0x5B479D0A")]
    [InlineData("99999999999999999999")]
    [InlineData("9223372036854775807")]
    public void A_time_that_is_no_plain_number_is_refused(string timestamp) =>
        Assert.NotEqual(SignatureVerdict.Valid, Verify(timestamp: timestamp));

    [Fact]
    public void A_header_given_twice_is_refused()
    {
        var headers = Headers(Timestamp, Signature);
        headers.Append(SlackSignature.SignatureHeader, Signature);

        Assert.Equal(SignatureVerdict.Missing, SlackSignature.Verify(headers, new(Encoding.UTF8.GetBytes(Body)), [Secret], Now(0)));
    }

    [Fact]
    public void One_changed_byte_is_noticed() =>
        Assert.Equal(SignatureVerdict.Mismatch, Verify(body: Body.Replace("roadrunner", "coyote", StringComparison.Ordinal)));

    private static SignatureVerdict Verify(
        int later = 0, string signature = Signature, string timestamp = Timestamp, string body = Body, string?[]? secrets = null) =>
        SlackSignature.Verify(Headers(timestamp, signature), new(Encoding.UTF8.GetBytes(body)), secrets ?? [Secret], Now(later));

    private static HeaderDictionary Headers(string timestamp, string signature) => new()
    {
        [SlackSignature.TimestampHeader] = timestamp,
        [SlackSignature.SignatureHeader] = signature,
    };

    private static DateTimeOffset Now(int later) => DateTimeOffset.FromUnixTimeSeconds(1531420618 + later);
}
