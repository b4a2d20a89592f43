using System.Text.Json.Nodes;
using GssBot.Cards.Teams;

namespace GssBot.Bot.Teams.Handling;

/// <summary>The HTTP answer to an invoke.</summary>
/// <param name="Body">Null: an empty body.</param>
internal sealed record InvokeAnswer(int Status, JsonObject? Body)
{
    public static InvokeAnswer NotHandled { get; } = new(StatusCodes.Status501NotImplemented, null);

    public static InvokeAnswer Ok(JsonObject body) => new(StatusCodes.Status200OK, body);

    /// <summary>A request that does not follow the protocol: HTTP 400 and the error in the body, as the reference SDK does it.</summary>
    public static InvokeAnswer Broken(string code, string message) => new(StatusCodes.Status400BadRequest, Error(code, message));

    /// <summary>A request of ours gone wrong: the card's own error, which Teams shows below it.</summary>
    public static InvokeAnswer CardError(string message) => Ok(Error("BadRequest", message));

    /// <summary>The card takes the place of the one that was pressed.</summary>
    public static InvokeAnswer Card(JsonObject card) => Ok(Card(TeamsCard.ContentType, card));

    /// <summary>A short text beside the card.</summary>
    public static InvokeAnswer Toast(string text) => Ok(Card("application/vnd.microsoft.activity.message", text));

    /// <summary>Rows of a search, or the one card that is put into the message being written.</summary>
    public static InvokeAnswer Results(IEnumerable<JsonNode> attachments) => Extension(new JsonObject
    {
        ["type"] = "result",
        ["attachmentLayout"] = "list",
        ["attachments"] = CardJson.Array(attachments),
    });

    /// <summary>A plain sentence in place of rows.</summary>
    public static InvokeAnswer Sentence(string text) => Extension(new JsonObject { ["type"] = "message", ["text"] = text });

    public static InvokeAnswer Dialog(string title, JsonObject card) => Ok(new JsonObject
    {
        ["task"] = new JsonObject
        {
            ["type"] = "continue",
            ["value"] = new JsonObject
            {
                ["title"] = title,
                ["height"] = "large",
                ["width"] = "medium",
                ["card"] = TeamsCard.Attachment(card),
            },
        },
    });

    private static InvokeAnswer Extension(JsonObject result) => Ok(new JsonObject { ["composeExtension"] = result });

    private static JsonObject Card(string type, JsonNode value) => new() { ["statusCode"] = 200, ["type"] = type, ["value"] = value };

    private static JsonObject Error(string code, string message) => new()
    {
        ["statusCode"] = 400,
        ["type"] = "application/vnd.microsoft.error",
        ["value"] = new JsonObject { ["code"] = code, ["message"] = message },
    };
}
