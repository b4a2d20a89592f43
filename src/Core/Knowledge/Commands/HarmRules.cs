using System.Buffers;
using System.Collections.Immutable;

namespace GssBot.Core.Knowledge.Commands;

/// <summary>What no command on a card does, whether it takes a value of a paste or not.</summary>
internal static class HarmRules
{
    private static readonly SearchValues<char> ChmodOptions = SearchValues.Create("Rvcf-recursive");

    private static readonly ImmutableArray<string> Removers = ["rm", "unlink", "shred", "truncate", "mv"];
    private static readonly ImmutableArray<string> Shells =
        ["sh", "bash", "dash", "zsh", "ksh", "fish", "python", "python3", "perl", "ruby", "node", "php"];
    private static readonly ImmutableArray<string> Guards = ["firewalld", "nftables", "iptables", "apparmor", "auditd", "fetch-crl"];
    private static readonly ImmutableArray<string> Unchecked =
        ["--insecure", "--proxy-insecure", "--no-check-certificate", "-nodes", "-noenc"];

    public static IEnumerable<string> FaultsOf(ImmutableArray<ShellCommand> commands)
    {
        var asksPeer = commands.Any(command => command.Program == "openssl" && command.Arguments.FirstOrDefault() == "s_client");
        foreach (var command in commands)
        {
            var given = command.Arguments.ToImmutableArray();
            if (Removes(command, given))
            {
                yield return "no step silences a check, and none deletes more than one file that it names";
            }

            if (StartsOthers(command, given))
            {
                yield return "no step runs a text that it was sent, or hands what it finds to another program";
            }

            if (SkipsCheck(command.Program, given))
            {
                yield return "no step silences a check: certificates, keys and host names are looked at";
            }

            if (command.Program == "chmod" && WidensRights(given))
            {
                yield return "no step lets others write, or read a key";
            }

            if (OldTls(command.Program, given) || GuardOff(command.Program, given))
            {
                yield return "no step goes back to an older TLS or switches a guard off";
            }

            if (asksPeer && (command.Program == "tee" || !command.Files.IsEmpty))
            {
                yield return "no step silences a check: a certificate fetched from the peer is not trusted";
            }
        }
    }

    private static bool Removes(ShellCommand command, ImmutableArray<string> given) =>
        Removers.Contains(command.Program)
        && (command.IsBehind("xargs") || given.Any(IsRevocationList)
            || (command.Program == "rm" && given.Any(word => word is "--recursive" || IsShort(word, "rR"))));

    /// <summary><c>d1b603c3.r0</c>, <c>*.r*</c>, <c>x.r[0-9]</c>.</summary>
    private static bool IsRevocationList(string word)
    {
        var at = word.LastIndexOf(".r", StringComparison.Ordinal);
        return at >= 0 && at + 2 < word.Length && (char.IsAsciiDigit(word[at + 2]) || word[at + 2] is '*' or '[' or '?' or '$');
    }

    private static bool StartsOthers(ShellCommand command, ImmutableArray<string> given) =>
        command.Program is "eval" or "su" or "pkexec"
        || (command.Program == "find" && given.Any(word => word is "-delete"
            || word.StartsWith("-exec", StringComparison.Ordinal) || word.StartsWith("-ok", StringComparison.Ordinal)
            || word.StartsWith("-fprint", StringComparison.Ordinal) || word == "-fls"))
        || (Shells.Contains(command.Program)
            && (command.TakesPipe || command.IsBehind("xargs") || command.Words.Any(word => !word.IsLiteral)));

    private static bool SkipsCheck(string program, ImmutableArray<string> given) =>
        given.Any(word => Unchecked.Contains(word)
            || word.Contains("StrictHostKeyChecking=no", StringComparison.OrdinalIgnoreCase)
            || word.StartsWith("-verify_return_error=0", StringComparison.Ordinal))
        || (program == "curl" && given.Any(word => IsShort(word, "k")));

    private static bool WidensRights(ImmutableArray<string> given)
    {
        var operands = given.Where(word => !(word.StartsWith('-') && word.Length > 1 && !word.AsSpan(1).ContainsAnyExcept(ChmodOptions)))
            .ToArray();
        if (operands is not [var mode, .. var paths])
        {
            return false;
        }

        var isKey = paths.Any(path => path.Contains("key", StringComparison.OrdinalIgnoreCase));
        if (mode.All(letter => letter is >= '0' and <= '7') && mode.Length is > 0 and <= 5)
        {
            var bits = Convert.ToInt32(mode, 8);
            return (bits & 0b010) != 0 || (isKey && (bits & 0b111_111) != 0);
        }

        return mode.Split(',').Any(part => Widens(part, isKey));
    }

    /// <summary>One part of a symbolic mode: <c>go+r</c>.</summary>
    private static bool Widens(string part, bool isKey)
    {
        var sign = part.IndexOfAny(['+', '=']);
        if (sign < 0)
        {
            return false;
        }

        var (who, rights) = (part[..sign], part[(sign + 1)..]);
        var others = who.Length == 0 || who.Contains('o', StringComparison.Ordinal) || who.Contains('a', StringComparison.Ordinal);
        var writes = rights.Contains('w', StringComparison.Ordinal);
        return (others && writes)
            || (isKey
                && (others || who.Contains('g', StringComparison.Ordinal))
                && (writes || rights.Contains('r', StringComparison.Ordinal)));
    }

    private static bool OldTls(string program, ImmutableArray<string> given) =>
        (program == "openssl" && given.Any(word => word is "-ssl2" or "-ssl3" or "-tls1" or "-tls1_1"))
        || (program == "update-crypto-policies" && given.Any(word => word.Contains("LEGACY", StringComparison.OrdinalIgnoreCase)))
        || given.Any(word =>
            word.Contains("SECLEVEL=0", StringComparison.Ordinal) || word.Contains("SECLEVEL=1", StringComparison.Ordinal));

    private static bool GuardOff(string program, ImmutableArray<string> given) => program switch
    {
        "setenforce" => given.Any(word => word is "0" || word.Equals("permissive", StringComparison.OrdinalIgnoreCase)),
        "systemctl" => given.Any(word => word is "stop" or "disable" or "mask") && given.Any(word => Guards.Contains(word.Split('.')[0])),
        "iptables" or "ip6tables" => given.Any(word => word is "-F" or "--flush"),
        "nft" => given.Contains("flush"),
        _ => false,
    };

    /// <summary>A group of short options with one of these among them.</summary>
    private static bool IsShort(string word, string letters) =>
        word.Length > 1 && word[0] == '-' && word[1] != '-' && word.AsSpan(1).ContainsAny(letters);
}
