using System.Text;
using System.Text.Json;
using GssBot.Bot.Slack.Events;
using GssBot.Bot.Slack.Settings;
using GssBot.Tests;
using Microsoft.AspNetCore.Http;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Requests that our signer signs; <c>tests/peers/slack</c> has Slack's own library judge the same file.</summary>
[Trait("Category", "golden")]
public sealed class SignedRequestTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    [Fact]
    public void What_our_signer_signs_is_valid_and_stands_in_the_file_that_Bolt_judges()
    {
        string[] bodies =
        [
            SlackRequests.Command("851968 & <x> \u00e4\ud83d\ude00"),
            JsonSerializer.Serialize(SlackRequests.Event(SlackRequests.Mention("530- Invalid CRL"))),
            "payload=" + Uri.EscapeDataString(
                JsonSerializer.Serialize(SlackRequests.MessageAction("https://hooks.slack.com/app/T1/1/x", new { text = "x" }))),
            "ssl_check=1&token=t",
            "",
        ];
        var signed = bodies.Select((body, index) => Sign($"{1_700_000_000 + index}", body)).ToArray();

        Assert.All(signed, request => Assert.Equal(SignatureVerdict.Valid, Verify(request)));
        Golden.Check("slack/signed-requests.txt", JsonSerializer.Serialize(signed, Indented) + "\n");
    }

    private static SignedRequest Sign(string timestamp, string body) =>
        new(SlackBench.Secret, timestamp, body, SlackSignature.Sign(SlackBench.Secret, timestamp, new(Encoding.UTF8.GetBytes(body))));

    private static SignatureVerdict Verify(SignedRequest request) => SlackSignature.Verify(
        new HeaderDictionary { [SlackSignature.TimestampHeader] = request.Timestamp, [SlackSignature.SignatureHeader] = request.Signature },
        new(Encoding.UTF8.GetBytes(request.Body)),
        [request.Secret],
        DateTimeOffset.FromUnixTimeSeconds(long.Parse(request.Timestamp, System.Globalization.CultureInfo.InvariantCulture)));

    private sealed record SignedRequest(string Secret, string Timestamp, string Body, string Signature);
}
