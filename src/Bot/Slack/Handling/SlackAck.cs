using System.Text.Json;
using GssBot.Cards.Slack;

namespace GssBot.Bot.Slack.Handling;

/// <summary>What a request is answered with; over HTTP a status and a body, over a socket an acknowledgement with a payload.</summary>
/// <param name="Json">Null for an empty body.</param>
internal readonly record struct SlackAck(int Status, string? Json = null)
{
    public static SlackAck Ok => new(StatusCodes.Status200OK);

    public static SlackAck With(string json) => new(StatusCodes.Status200OK, json);

    /// <summary>Nothing was begun; Slack delivers again.</summary>
    public static SlackAck NotNow => new(StatusCodes.Status503ServiceUnavailable);

    public static SlackAck BadRequest => new(StatusCodes.Status400BadRequest);

    /// <summary>Another workspace's or another app's request.</summary>
    public static SlackAck NotServed => new(StatusCodes.Status403Forbidden);

    public static SlackAck NotFound => new(StatusCodes.Status404NotFound);

    public static SlackAck Challenge(string challenge) =>
        With(JsonSerializer.Serialize(new UrlChallenge(challenge), SlackJson.Default.UrlChallenge));
}
