using System.Text;

namespace GssBot.Bot.Settings;

/// <summary>A site's local case files. Reading them is the host's work; the library is handed names and texts.</summary>
internal static class CaseFolder
{
    /// <summary>Every <c>.yaml</c> file in the directory and below, by name. One that is too large to be a case is cut, so that its reader refuses it.</summary>
    public static IReadOnlyList<(string File, string Text)> Read(string directory) =>
    [
        .. Directory.EnumerateFiles(directory, "*.yaml", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => (Path.GetRelativePath(directory, file), Text(file))),
    ];

    private static string Text(string file)
    {
        using var stream = File.OpenRead(file);
        var bytes = new byte[Math.Min(stream.Length, 256 * 1024)];
        return Encoding.UTF8.GetString(bytes.AsSpan(0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)));
    }
}
