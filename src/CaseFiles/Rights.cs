namespace GssBot.CaseFiles;

/// <summary>Who else may change a file or folder.</summary>
internal static class Rights
{
    /// <summary>
    /// True when every user of the machine may. A mount that nobody can write to is fine: Kubernetes mounts a ConfigMap
    /// read-only on a folder of mode 777.
    /// </summary>
    public static bool AnyoneMayWrite(string realPath) =>
        !OperatingSystem.IsWindows()
        && File.GetUnixFileMode(realPath).HasFlag(UnixFileMode.OtherWrite)
        && !(OperatingSystem.IsLinux() && IsReadOnly(realPath, File.ReadLines("/proc/self/mountinfo")));

    /// <param name="mounts">Lines as in <c>/proc/self/mountinfo</c> (proc(5)): field 5 is the place, field 6 its options; the later of
    /// two at one place counts.</param>
    internal static bool IsReadOnly(string realPath, IEnumerable<string> mounts)
    {
        var (deepest, readOnly) = ("", false);
        foreach (var fields in mounts.Select(line => line.Split(' ')).Where(fields => fields.Length > 5))
        {
            var place = fields[4].Replace("\\040", " ", StringComparison.Ordinal);
            if (place.Length >= deepest.Length && Holds(place, realPath))
            {
                (deepest, readOnly) = (place, fields[5].Split(',').Contains("ro"));
            }
        }

        return readOnly;
    }

    private static bool Holds(string place, string path) =>
        place == "/" || path == place || (path.StartsWith(place, StringComparison.Ordinal) && path[place.Length] == '/');
}
