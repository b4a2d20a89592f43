namespace GssBot.Bot.Tests.Slack;

/// <summary>What Slack sends, in the shapes of its documentation.</summary>
internal static class SlackRequests
{
    public static string Command(string text, string team = "T1", string app = "A1", string command = "/gsserr", string user = "U2") =>
        string.Join('&', new Dictionary<string, string>
        {
            ["token"] = "t",
            ["team_id"] = team,
            ["team_domain"] = "test",
            ["channel_id"] = "C1",
            ["channel_name"] = "grid",
            ["user_id"] = user,
            ["user_name"] = "jane",
            ["command"] = command,
            ["text"] = text,
            ["api_app_id"] = app,
            ["is_enterprise_install"] = "false",
            ["response_url"] = "https://hooks.slack.com/commands/T1/1/x",
            ["trigger_id"] = "1.2.3",
        }.Select(field => $"{field.Key}={Uri.EscapeDataString(field.Value)}"));

    public static object Event(object @event, string id = "Ev1", object? more = null) => Merge(
        new
        {
            token = "t",
            team_id = "T1",
            api_app_id = "A1",
            type = "event_callback",
            event_id = id,
            event_time = 1700000000,
            authorizations = new[] { new { team_id = "T1", user_id = "UBOT", is_bot = true } },
            @event,
        },
        more);

    public static Dictionary<string, object?> Mention(string text, string ts = "1700000000.000100", object? more = null) => Merge(
        new { type = "app_mention", user = "U2", team = "T1", text = $"<@UBOT> {text}", ts, channel = "C1", event_ts = ts }, more);

    public static Dictionary<string, object?> Direct(string text, object? more = null) => Merge(
        new { type = "message", channel_type = "im", user = "U2", team = "T1", text, ts = "1700000000.000200", channel = "D1" }, more);

    public static object MessageAction(string url, object message) => new
    {
        type = "message_action",
        callback_id = "explain_error",
        api_app_id = "A1",
        trigger_id = "1.2.3",
        action_ts = "1700000001.000001",
        team = new { id = "T1", domain = "test" },
        user = new { id = "U2", team_id = "T1" },
        channel = new { id = "C9", name = "privategroup" },
        message_ts = "1700000000.000300",
        message,
        response_url = url,
    };

    /// <param name="where">Properties such as container, message, view.</param>
    public static object Press(string action, string? value, object where, string at = "1700000002.000001") => Merge(
        new
        {
            type = "block_actions",
            api_app_id = "A1",
            trigger_id = "1.2.4",
            team = new { id = "T1", domain = "test" },
            user = new { id = "U2", team_id = "T1" },
            actions = new[] { new { type = "button", action_id = action, block_id = "b", value, action_ts = at } },
        },
        where);

    public static object Ephemeral(string url) => new
    {
        response_url = url,
        channel = new { id = "C1", name = "grid" },
        container = new { type = "message", message_ts = "1700000000.000400", channel_id = "C1", is_ephemeral = true },
    };

    /// <summary>The first object with the properties of the second on top.</summary>
    public static Dictionary<string, object?> Merge(object first, object? second)
    {
        var all = first.GetType().GetProperties().ToDictionary(property => property.Name, property => property.GetValue(first));
        foreach (var property in second?.GetType().GetProperties() ?? [])
        {
            all[property.Name] = property.GetValue(second);
        }

        return all;
    }
}
