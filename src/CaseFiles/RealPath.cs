namespace GssBot.CaseFiles;

/// <summary>Where a path leads once every link in it is followed, those of its folders too.</summary>
public static class RealPath
{
    private const int MostLinks = 40;

    /// <exception cref="IOException">The links go round in a circle.</exception>
    public static string Of(string path)
    {
        var rest = new Stack<string>();
        var links = 0;
        var at = Begin(Path.GetFullPath(path), rest);
        while (rest.TryPop(out var part))
        {
            var next = Path.Combine(at, part);
            if (new FileInfo(next).LinkTarget is not { } target)
            {
                at = next;
                continue;
            }

            if (++links > MostLinks)
            {
                throw new IOException($"{path} follows more than {MostLinks} links");
            }

            at = Begin(Path.GetFullPath(target, at), rest);
        }

        return at;
    }

    /// <summary>The root of the path; its parts go onto the rest, the first on top.</summary>
    private static string Begin(string path, Stack<string> rest)
    {
        var root = Path.GetPathRoot(path)!;
        foreach (var part in path[root.Length..].Split(Path.DirectorySeparatorChar, StringSplitOptions.RemoveEmptyEntries).Reverse())
        {
            rest.Push(part);
        }

        return root;
    }
}
