using GssBot.Core.Answers;

namespace GssBot.Core.Text.Speakers;

/// <summary>The two ends of a copy, as far as the addresses in a text name them.</summary>
internal sealed record Endpoints(Endpoint? Source, Endpoint? Destination, bool ThirdParty)
{
    /// <summary>Addresses looked at; a list of more is no copy's two ends.</summary>
    private const int Most = 200;

    public static Endpoints In(ReadOnlySpan<char> text)
    {
        Endpoint? source = null, destination = null, first = null, second = null;
        Endpoint? before = null;
        var beforeEnd = -1;
        var at = text.IndexOf("://");
        for (var i = 0; at >= 0 && i < Most; i++)
        {
            if (Address.TryRead(text, at, out var address))
            {
                var endpoint = address.IsRemote ? address.Endpoint : null;
                if (beforeEnd >= 0
                    && address.Start > beforeEnd
                    && IsCopy(text[beforeEnd..address.Start])
                    && (source ?? destination) is null)
                {
                    (source, destination) = (before, endpoint);
                }
                else if (endpoint is not null)
                {
                    var role = text[Math.Max(0, address.Start - 18)..address.Start];
                    source ??= Says(role, "source", "src", "to get ") ? endpoint : null;
                    destination ??= Says(role, "dest", "dst", "to put ") ? endpoint : null;
                    if (role.EndsWith("response from ", StringComparison.Ordinal))
                    {
                        first ??= endpoint;
                        second ??= endpoint.Is(first) ? null : endpoint;
                    }
                }

                (before, beforeEnd) = (endpoint, address.End);
            }

            var next = text[(at + 3)..].IndexOf("://");
            at = next < 0 ? -1 : at + 3 + next;
        }

        return new Endpoints(source, destination, (source is not null && destination is not null) || second is not null);
    }

    /// <summary>The end that this server is; unknown when it is both or neither.</summary>
    public Speaker EndOf(Endpoint? server) => !ThirdParty || server is null || (Source is not null && Source.Is(Destination))
        ? Speaker.Unknown
        : server.Is(Source) ? Speaker.Source
        : server.Is(Destination) ? Speaker.Destination
        : Speaker.Unknown;

    /// <summary>What stands between two addresses of which the first is copied to the second.</summary>
    private static bool IsCopy(ReadOnlySpan<char> between) => between.Length is > 0 and <= 6
        && between.Trim(" '\"") is "" or "=>" or "->" or "to" or "-->";

    private static bool Says(ReadOnlySpan<char> role, string word, string other, string verb)
    {
        var line = role.LastIndexOf('\n');
        role = role[(line + 1)..];
        return role.Contains(word, StringComparison.OrdinalIgnoreCase)
            || role.Contains(other, StringComparison.OrdinalIgnoreCase)
            || role.EndsWith(verb, StringComparison.Ordinal);
    }
}
