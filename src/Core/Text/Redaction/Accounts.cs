using System.Text.RegularExpressions;

namespace GssBot.Core.Text.Redaction;

/// <summary>Login names: in home directories and behind the words that programs put before them.</summary>
internal static class Accounts
{
    private const RegexOptions Linear = RegexOptions.NonBacktracking | RegexOptions.CultureInvariant;
    private const string Name = "[A-Za-z_][A-Za-z0-9_.-]{1,40}";

    private static readonly Regex Home =
        new($@"((?:/home|/Users|/export/home|/nethome|/home\d|/scratch|/afs/[^/\s]+/user(?:/[a-z])?|\\Users)[/\\]+)({Name})", Linear);

    private static readonly Regex Quoted = new(
        $"""(?i)(\b(?:user|username|user name|login|account|local user|as|for|principal|logname)\b[ =:]*["'\u2018\u2019\u201C\u201D`])({Name})(["'\u2018\u2019\u201C\u201D`])""",
        Linear);

    private static readonly Regex Labelled = new(
        $"""((?:\b(?i:user(?:[ _]?name)?|login(?:[ _]?name)?|logname|local_user|USER|uid)\\?["']? ?[=:] ?\\?["']?)|\b(?:local user|for user|as user|Invalid user|invalid user|unknown user|Unknown user|logged in as|required for|User|user|run as|switch to|su -) )({Name})""",
        Linear);

    private static readonly Regex Command = new($@"((?:^|[\n>:|]\s?)USER )({Name})", Linear);

    private static readonly Regex Ids = new($@"(\b[ug]id=\d+\()({Name})\)", Linear);

    public static string Redact(string text, Placeholders names)
    {
        text = Home.Replace(text, match => Take(match, names, ""));
        text = Command.Replace(text, match => Take(match, names, ""));
        text = Ids.Replace(text, match => Take(match, names, ")"));
        text = Quoted.Replace(text, match => Take(match, names, match.Groups[3].Value));
        return Labelled.Replace(text, match => Take(match, names, ""));
    }

    private static string Take(Match match, Placeholders names, string after)
    {
        var name = match.Groups[2].Value.TrimEnd('.', '-');
        var rest = match.Groups[2].Value[name.Length..];
        return IsWord(name) || IsHash(name) ? match.Value : match.Groups[1].Value + names.ForPerson(name) + rest + after;
    }

    private static bool IsHash(string name) => name.Length == 8 && name.All(char.IsAsciiHexDigitLower) && name.Any(char.IsAsciiDigit);

    /// <summary>Words that stand behind <c>user</c> in messages and are nobody's name, and accounts of the system.</summary>
    private static bool IsWord(string name) => name.ToLowerInvariant() is
        "proxy" or "cert" or "certificate" or "certificates" or "key" or "credential" or "credentials" or "name" or "names" or "id" or "ids"
        or "is" or "was" or "has" or "does" or "not" or "and" or "or" or "to" or "in" or "on" or "of" or "the" or "a" or "an"
        or "for" or "by"
        or "with" or "from" or "can" or "cannot" or "could" or "must" or "will" or "may" or "might" or "needs" or "need"
        or "entry" or "file"
        or "data" or "account" or "accounts" or "dn" or "identity" or "input" or "error" or "logged" or "login" or "incorrect"
        or "interface"
        or "mapping" or "agent" or "database" or "directory" or "home" or "group" or "groups" or "root" or "nobody" or "null" or "none"
        or "unknown" or "user" or "root-owned" or "authentication" or "authorization" or "authorisation" or "permission"
        or "space" or "mode" or "level"
        or "side" or "code" or "request" or "principal" or "that" or "this" or "at" or "as" or "if" or "it" or "subscriptions" or "exists"
        or "environment" or "defined" or "specified" or "specific" or "supplied" or "password" or "passwd" or "info" or "list"
        or "process" or "time"
        or "ca" or "trust" or "job" or "jobs" or "host" or "server" or "service" or "client" or "local" or "remote" or "tried"
        or "wants" or "who"
        or "hit" or "see" or "sees" or "get" or "gets" or "found" or "support" or "expired" or "disabled" or "locked"
        or "anonymous" or "two" or "you" or "rather" or "there" or "then" or "than" or "but" or "no" or "via" or "which"
        or "when" or "because";
}
