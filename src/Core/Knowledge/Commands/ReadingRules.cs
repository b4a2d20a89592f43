using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GssBot.Core.Knowledge.Commands;

/// <summary>
/// What may run beside a value of a paste: programs that only look, each called by its plain name, without the options by which it
/// writes or starts others. A list of what is allowed: what is forbidden has too many spellings.
/// </summary>
internal static class ReadingRules
{
    /// <summary>Programs, and how a word must not begin that is given to them.</summary>
    private static readonly FrozenDictionary<string, ImmutableArray<string>> Readers = new Dictionary<string, ImmutableArray<string>>
    {
        ["["] = [],
        ["cat"] = [],
        ["cd"] = [],
        ["cut"] = [],
        ["date"] = ["-s", "--set", "0", "1"],
        ["df"] = [],
        ["dig"] = [],
        ["dpkg"] =
        [
            "-i", "-r", "-P", "--install", "--unpack", "--configure", "--remove", "--purge", "--admindir", "--root",
            "--pre-invoke", "--post-invoke"
        ],
        ["du"] = [],
        ["echo"] = [],
        ["false"] = [],
        ["file"] = ["-C", "--compile"],
        ["findmnt"] = [],
        ["for"] = [],
        ["getent"] = [],
        ["getfacl"] = [],
        ["grep"] = [],
        ["grid-cert-info"] = [],
        ["grid-proxy-info"] = [],
        ["head"] = [],
        ["host"] = [],
        ["id"] = [],
        ["journalctl"] = ["--vacuum", "--rotate", "--flush", "--relinquish", "--setup-keys", "--update-catalog", "--cursor-file"],
        ["klist"] = [],
        ["kvno"] = ["--out-cache", "--cached-only-to"],
        ["ls"] = [],
        ["md5sum"] = [],
        ["namei"] = [],
        ["nc"] = ["-e", "-c", "-l", "--exec", "--sh-exec", "--lua-exec", "--listen", "-o", "--output"],
        ["nslookup"] = [],
        ["openssl"] =
        [
            "-out", "-keyout", "-engine", "-provider", "-writerand", "-CAcreateserial", "-CAserial", "-signkey", "-sign",
            "-proxy", "-keylogfile", "-sess_out", "-early_data", "engine", "ca", "enc", "rsautl", "speed"
        ],
        ["ping"] = ["-f"],
        ["printf"] = [],
        ["ps"] = [],
        ["pwd"] = [],
        ["readlink"] = [],
        ["realpath"] = [],
        ["rpm"] =
        [
            "-i", "-U", "-F", "-e", "-E", "--install", "--upgrade", "--freshen", "--erase", "--eval", "--import", "--define",
            "--pipe", "--load", "--rebuilddb", "--initdb", "--restore", "--setperms", "--setugids", "--root", "--dbpath"
        ],
        ["setspn"] = ["-S", "-s", "-A", "-a", "-D", "-d", "-R", "-r"],
        ["sha256sum"] = [],
        ["sort"] = ["-o", "--output", "--compress-program", "-T"],
        ["ss"] = ["-K", "--kill", "-D", "--diag"],
        ["stat"] = [],
        ["tail"] = [],
        ["test"] = [],
        ["tr"] = [],
        ["tracepath"] = [],
        ["traceroute"] = [],
        ["true"] = [],
        ["uname"] = [],
        ["voms-proxy-info"] = [],
        ["wc"] = [],
        ["whoami"] = [],
        ["hostname"] =
        [
            "-F", "--file", "-b", "--boot", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k", "l", "m", "n", "o", "p", "q",
            "r", "s", "t", "u", "v", "w", "x", "y", "z"
        ],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Programs that write and may take a known credential file or a CA's hash, nothing else of a paste.</summary>
    private static readonly ImmutableArray<string> Menders = ["chmod", "cp", "ln"];

    /// <summary>Short options of one letter that may stand together, as in <c>-vze</c>.</summary>
    private static readonly FrozenDictionary<string, string> HarmfulLetters =
        new Dictionary<string, string> { ["nc"] = "ecl", ["ss"] = "KD" }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <param name="commands">Of a line that takes values of a paste.</param>
    /// <param name="holes">Which.</param>
    public static IEnumerable<string> FaultsOf(IEnumerable<ShellCommand> commands, IReadOnlyCollection<string> holes)
    {
        var mends = holes.All(hole => hole is "cred_path" or "ca_hash");
        foreach (var command in commands)
        {
            if (!command.Files.IsEmpty)
            {
                yield return "a command that takes a value from a paste writes into no file";
            }

            if (command.Words.IsEmpty)
            {
                continue;
            }

            var words = command.Words[0] is { Text: "sudo", IsPlain: true } && holes.All(hole => hole == "ca_hash")
                ? command.Words[1..]
                : command.Words;
            if (words is not [{ IsPlain: true, Text: var name }, ..] || !(Readers.ContainsKey(name) || (mends && Menders.Contains(name))))
            {
                yield return "a command that takes a value from a paste runs nothing but programs that only look, "
                    + $"by their plain names: not {Shown(command)}";
            }
            else if (words.Skip(1).FirstOrDefault(word => IsHarmful(name, word.Text)) is { Text: { } option })
            {
                yield return $"{name} with {option} does more than look, and the command takes a value from a paste";
            }
        }
    }

    private static bool IsHarmful(string name, string word) =>
        (Readers.TryGetValue(name, out var harmful) && harmful.Any(start => word.StartsWith(start, StringComparison.Ordinal)))
        || (HarmfulLetters.TryGetValue(name, out var letters) && word.Length > 1 && word[0] == '-' && word[1] != '-'
            && word.AsSpan(1).ContainsAny(letters));

    private static string Shown(ShellCommand command) => command.Words[0].Text;
}
