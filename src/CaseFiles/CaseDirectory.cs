using System.Collections.Immutable;
using System.Text;
using GssBot.Core.Knowledge.Model;

namespace GssBot.CaseFiles;

/// <summary>
/// A site's own case files as they lie in a folder: regular files named <c>*.yaml</c> in it, not below it. The bot and the
/// command line read them alike; the library is handed names and texts.
/// </summary>
/// <param name="Files">Names without the folder, and texts; in the order of the names; empty when there is a problem.</param>
/// <param name="Problems">Why nothing in the folder may be used.</param>
public sealed record CaseDirectory(ImmutableArray<(string File, string Text)> Files, ImmutableArray<Problem> Problems)
{
    public const int MostFiles = 2000;

    /// <summary>In bytes.</summary>
    public const int LargestFile = 64 * 1024;

    /// <summary>Never throws for what lies in the folder: a link that leads out, a pipe, a file without rights become problems.</summary>
    public static CaseDirectory Read(string directory)
    {
        try
        {
            return ReadFolder(directory);
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return new([], [new Problem(directory, 0, $"cannot be read: {OneLine(fault)}")]);
        }
    }

    /// <summary>Names of the case files; those that begin with a dot are an editor's or the system's own.</summary>
    public static IEnumerable<string> Names(string directory) =>
        Directory.EnumerateFiles(directory, "*.yaml").Select(path => Path.GetFileName(path)).Where(name => name[0] != '.');

    private static CaseDirectory ReadFolder(string directory)
    {
        if (!Directory.Exists(directory))
        {
            return new([], [new Problem(directory, 0, "is no directory")]);
        }

        var folder = RealPath.Of(directory);
        if (Rights.AnyoneMayWrite(folder))
        {
            return new(
                [], [new Problem(directory, 0, "is writable for all: whoever can log in could put commands on the cards (chmod o-w)")]);
        }

        var names = Names(directory).Take(MostFiles + 1).Order(StringComparer.Ordinal).ToArray();
        if (names.Length > MostFiles)
        {
            return new([], [new Problem(directory, 0, $"holds more than {MostFiles} case files")]);
        }

        var problems = new List<Problem>();
        var files = names.Select(name => ReadFile(folder, name, problems)).OfType<(string, string)>().ToImmutableArray();
        return problems.Count == 0 ? new(files, []) : new([], [.. problems]);
    }

    private static (string File, string Text)? ReadFile(string folder, string name, List<Problem> problems)
    {
        try
        {
            var file = new FileInfo(RealPath.Of(Path.Combine(folder, name)));
            if (FaultOf(file, folder) is not { } fault)
            {
                using var stream = file.OpenRead();
                var bytes = new byte[LargestFile];
                return (
                    name,
                    Encoding.UTF8.GetString(bytes, 0, stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false))
                        .TrimStart('\uFEFF'));
            }

            problems.Add(new Problem(name, 0, fault));
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            problems.Add(new Problem(name, 0, $"cannot be read: {OneLine(fault)}"));
        }

        return null;
    }

    /// <summary>A pipe, a socket or a device has no length, so it is never opened: that could wait for ever.</summary>
    private static string? FaultOf(FileInfo file, string folder) =>
        !file.FullName.StartsWith(folder.TrimEnd(Path.DirectorySeparatorChar) + Path.DirectorySeparatorChar, StringComparison.Ordinal)
        ? "is a link that leads out of the folder"
        : !file.Exists ? "is a link to nothing"
        : file.Length == 0 ? "is empty, or no regular file"
        : file.Length > LargestFile ? "is larger than 64 KB"
        : Rights.AnyoneMayWrite(file.FullName) ? "is writable for all (chmod o-w)"
        : null;

    private static string OneLine(Exception fault) => fault.Message.ReplaceLineEndings(" ");
}
