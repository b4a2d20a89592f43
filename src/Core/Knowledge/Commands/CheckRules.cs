using System.Collections.Frozen;
using GssBot.Core.Answers;

namespace GssBot.Core.Knowledge.Commands;

/// <summary>
/// What a step marked <c>check: true</c> may not run: a check only looks. A program that replaces a proxy, copies a file or restarts a
/// service is a step of its own, without the mark. Checked when files are loaded, overlays too.
/// </summary>
internal static class CheckRules
{
    /// <summary>Programs that change something whatever their options say.</summary>
    private static readonly FrozenSet<string> Writes = FrozenSet.Create<string>(
    [
        "rm", "rmdir", "mv", "cp", "ln", "chmod", "chown", "chgrp", "touch", "mkdir", "install", "truncate", "tee", "split", "shred",
        "unlink", "setfacl", "chcon", "restorecon", "semanage", "setsebool", "setenforce", "sudoedit", "vi", "nano", "mount", "umount",
        "kill", "pkill", "killall", "crontab", "quotacheck", "useradd", "usermod", "userdel", "mkhomedir_helper", "grid-mapfile-add-entry",
        "grid-mapfile-delete-entry", "fetch-crl", "kdestroy", "ktutil", "grid-proxy-init", "grid-proxy-destroy", "voms-proxy-init",
        "voms-proxy-init2", "voms-proxy-init3", "voms-proxy-destroy", "myproxy-init", "myproxy-store", "myproxy-destroy",
        "myproxy-change-pass-phrase", "myproxy-get-delegation", "gfal-copy", "gfal-rm", "gfal-mkdir", "gfal-rename", "gfal-save", "arccp",
        "arcrm", "arcmkdir", "arcrename", "scp", "rsync", "wget", "fts-transfer-submit", "fts-rest-transfer-submit", "fts-rest-delegate",
        "condor_reconfig", "iinit",
    ]);

    private static readonly string[] Looking =
    [
        "status", "show", "cat", "is-active", "is-enabled", "is-failed", "list-units", "list-timers", "list-unit-files",
        "list-dependencies"
    ];

    private static readonly string[] Versions = ["-version", "--version", "-versions", "-help", "--help", "-V", "-h"];

    public static IEnumerable<string> FaultsOf(string command) =>
        (ShellReader.ReadWithScripts(CommandTemplate.Parse(command).Fill(Fields.None)) ?? []).Where(Changes)
            .Select(part => $"a check only looks, and '{part.Program}' writes here: take 'check' away or let it only look");

    private static bool Changes(ShellCommand command)
    {
        string[] given = [.. command.Arguments];
        return !command.Files.IsEmpty
            || (Writes.Contains(command.Program) && !given.Any(Versions.Contains))
            || ChangesByOption(command.Program, given);
    }

    /// <summary>Programs that look or write, as their options say.</summary>
    private static bool ChangesByOption(string program, string[] given) => program switch
    {
        "systemctl" => !given.Any(Looking.Contains),
        "apt-get" or "apt" or "dnf" or "yum" =>
            !given.Any(word => word is "list" or "info" or "search" or "policy" or "repolist" or "provides"),
        "rpm" => !given.Any(word => word.StartsWith("-q", StringComparison.Ordinal) || word.StartsWith("-V", StringComparison.Ordinal)),
        "dpkg" => given.Any(word => word is "-i" or "-r" or "-P" or "--install" or "--remove" or "--purge" or "--configure"),
        "globus-url-copy" => !given.Contains("-list") && !given.Any(Versions.Contains) && given.LastOrDefault() != "file:///dev/null",
        "xrdcp" => given.LastOrDefault() is not ("/dev/null" or "-"),
        "curl" => given.Any(word => word is "-O" or "-T" or "-X" or "-d" or "--upload-file" or "--data" or "--request")
            || OptionOtherThanNull(given, "-o"),
        "openssl" => OptionOtherThanNull(given, "-out"),
        "arcproxy" => !given.Any(word => word is "-I" or "-i" or "--info" or "--infoitem") && !given.Any(Versions.Contains),
        "myproxy-logon" or "globus-gridftp-server" or "myproxy-server" => !given.Any(Versions.Contains),
        "kinit" => Array.IndexOf(given, "-c") is var at && (at < 0 || at + 1 >= given.Length || given[at + 1] != "MEMORY:"),
        "kadmin" or "kadmin.local" =>
            !given.Any(word => word.StartsWith("get", StringComparison.Ordinal) || word.StartsWith("list", StringComparison.Ordinal)),
        "sed" or "perl" =>
            given.Any(word => word.StartsWith("-i", StringComparison.Ordinal) || word.StartsWith("--in-place", StringComparison.Ordinal)),
        "find" => given.Contains("-delete"),
        "dd" => given.Any(word => word.StartsWith("of=", StringComparison.Ordinal) && word != "of=/dev/null"),
        "sysctl" => given.Any(word => word == "-w" || word.Contains('=', StringComparison.Ordinal)),
        "passwd" => !given.Contains("-S"),
        "chage" => !given.Contains("-l"),
        "firewall-cmd" =>
            given.Any(word => !word.StartsWith("--list", StringComparison.Ordinal) && !word.StartsWith("--get", StringComparison.Ordinal)
                && !word.StartsWith("--query", StringComparison.Ordinal) && !word.StartsWith("--zone", StringComparison.Ordinal)
                && word != "--state"),
        "nft" => !given.Contains("list"),
        "iptables" or "ip6tables" => !given.Any(word =>
            word.StartsWith('-') && (word.Contains('L', StringComparison.Ordinal) || word.Contains('S', StringComparison.Ordinal))),
        "timedatectl" or "hostnamectl" => given.Any(word => word.StartsWith("set-", StringComparison.Ordinal)),
        "chronyc" => given.Any(word => word is "makestep" or "burst" or "online" or "offline" or "settime"),
        "update-crypto-policies" => given.Contains("--set"),
        "condor_config_val" => given.Any(word => word is "-set" or "-rset" or "-unset" or "-runset"),
        _ => false,
    };

    private static bool OptionOtherThanNull(string[] given, string option) =>
        Array.IndexOf(given, option) is var at and >= 0 && (at + 1 >= given.Length || given[at + 1] != "/dev/null");
}
