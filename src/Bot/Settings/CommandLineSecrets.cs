namespace GssBot.Bot.Settings;

/// <summary>Arguments are shown to every user of a machine, so no secret is taken from them.</summary>
internal static class CommandLineSecrets
{
    private static readonly string[] Sections = ["Slack", "Teams", "ConnectionStrings"];

    /// <exception cref="SettingsException">An argument sets something in a section that holds secrets.</exception>
    public static string[] Refuse(string[] args)
    {
        var named = args.Select(arg => arg.TrimStart('-', '/').Split(':', '_', '=')[0]);
        return named.FirstOrDefault(name => Sections.Contains(name, StringComparer.OrdinalIgnoreCase)) is { } section
            ? throw new SettingsException($"{section} settings come from the environment or a file, never from the command line")
            : args;
    }
}
