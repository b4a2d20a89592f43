namespace GssBot.Bot.Settings;

/// <summary>Arguments are shown to every user of a machine, so no secret is taken from them.</summary>
internal static class CommandLineSecrets
{
    /// <exception cref="SettingsException">An argument sets something in a section that holds secrets.</exception>
    public static string[] Refuse(string[] args, IEnumerable<Secret> secrets)
    {
        var sections = secrets.Select(secret => secret.Key.Split(':')[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var arg in args)
        {
            if (sections.TryGetValue(arg.TrimStart('-', '/').Split(':', '_', '=')[0], out var section))
            {
                throw new SettingsException($"{section} settings come from the environment or a file, never from the command line");
            }
        }

        return args;
    }
}
