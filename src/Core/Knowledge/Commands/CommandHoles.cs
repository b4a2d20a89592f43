using GssBot.Core.Answers;
using GssBot.Core.Text.Values;

namespace GssBot.Core.Knowledge.Commands;

/// <summary>The values that a command may take from a paste, and what stands there when the paste has none.</summary>
internal static class CommandHoles
{
    public const string All = "ca_hash, cert_dir, cred_path, path, dn, issuer, host, port, user, vo, realm, principal, service";

    public const string CertDirIfMissing = "/etc/grid-security/certificates";

    public static bool IsKnown(string hole) => FieldOf(hole) is not null;

    /// <summary>A safe value, or null.</summary>
    public static string? ValueOf(string hole, Fields fields)
    {
        var field = FieldOf(hole)!;
        var value = fields[field];
        if (value is null || value.StartsWith('-') || !SafeValue.IsSafe(field, value))
        {
            return null;
        }

        return hole switch
        {
            "cert_dir" => CertDir(value),
            "cred_path" => IsCredentialFile(value) ? value : null,
            _ => value,
        };
    }

    public static string Placeholder(string hole) => hole switch
    {
        "cert_dir" => CertDirIfMissing,
        "ca_hash" => "CA_HASH",
        "cred_path" => "CREDENTIAL_FILE",
        "path" => "FILE",
        "dn" => "SUBJECT_DN",
        "issuer" => "ISSUER_DN",
        "host" => "HOST",
        "port" => "PORT",
        "user" => "LOCAL_USER",
        "vo" => "VO",
        "realm" => "REALM",
        "principal" => "PRINCIPAL",
        _ => "SERVICE",
    };

    /// <summary>A command that writes takes a path from a paste only when its name is one of these.</summary>
    public static bool IsCredentialFile(string path)
    {
        var name = path[(path.LastIndexOf('/') + 1)..];
        return name is "userkey.pem" or "usercert.pem" or "hostkey.pem" or "hostcert.pem"
            || (name.StartsWith("x509up_u", StringComparison.Ordinal) && name.Length is > 8 and < 20
                && name.AsSpan(8).IndexOfAnyExceptInRange('0', '9') < 0);
    }

    private static string? FieldOf(string hole) => hole switch
    {
        "ca_hash" => "caHash",
        "cert_dir" or "cred_path" or "path" => "path",
        "dn" or "issuer" or "host" or "port" or "user" or "vo" or "realm" or "principal" or "service" => hole,
        _ => null,
    };

    /// <summary>The directory of trusted CAs that a path in the paste names, if it names one.</summary>
    private static string? CertDir(string path)
    {
        var trimmed = path.TrimEnd('/');
        if (trimmed.EndsWith("/certificates", StringComparison.Ordinal))
        {
            return trimmed;
        }

        var slash = trimmed.LastIndexOf('/');
        return slash > 0 && trimmed[..slash].EndsWith("/certificates", StringComparison.Ordinal) ? trimmed[..slash] : null;
    }
}
