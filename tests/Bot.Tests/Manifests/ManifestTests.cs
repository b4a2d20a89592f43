using System.Text.Json;
using GssBot.Tests;

namespace GssBot.Bot.Tests.Manifests;

/// <summary>The manifests name what the program answers to: scopes, commands, events and rights, no more and no less.</summary>
public sealed class ManifestTests
{
    [Fact]
    public void The_bot_of_Teams_is_met_in_all_three_places_and_knows_its_commands()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(PathOf("teams/manifest.json")));
        var bot = Assert.Single(manifest.RootElement.GetProperty("bots").EnumerateArray());
        Assert.Equal("personal team groupChat", Words(bot.GetProperty("scopes")));
        Assert.Equal(
            ("{{APP_ID}}", false, false),
            (
                bot.GetProperty("botId").GetString(),
                bot.GetProperty("supportsFiles").GetBoolean(),
                bot.GetProperty("isNotificationOnly").GetBoolean()));
        var list = Assert.Single(bot.GetProperty("commandLists").EnumerateArray());
        Assert.Equal("personal team groupChat", Words(list.GetProperty("scopes")));
        Assert.Equal(
            ["help", "851968"], list.GetProperty("commands").EnumerateArray().Select(command => command.GetProperty("title").GetString()));
        Assert.Equal("{{APP_ID}}", manifest.RootElement.GetProperty("id").GetString());
        Assert.Equal("{{VERSION}}", manifest.RootElement.GetProperty("version").GetString());
        Assert.Empty(manifest.RootElement.GetProperty("validDomains").EnumerateArray());
        Assert.Equal(
            "color.png outline.png",
            $"{manifest.RootElement.GetProperty("icons").GetProperty("color")} "
                + $"{manifest.RootElement.GetProperty("icons").GetProperty("outline")}");
    }

    [Fact]
    public void The_message_extension_of_Teams_has_a_search_and_an_action()
    {
        using var manifest = JsonDocument.Parse(File.ReadAllText(PathOf("teams/manifest.json")));
        var extension = Assert.Single(manifest.RootElement.GetProperty("composeExtensions").EnumerateArray());
        Assert.Equal("{{APP_ID}}", extension.GetProperty("botId").GetString());
        var commands = extension.GetProperty("commands").EnumerateArray().ToArray();
        Assert.Equal(["lookup query compose commandBox", "explainError action message compose"],
            commands.Select(command =>
                $"{command.GetProperty("id")} {command.GetProperty("type")} {Words(command.GetProperty("context"))}"));
        Assert.True(commands[0].GetProperty("initialRun").GetBoolean());
        Assert.Equal("q", Assert.Single(commands[0].GetProperty("parameters").EnumerateArray()).GetProperty("name").GetString());
        Assert.True(commands[1].GetProperty("fetchTask").GetBoolean());
        Assert.Equal("Explain this error", commands[1].GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("manifest.yaml", true)]
    [InlineData("manifest-socket-mode.yaml", false)]
    public void The_app_of_Slack_has_its_commands_events_and_rights(string file, bool http)
    {
        var lines = File.ReadAllLines(PathOf($"slack/{file}")).Select(line => line.Trim()).Where(line => !line.StartsWith('#')).ToArray();
        Assert.Equal(
            ["app_mention", "app_home_opened", "app_uninstalled", "message.im", "tokens_revoked"],
            Below(lines, "bot_events:")
                .Order(StringComparer.Ordinal)
                .OrderBy(name => name.StartsWith("app_mention", StringComparison.Ordinal) ? 0 : 1));
        Assert.Equal(["app_mentions:read", "chat:write", "commands", "im:history"], Below(lines, "bot:").Order(StringComparer.Ordinal));
        Assert.Equal(["files:read"], Below(lines, "bot_optional:"));
        Assert.Equal(["- command: /gsserr"], lines.Where(line => line.StartsWith("- command:", StringComparison.Ordinal)));
        Assert.Equal(
            ["callback_id: explain_error", "callback_id: open_paste"],
            lines.Where(line => line.StartsWith("callback_id:", StringComparison.Ordinal)));
        Assert.Equal(["type: message", "type: global"], lines.Where(line => line.StartsWith("type:", StringComparison.Ordinal)));
        Assert.Contains("should_escape: false", lines);
        Assert.Contains("messages_tab_enabled: true", lines);
        Assert.Contains("messages_tab_read_only_enabled: false", lines);
        Assert.Contains("home_tab_enabled: true", lines);
        Assert.Contains($"socket_mode_enabled: {(http ? "false" : "true")}", lines);
        Assert.Contains("token_rotation_enabled: false", lines);
        Assert.Equal(
            http ? 3 : 0, lines.Count(line => line.EndsWith(": https://gssbot.example.org/slack/events", StringComparison.Ordinal)));
    }

    private static string PathOf(string file) => Path.Combine(Checkout.Root, "manifests", file);

    private static string Words(JsonElement list) => string.Join(' ', list.EnumerateArray().Select(item => item.GetString()));

    private static IEnumerable<string> Below(string[] lines, string head) =>
        lines.SkipWhile(line => line != head)
            .Skip(1)
            .TakeWhile(line => line.StartsWith("- ", StringComparison.Ordinal))
            .Select(line => line[2..]);
}
