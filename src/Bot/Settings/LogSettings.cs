namespace GssBot.Bot.Settings;

/// <summary>Section <c>Logging</c> is the framework's, which ends with a stack trace at a level that it does not know.</summary>
internal static class LogSettings
{
    public static IEnumerable<string> Faults(IConfiguration configuration)
    {
        var logging = configuration.GetSection("Logging");
        foreach (var level in logging.GetChildren().Prepend(logging).SelectMany(provider => provider.GetSection("LogLevel").GetChildren()))
        {
            if (level.Value is { Length: > 0 } word
                && !(Enum.TryParse<LogLevel>(word, ignoreCase: true, out var known) && Enum.IsDefined(known)))
            {
                yield return $"{SecretFileSource.Shown(level.Path)} must be {string.Join(", ", Enum.GetNames<LogLevel>()[..^1])} "
                    + $"or {LogLevel.None}";
            }
        }

        if (logging["Console:FormatterName"] is { Length: > 0 } and not ("simple" or "json" or "systemd"))
        {
            yield return "Logging__Console__FormatterName must be simple, json or systemd";
        }
    }
}
