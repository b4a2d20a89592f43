using System.Text.RegularExpressions;

namespace GssBot.Core.Text.Redaction;

/// <summary>E-mail addresses, Kerberos principals and <c>user@host</c>; realms, hosts and services stay.</summary>
internal static class Mailboxes
{
    private static readonly Regex Shape = new(
        @"([A-Za-z0-9\u00C0-\u024F._%+-]+)@([A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)*)",
        RegexOptions.NonBacktracking | RegexOptions.CultureInvariant);

    public static string Redact(string text, Placeholders names) => Shape.Replace(text, match => Replace(text, match, names));

    private static string Replace(string text, Match match, Placeholders names)
    {
        var local = match.Groups[1].Value;
        var domain = match.Groups[2].ValueSpan;
        var afterSlash = match.Index > 1 && text[match.Index - 1] == '/' && text[match.Index - 2] != '/';
        var realm = domain.ContainsAnyInRange('A', 'Z') && !domain.ContainsAnyInRange('a', 'z');
        if (IsNoHost(domain) || (afterSlash && (realm || local.Contains('.', StringComparison.Ordinal))) || IsService(local))
        {
            return match.Value;
        }

        return realm || !domain.Contains('.') || text.AsSpan(0, match.Index).EndsWith("://")
            ? $"{names.ForPerson(local)}@{domain}"
            : names.For("email", match.Value);
    }

    /// <summary>A version behind a package's name, or the maker of an SSH algorithm.</summary>
    private static bool IsNoHost(ReadOnlySpan<char> domain) =>
        domain is "openssh.com" or "libssh.org" or "lysator.liu.se"
        || (!domain.ContainsAnyInRange('A', 'Z') && !domain.ContainsAnyInRange('a', 'z') && domain.Count('.') != 3);

    private static bool IsService(string local) => local is "host" or "HTTP" or "http" or "ldap" or "nfs" or "ftp" or "gridftp"
        or "cifs" or "krbtgt" or "root" or "myproxy" or "gsiftp" or "postgres" or "imap" or "smtp";
}
