namespace GssBot.Bot.Tests;

/// <summary>Names near a host name that somebody else may own, and other ways to write an address that leads elsewhere.</summary>
internal static class LookAlikes
{
    /// <param name="host">The one that is meant.</param>
    /// <param name="allowed">Near names that are meant too.</param>
    /// <returns>What stands between scheme and path: user, host, port.</returns>
    public static IEnumerable<string> Of(string host, params string[] allowed)
    {
        var labels = host.Split('.');
        string[] near =
        [
            "evil" + host, "evil-" + host, "x." + host, "evil.x." + host, host + ".evil.example", host + "evil", host + ".", host + ".com",
            host[1..], host[..^1], "x" + host[1..], host.Replace('.', '-'), host.Replace('.', 'x'), string.Join('.', labels[1..]),
            string.Join('.', labels[^2..]), "x." + string.Join('.', labels[1..]), string.Join('.', labels[..^1]) + ".evil", $"{host}:8443",
            $"{host}:80", $"{host}:4430", $"u@{host}", $"u:p@{host}", $"{host}@evil.example", $"evil.example#{host}",
            $"evil.example?{host}", $"evil.example%2f{host}", "localhost", "127.0.0.1", "[::1]", "169.254.169.254",
        ];
        return near.Where(name => name != host && !allowed.Contains(name)).Distinct();
    }
}
