using System.Collections.Immutable;
using GssBot.Core.Text.Speakers;

namespace GssBot.Core.Text.Values;

/// <summary>Host, port and address of the server that a paste is about.</summary>
internal static class Places
{
    private static readonly string[] Labels =
    [
        "Unable to connect to ", "could not open connection to ", "Could not connect to ", "Failed to connect to ",
        "expected name for the remote host (", "Unknown host ", "VOMS server ", "Contacting ", "myproxy-server (", "Connecting to ",
    ];

    public static void Read(ImmutableSortedDictionary<string, string>.Builder values, Paste paste)
    {
        var text = paste.Flat.AsSpan();
        var found = ReadAddress(values, text);
        foreach (var label in Labels)
        {
            var place = FieldReader.WordAfter(text, label);
            place = place[(place.LastIndexOf('@') + 1)..];
            if (!place.IsEmpty && char.IsAsciiLetterOrDigit(place[0]) && place.IndexOf("://") < 0)
            {
                SetPlace(values, place);
                return;
            }
        }

        var speaking = paste.Lines.LastOrDefault(line => line.Host is not null).Host;
        if (speaking is not null && speaking != found)
        {
            values.Remove("port");
            FieldReader.Set(values, "host", speaking);
        }
    }

    /// <summary>The first address of a remote file; user and password that stand in it are left out.</summary>
    private static string? ReadAddress(ImmutableSortedDictionary<string, string>.Builder values, ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOf("://"), i = 0; at >= 0 && i < 50; i++)
        {
            if (Address.TryRead(text, at, out var address) && address.IsRemote)
            {
                var end = address.Endpoint;
                var host = address.Host.Contains(':') ? $"[{address.Host}]" : address.Host.ToString();
                values["url"] = address.Port.IsEmpty
                    ? $"{address.Scheme}://{host}{address.Path}"
                    : $"{address.Scheme}://{host}:{address.Port}{address.Path}";
                values["host"] = end.Host;
                FieldReader.Set(values, "port", address.Port);
                return end.Host;
            }

            var next = text[(at + 3)..].IndexOf("://");
            at = next < 0 ? -1 : at + 3 + next;
        }

        return null;
    }

    private static void SetPlace(ImmutableSortedDictionary<string, string>.Builder values, ReadOnlySpan<char> place)
    {
        values.Remove("port");
        var colon = place.LastIndexOf(':');
        if (colon > 0 && place[..colon].Count(':') == 0 && !place[(colon + 1)..].ContainsAnyExceptInRange('0', '9'))
        {
            FieldReader.Set(values, "port", place[(colon + 1)..]);
            place = place[..colon];
        }

        FieldReader.Set(values, "host", place);
    }
}
