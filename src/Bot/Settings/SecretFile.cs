namespace GssBot.Bot.Settings;

/// <summary>A file that stands for a secret.</summary>
internal sealed record SecretFile(Secret Secret, string Path)
{
    /// <summary>A secret is a token or a connection string, never more.</summary>
    private const int MaxLength = 64 * 1024;

    /// <summary>The setting that names the file.</summary>
    public string Setting => $"{Secret.Name}File";

    /// <summary>Without the line end that editors and <c>echo</c> leave behind.</summary>
    /// <exception cref="SettingsException">It cannot be read, or holds no secret of this kind.</exception>
    public string Read()
    {
        try
        {
            var file = new FileInfo(Path);
            var secret = file.Length > MaxLength
                ? throw new SettingsException($"{Setting} names a file that is too large for a secret")
                : File.ReadAllText(Path);
            secret = secret.EndsWith("\r\n", StringComparison.Ordinal) ? secret[..^2] : secret.EndsWith('\n') ? secret[..^1] : secret;
            return secret.Length == 0 ? throw new SettingsException($"{Setting} names an empty file")
                : Secret.Prefix is { } kind && !Secret.Fits(secret.Trim())
                    ? throw new SettingsException($"{Setting} names a file that holds no {kind}- token")
                : secret;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new SettingsException(
                $"{Setting} names a file that cannot be read ({error.GetType().Name}): {Path.ReplaceLineEndings(" ")}");
        }
    }

    /// <summary>True when every user of this machine may read it.</summary>
    public bool IsOpenToAll =>
        !OperatingSystem.IsWindows() && File.Exists(Path) && (File.GetUnixFileMode(Path) & UnixFileMode.OtherRead) != 0;
}
