using System.Collections.Immutable;
using GssBot.Core.Answers;

namespace GssBot.Core.Knowledge.Commands;

/// <summary>
/// What a command in a case file may do with values from a paste. Checked when files are loaded, overlays too:
/// a paste is written by whoever wants to, and somebody will run the command as root at 2 a.m. What may run beside such a value is in
/// <see cref="ReadingRules"/>, what never runs in <see cref="HarmRules"/>.
/// </summary>
internal static class CommandRules
{
    private static readonly string[] Writing =
    [
        "rm", "mv", "cp", "chmod", "chown", "ln", "tee", "install", "truncate", "dd", "sed -i", "setfacl", "mkdir",
        "grid-mapfile-add-entry", "grid-mapfile-delete-entry"
    ];
    private static readonly string[] SendsCredential =
    [
        "myproxy-", "kinit", "ssh", "gsissh", "globus-url-copy", "gfal-", "curl", "fts-", "arccp", "arcls", "uberftp", "kadmin",
        "scp", "voms-proxy-init"
    ];

    public static IEnumerable<string> FaultsOf(string command)
    {
        var template = CommandTemplate.Parse(command);
        // The shell's words are the same without values.
        return ShellReader.ReadWithScripts(template.Fill(Fields.None)) is { } commands
            ? UnknownHoles(command).Select(name => $"{{{name}}} is no value of a command; known are {CommandHoles.All}")
                .Concat(FaultsOf(commands, [.. template.Holes])).Distinct()
            : ["a quote or a bracket is never closed"];
    }

    private static IEnumerable<string> FaultsOf(ImmutableArray<ShellCommand> commands, string[] holes)
    {
        var isRoot = commands.Any(command => command.IsBehind("sudo"));
        if (isRoot && holes.Any(hole => hole is not ("ca_hash" or "cert_dir")))
        {
            yield return "a command with sudo takes nothing from a paste but a CA hash";
        }

        if (isRoot && holes.Contains("cert_dir"))
        {
            yield return "a command with sudo names its directory itself: the paste's may be anybody's";
        }

        if (Writing.Any(verb => Runs(commands, verb)) && holes.Any(hole => hole is not ("cred_path" or "ca_hash")))
        {
            yield return "a command that writes takes only {cred_path} or {ca_hash} from a paste";
        }

        if (SendsCredential.Any(verb => Runs(commands, verb)) && holes.Any(hole => hole is "host" or "port" or "service"))
        {
            yield return "a command that sends a credential takes no host from a paste: write HOST";
        }

        foreach (var fault in HarmRules.FaultsOf(commands).Concat(holes.Length == 0 ? [] : ReadingRules.FaultsOf(commands, holes)))
        {
            yield return fault;
        }
    }

    /// <summary>
    /// Lower-case words in braces that look like our holes and are none; the shell's braces hold <c>$</c>, blanks or commas.
    /// </summary>
    private static IEnumerable<string> UnknownHoles(string command)
    {
        for (var open = command.IndexOf('{'); open >= 0; open = command.IndexOf('{', open + 1))
        {
            var close = command.IndexOf('}', open);
            if (close < 0 || (open > 0 && command[open - 1] == '$'))
            {
                continue;
            }

            var name = command[(open + 1)..close].Split('|')[0];
            if (name.Length > 2 && name.All(letter => char.IsAsciiLetterLower(letter) || letter == '_') && !CommandHoles.IsKnown(name))
            {
                yield return name;
            }
        }
    }

    /// <param name="verb">A program; the beginning of its name, up to <c>-</c>; or a program and an option.</param>
    private static bool Runs(ImmutableArray<ShellCommand> commands, string verb) => verb.Split(' ') switch
    {
        [var program, var option] => commands.Any(command => command.Program == program && command.Arguments.Contains(option)),
        _ when verb[^1] == '-' => commands.Any(command => command.Program.StartsWith(verb, StringComparison.Ordinal)),
        _ => commands.Any(command => command.Program == verb),
    };
}
