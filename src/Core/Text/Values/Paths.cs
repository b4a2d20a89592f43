namespace GssBot.Core.Text.Values;

/// <summary>The local file that a message is about.</summary>
internal static class Paths
{
    private static readonly string[] Labels =
    [
        "Permissions on ", "File does not exist: ", "credential: ", "Can't open proxy file: ", "Can't open cert file: ", "Can't open ",
        "Unable to open file ", "signing policies defined in ", "File has zero length: File: ", "File is not owned by current user: ",
        "Couldn't read user key in ", "(filename: ", "default cache: FILE:", "Key table file ", "keytab ", "private key file: ",
        "File=", "in library file ", "config file ", " in /", "No such file or directory: ", "mkdir failed: ", "Can't load ",
    ];

    /// <summary>The first absolute path behind one of the words that name a file; empty when there is none.</summary>
    public static ReadOnlySpan<char> In(ReadOnlySpan<char> text)
    {
        foreach (var label in Labels)
        {
            var from = text;
            for (var i = 0; i < 20; i++)
            {
                var at = from.IndexOf(label);
                if (at < 0)
                {
                    break;
                }

                from = from[(label.EndsWith('/') ? at + label.Length - 1 : at + label.Length)..];
                var path = FieldReader.WordAfter(from, "");
                path = path.StartsWith("FILE:", StringComparison.Ordinal) ? path["FILE:".Length..] : path;
                if (IsPath(path))
                {
                    return path.TrimEnd(':');
                }
            }
        }

        return default;
    }

    /// <summary>Absolute, and no distinguished name.</summary>
    private static bool IsPath(ReadOnlySpan<char> word)
    {
        if (word.Length < 2 || word[0] != '/' || word[1] == '/')
        {
            return false;
        }

        var slash = word[1..].IndexOf('/');
        return !(slash < 0 ? word : word[..(slash + 1)]).Contains('=');
    }
}
