using GssBot.Bot.Settings;

namespace GssBot.Bot.Delivery;

/// <summary>The folder of pending replies, as the settings name it.</summary>
/// <param name="Setting">The setting that names it, or would.</param>
/// <param name="IsNamed">False: it is the default.</param>
internal sealed record PendingDirectory(string Folder, string Setting, bool IsNamed)
{
    /// <summary><c>Delivery:Directory</c>, else <c>pending</c> beside <c>Journal:Path</c>, so <c>data/pending</c>.</summary>
    public static PendingDirectory Of(IConfiguration configuration)
    {
        if (SectionReader.Read<DeliveryOptions>(configuration).Options.Directory is { } directory)
        {
            return new(Path.GetFullPath(directory), "Delivery__Directory", IsNamed: true);
        }

        var journal = SectionReader.Read<JournalOptions>(configuration).Options.Path;
        var isNamed = configuration["Journal:Path"] is { Length: > 0 };
        return new(
            Path.GetFullPath(Path.Combine(Path.GetDirectoryName(journal) ?? "", "pending")),
            isNamed ? "Journal__Path" : "Delivery__Directory",
            isNamed);
    }

    /// <summary>Why nothing can be kept in it; null when a file could be written. The folder is made.</summary>
    public string? Fault()
    {
        try
        {
            Directory.CreateDirectory(Folder);
            using var probe = new FileStream(
                Path.Combine(Folder, $".probe-{Guid.NewGuid():N}"), FileMode.CreateNew, FileAccess.Write, FileShare.None, 1,
                FileOptions.DeleteOnClose);
            return null;
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException or NotSupportedException)
        {
            return $"{Folder} cannot be written ({error.GetType().Name})";
        }
    }
}
