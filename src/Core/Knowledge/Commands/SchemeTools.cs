using GssBot.Core.Text;

namespace GssBot.Core.Knowledge.Commands;

/// <summary>
/// Cases are written with GridFTP's tools. Where a text speaks of XRootD or WebDAV addresses only, the same look or copy
/// is done with gfal, which takes every address: <c>globus-url-copy</c> knows neither.
/// </summary>
internal static class SchemeTools
{
    private const string Copy = "globus-url-copy", GridFtp = "gsiftp://";

    /// <summary>root or davs when the text names such addresses and nothing of GridFTP; else null.</summary>
    public static string? SchemeOf(Paste paste)
    {
        var text = paste.Flat;
        if (text.Contains("gsiftp", StringComparison.OrdinalIgnoreCase)
            || text.Contains("gridftp", StringComparison.OrdinalIgnoreCase)
            || text.Contains("globus", StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return text.Contains("root://", StringComparison.OrdinalIgnoreCase) ? "root"
            : text.Contains("davs://", StringComparison.OrdinalIgnoreCase) ? "davs"
            : null;
    }

    /// <summary>
    /// The command with the tool and the address of that scheme; unchanged when it has nothing of GridFTP or the scheme is
    /// null. Null when only GridFTP has such a thing: the step then has no place in the answer.
    /// </summary>
    public static string? Fit(string command, string? scheme)
    {
        if (scheme is null || !(command.Contains(Copy, StringComparison.Ordinal) || command.Contains(GridFtp, StringComparison.Ordinal)))
        {
            return command;
        }

        var fitted = command.StartsWith($"{Copy} ", StringComparison.Ordinal) ? OfGfal(command[(Copy.Length + 1)..])
            : command.Contains(Copy, StringComparison.Ordinal) ? null
            : command;
        // XRootD parts host and path with two slashes.
        return scheme == "root"
            ? fitted
                ?.Replace("gsiftp://HOST/", "root://HOST//", StringComparison.Ordinal).Replace(GridFtp, "root://", StringComparison.Ordinal)
            : fitted?.Replace(GridFtp, $"{scheme}://", StringComparison.Ordinal);
    }

    private static string? OfGfal(string arguments)
    {
        var words = arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words is ["-list", var place])
        {
            return $"gfal-ls -l {place}";
        }

        var options = words.TakeWhile(word => word[0] == '-').Select(OptionOf).ToArray();
        return options.Contains(null) || words.Length != options.Length + 2
            ? null
            : string.Join(' ', options.Prepend("gfal-copy").Concat(words.Skip(options.Length)));
    }

    /// <summary>What gfal-copy calls an option of globus-url-copy (the help texts of both); null when it has none like it.</summary>
    private static string? OptionOf(string option) => option switch
    {
        "-dbg" => "-vvv",
        "-v" or "-vb" => "-v",
        "-r" => "-r",
        "-cd" or "-create-dest" => "-p",
        _ => null,
    };
}
