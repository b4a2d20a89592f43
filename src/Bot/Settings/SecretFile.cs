namespace GssBot.Bot.Settings;

/// <param name="Name">The setting it fills, such as <c>Slack:BotToken</c>.</param>
/// <param name="Kind">How a token of its kind begins; null when that cannot be told.</param>
internal sealed record SecretFile(string Name, string Path, string? Kind = null)
{
    /// <summary>A secret is a token or a connection string, never more.</summary>
    private const int MaxLength = 64 * 1024;

    public string Setting => $"{SecretFileSource.Shown(Name)}File";

    /// <summary>Without the line end that editors and <c>echo</c> leave behind.</summary>
    /// <exception cref="SettingsException">It cannot be read, or holds no secret of this kind.</exception>
    public string Read()
    {
        try
        {
            var file = new FileInfo(Path);
            var secret = file.Length > MaxLength ? throw new SettingsException($"{Setting} names a file that is too large for a secret") : File.ReadAllText(Path);
            secret = secret.EndsWith("\r\n", StringComparison.Ordinal) ? secret[..^2] : secret.EndsWith('\n') ? secret[..^1] : secret;
            return secret.Length == 0 ? throw new SettingsException($"{Setting} names an empty file")
                : Kind is not null && !new TokenAttribute(Kind).IsValid(secret.Trim()) ? throw new SettingsException($"{Setting} names a file that holds no {Kind}- token")
                : secret;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingsException($"{Setting} names a file that cannot be read ({error.GetType().Name}): {Path.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>True when every user of this machine may read it.</summary>
    public bool IsOpenToAll => !OperatingSystem.IsWindows() && File.Exists(Path) && (File.GetUnixFileMode(Path) & UnixFileMode.OtherRead) != 0;
}
