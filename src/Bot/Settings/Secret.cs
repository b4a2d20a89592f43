namespace GssBot.Bot.Settings;

/// <summary>A setting that nobody may see.</summary>
/// <param name="Key">As in the configuration, such as <c>Slack:BotToken</c>.</param>
internal sealed record Secret(string Key)
{
    /// <summary>How a token of its kind begins, without the dash; null when that cannot be told.</summary>
    public string? Prefix { get; init; }

    /// <summary>False for a value that cannot be a secret of its kind; default: none can be told.</summary>
    public Func<string, bool> Fits { get; init; } = _ => true;

    /// <summary>What a value is that does not fit; goes after "present, but".</summary>
    public string Misfit { get; init; } = "";

    /// <summary>What to do about a value that does not fit.</summary>
    public string Todo { get; init; } = "";

    /// <summary>True when its file (<c>…File</c>) fills the setting; false when its surface reads the file itself.</summary>
    public bool IsFilledFromFile { get; init; } = true;

    /// <summary>As it is written in the environment.</summary>
    public string Name => SecretFileSource.Shown(Key);
}
