using System.Globalization;
using System.Text;
using GssBot.CaseFiles;

namespace GssBot.Bot.LocalCases;

/// <summary>
/// What tells that a folder of cases has changed, without reading the files: rights, names, where links lead, lengths and times.
/// Looked at rather than waited for, since file events do not come over a network file system or from a ConfigMap.
/// </summary>
internal static class FolderMark
{
    /// <summary>Equal for an unchanged folder; never throws for what lies there.</summary>
    public static string Of(string directory)
    {
        try
        {
            var mark = new StringBuilder();
            Add(mark, new DirectoryInfo(RealPath.Of(directory)));
            foreach (var name in CaseDirectory.Names(directory).Take(CaseDirectory.MostFiles + 1).Order(StringComparer.Ordinal))
            {
                var file = new FileInfo(RealPath.Of(Path.Combine(directory, name)));
                mark.Append(CultureInfo.InvariantCulture, $"{name}|{(file.Exists ? file.Length : -1)}|");
                Add(mark, file);
            }

            return mark.ToString();
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return fault.Message;
        }
    }

    private static void Add(StringBuilder mark, FileSystemInfo info) => mark.Append(CultureInfo.InvariantCulture,
        $"{info.FullName}|{info.LastWriteTimeUtc.Ticks}|{(OperatingSystem.IsWindows() ? 0 : (int)info.UnixFileMode)}\n");
}
