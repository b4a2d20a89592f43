using System.Diagnostics;

namespace GssBot.Core.Knowledge.Fragments;

/// <summary>How holes are spelled in case files, and which field of the answer each one fills.</summary>
internal static class HoleNames
{
    public const string All =
        "any, word, number, hex, ca_hash, dn, proxy_dn, identity_dn, ca_dn, host, port, path, url, time, user, principal";

    public static HoleKind? KindOf(string name) => name switch
    {
        "any" => HoleKind.Any,
        "word" => HoleKind.Word,
        "number" => HoleKind.Number,
        "hex" => HoleKind.Hex,
        "ca_hash" => HoleKind.CaHash,
        "dn" => HoleKind.Dn,
        "proxy_dn" => HoleKind.ProxyDn,
        "identity_dn" => HoleKind.IdentityDn,
        "ca_dn" => HoleKind.CaDn,
        "host" => HoleKind.Host,
        "port" => HoleKind.Port,
        "path" => HoleKind.Path,
        "url" => HoleKind.Url,
        "time" => HoleKind.Time,
        "user" => HoleKind.User,
        "principal" => HoleKind.Principal,
        _ => null,
    };

    /// <summary>The answer's field that a captured value goes to; null when it is only matched.</summary>
    public static string? FieldOf(HoleKind kind) => kind switch
    {
        HoleKind.CaHash => "caHash",
        HoleKind.Dn or HoleKind.ProxyDn or HoleKind.IdentityDn or HoleKind.CaDn => "dn",
        HoleKind.Host => "host",
        HoleKind.Port => "port",
        HoleKind.Path => "path",
        HoleKind.Url => "url",
        HoleKind.User => "user",
        HoleKind.Principal => "principal",
        HoleKind.Any or HoleKind.Word or HoleKind.Number or HoleKind.Hex or HoleKind.Time => null,
        _ => throw new UnreachableException(),
    };
}
