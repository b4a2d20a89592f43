using System.Collections.Immutable;
using GssBot.Bot.Settings;

namespace GssBot.Bot.Teams.Settings;

/// <summary>Section <c>Teams</c> of the configuration, as it is written; <see cref="TeamsSettings"/> is what is made of it.</summary>
internal sealed class TeamsOptions : ISection
{
    public static string Section => "Teams";

    /// <summary>The bot's application id, a GUID; given: <c>POST /api/messages</c> is served.</summary>
    [Id]
    public string? AppId { get; set; }

    /// <summary>The tenant that the bot is registered in, a GUID.</summary>
    [Id]
    public string? TenantId { get; set; }

    [OneOf("secret", "certificate", "managed-identity")]
    public string Credential { get; set; } = "secret";

    public string? ClientSecret { get; set; }

    /// <summary>A file that holds the secret; read again for each token.</summary>
    public string? ClientSecretFile { get; set; }

    /// <summary>The day on which the secret ends, as the Azure portal says; null: nobody is reminded.</summary>
    public DateOnly? ClientSecretExpires { get; set; }

    /// <summary>Password-less PEM (certificate and key) or PFX file.</summary>
    public string? CertificatePath { get; set; }

    [OneOf("public", "usgov")]
    public string Cloud { get; set; } = "public";

    [Address]
    public string? OpenIdMetadataUrl { get; set; }

    [Address]
    public string? TokenUrl { get; set; }

    /// <summary>Exact names; replaces the cloud's own.</summary>
    public ImmutableArray<string> AllowedServiceHosts { get; set; } = [];

    /// <summary>Default: the bot's own; <c>*</c>: all.</summary>
    public ImmutableArray<string> AllowedTenants { get; set; } = [];

    /// <summary>No app and no tokens, for whoever is on this machine.</summary>
    public bool AllowAnonymousOnLoopback { get; set; }

    /// <summary>True when nothing turns Teams on.</summary>
    public bool IsOff => AppId is null && !AllowAnonymousOnLoopback;

    public IEnumerable<string> Contradictions() => AllowAnonymousOnLoopback ? Anonymous() : AppId is null ? Forgotten() : Registered();

    private IEnumerable<string> Anonymous() =>
        AppId is null ? [] : ["Teams__AllowAnonymousOnLoopback cannot be used together with Teams__AppId"];

    private IEnumerable<string> Forgotten() =>
        (TenantId is not null ? "Teams__TenantId"
            : ClientSecret is not null ? "Teams__ClientSecret"
            : ClientSecretFile is not null ? "Teams__ClientSecretFile"
            : CertificatePath is not null ? "Teams__CertificatePath" : Credential != "secret" ? "Teams__Credential" : null) is { } given
            ? [$"Teams__AppId is missing ({given} is set)"] : [];

    private IEnumerable<string> Registered()
    {
        if (TenantId is null)
        {
            yield return "Teams__TenantId is missing";
        }

        if (ClientSecret is not null && ClientSecretFile is not null)
        {
            yield return "Teams__ClientSecret and Teams__ClientSecretFile are both set: give one";
        }
        else if (Credential == "secret" && ClientSecret is null && ClientSecretFile is null)
        {
            yield return "Teams__ClientSecret is missing";
        }

        if (ClientSecretFile is not null && !CanRead(ClientSecretFile))
        {
            yield return "Teams__ClientSecretFile names no file that can be read";
        }

        if (Credential == "certificate" && !CanRead(CertificatePath))
        {
            yield return CertificatePath is null
                ? "Teams__CertificatePath is missing"
                : "Teams__CertificatePath names no file that can be read";
        }
    }

    private static bool CanRead(string? file)
    {
        try
        {
            File.OpenRead(file ?? "").Dispose();
            return true;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException or ArgumentException)
        {
            return false;
        }
    }
}
