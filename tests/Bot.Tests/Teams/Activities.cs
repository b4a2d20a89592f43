using System.Text.Json.Nodes;

namespace GssBot.Bot.Tests.Teams;

/// <summary>Activities as Teams sends them.</summary>
internal static class Activities
{
    public const string Bot = "28:" + TestKeys.AppId;
    public const string Crl = "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired";

    public static JsonObject Personal(string service, string text, string id = "1700000000001") => new()
    {
        ["type"] = "message",
        ["id"] = id,
        ["serviceUrl"] = service,
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = "29:u", ["name"] = "A User", ["aadObjectId"] = "44444444-4444-4444-4444-444444444444" },
        ["conversation"] = new JsonObject { ["conversationType"] = "personal", ["tenantId"] = TeamsBot.TenantId, ["id"] = "a:1abc" },
        ["recipient"] = new JsonObject { ["id"] = Bot, ["name"] = "GssBot" },
        ["textFormat"] = "plain",
        ["text"] = text,
        ["entities"] = new JsonArray(new JsonObject { ["type"] = "clientInfo", ["locale"] = "en-GB", ["platform"] = "Windows" }),
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = TeamsBot.TenantId } },
        ["locale"] = "en-GB",
    };

    public static JsonObject Channel(string service, string text, string id = "1700000000002", string thread = "1700000000002")
    {
        var activity = Personal(service, text, id);
        activity["conversation"] = new JsonObject
        {
            ["isGroup"] = true,
            ["conversationType"] = "channel",
            ["tenantId"] = TeamsBot.TenantId,
            ["id"] = $"19:x@thread.tacv2;messageid={thread}",
        };
        activity["entities"]!.AsArray().Add(Mention(Bot, "GssBot"));
        return activity;
    }

    public static JsonObject Invoke(string service, string name, JsonNode? value, string id = "f:1")
    {
        var activity = Personal(service, "", id);
        activity["type"] = "invoke";
        activity["name"] = name;
        activity["value"] = value;
        return activity;
    }

    public static JsonObject Mention(string id, string name) => new()
    {
        ["type"] = "mention",
        ["mentioned"] = new JsonObject { ["id"] = id, ["name"] = name },
        ["text"] = $"<at>{name}</at>",
    };

    public static JsonObject MessagePayload(string html) => new()
    {
        ["id"] = "1700000000003",
        ["messageType"] = "message",
        ["body"] = new JsonObject { ["contentType"] = "html", ["content"] = html },
    };
}
