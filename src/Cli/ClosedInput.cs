using System.Globalization;

namespace GssBot.Cli;

/// <summary>
/// Standard input that was closed before the start, as with <c>&lt;&amp;-</c>. The runtime then gets its number for a pipe of its
/// own, and whoever reads that waits for ever.
/// </summary>
internal static class ClosedInput
{
    private const string Handles = "/proc/self/fd/";

    /// <summary>True when standard input is a pipe whose other end this process holds itself; false where that cannot be told.</summary>
    public static bool Is()
    {
        try
        {
            return File.ResolveLinkTarget($"{Handles}0", returnFinalTarget: false)?.Name is { } pipe
                && pipe.StartsWith("pipe:", StringComparison.Ordinal)
                && Directory.EnumerateFileSystemEntries(Handles).Any(handle => IsWritten(handle, pipe));
        }
        catch (Exception error) when (error is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    private static bool IsWritten(string handle, string pipe)
    {
        try
        {
            return File.ResolveLinkTarget(handle, returnFinalTarget: false)?.Name == pipe
                && File.ReadLines($"/proc/self/fdinfo/{Path.GetFileName(handle)}").Any(IsForWriting);
        }
        catch (Exception gone) when (gone is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary><c>flags:	0100001</c>: octal, the lowest two bits say how it was opened; 1 is for writing.</summary>
    private static bool IsForWriting(string line) =>
        line.StartsWith("flags:", StringComparison.Ordinal)
        && int.TryParse(line.AsSpan(line.Length - 1), CultureInfo.InvariantCulture, out var last)
        && (last & 3) == 1;
}
