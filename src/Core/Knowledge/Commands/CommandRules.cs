namespace GssBot.Core.Knowledge.Commands;

/// <summary>
/// What a command in a case file may do with values from a paste. Checked when files are loaded, overlays too:
/// a paste is written by whoever wants to, and somebody will run the command as root at 2 a.m.
/// </summary>
internal static class CommandRules
{
    private static readonly string[] Writing = ["rm", "mv", "cp", "chmod", "chown", "ln", "tee", "install", "truncate", "dd", "sed -i", "setfacl", "mkdir", "grid-mapfile-add-entry", "grid-mapfile-delete-entry"];
    private static readonly string[] SendsCredential = ["myproxy-", "kinit", "ssh", "gsissh", "globus-url-copy", "gfal-", "curl", "fts-", "arccp", "arcls", "uberftp", "kadmin", "scp", "voms-proxy-init"];

    public static IEnumerable<string> FaultsOf(string command)
    {
        var holes = CommandTemplate.Parse(command).Holes.ToArray();
        foreach (var name in UnknownHoles(command))
        {
            yield return $"{{{name}}} is no value of a command; known are {CommandHoles.All}";
        }
        if (Runs(command, "sudo") && holes.Any(hole => hole is not ("ca_hash" or "cert_dir")))
        {
            yield return "a command with sudo takes nothing from a paste but a CA hash";
        }
        if ((Writing.Any(verb => Runs(command, verb)) || command.Contains('>')) && holes.Any(hole => hole is not ("cred_path" or "ca_hash")))
        {
            yield return "a command that writes takes only {cred_path} or {ca_hash} from a paste";
        }
        if (SendsCredential.Any(verb => Runs(command, verb)) && holes.Any(hole => hole is "host" or "port" or "service"))
        {
            yield return "a command that sends a credential takes no host from a paste: write HOST";
        }
        if (command.Contains("-nodes") || command.Contains(".r0") && (Runs(command, "rm") || Runs(command, "mv")))
        {
            yield return "no step silences a check";
        }
        if (holes.Contains("cert_dir") && Runs(command, "sudo"))
        {
            yield return "a command with sudo names its directory itself: the paste's may be anybody's";
        }
    }

    /// <summary>Lower-case words in braces that look like our holes and are none; the shell's braces hold <c>$</c>, blanks or commas.</summary>
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

    /// <summary>True when the command, or a part of it behind <c>;</c>, <c>|</c>, <c>&amp;&amp;</c>, <c>(</c> or <c>sudo</c>, begins with the verb.</summary>
    private static bool Runs(string command, string verb)
    {
        for (var at = command.IndexOf(verb, StringComparison.Ordinal); at >= 0; at = command.IndexOf(verb, at + 1, StringComparison.Ordinal))
        {
            var before = command[..at].TrimEnd();
            var starts = before.Length == 0 || before[^1] is ';' or '|' or '&' or '(' or '`' || before.EndsWith("sudo", StringComparison.Ordinal)
                || before.EndsWith("do", StringComparison.Ordinal) || before.EndsWith("then", StringComparison.Ordinal) || before.EndsWith("xargs", StringComparison.Ordinal);
            var after = at + verb.Length < command.Length ? command[at + verb.Length] : ' ';
            if (starts && (verb[^1] == '-' || !char.IsAsciiLetterOrDigit(after)))
            {
                return true;
            }
        }
        return false;
    }
}
