using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GssBot.Bot.Teams.Settings;

/// <summary>How the bot proves who it is when it asks for a token.</summary>
internal enum TeamsCredential { Secret, Certificate, ManagedIdentity }

/// <summary>The settings under <c>Teams</c>, checked. An instance that names no app is the anonymous one, for loopback only.</summary>
internal sealed record TeamsSettings
{
    /// <summary>The bot's application id, a GUID in lower case; empty in the anonymous mode.</summary>
    public required string AppId { get; init; }

    /// <summary>The tenant that the bot is registered in, a GUID.</summary>
    public required string TenantId { get; init; }

    public TeamsCredential Credential { get; init; }

    /// <summary>The secret itself; null when it is in a file, or when another credential is used.</summary>
    public string? ClientSecret { get; init; }

    /// <summary>A file that holds the secret; read again for each token, so that it can be changed under way.</summary>
    public string? ClientSecretFile { get; init; }

    /// <summary>The day on which the secret ends, when the settings say it.</summary>
    public DateOnly? SecretExpires { get; init; }

    /// <summary>Password-less PEM (certificate and key) or PFX file.</summary>
    public string? CertificatePath { get; init; }

    public required TeamsCloud Cloud { get; init; }

    public required Uri OpenIdMetadata { get; init; }

    /// <summary>Where tokens are asked for; null: at the cloud's own address.</summary>
    public Uri? TokenUrl { get; init; }

    public required ServiceHosts ServiceHosts { get; init; }

    /// <summary>Tenants that are served; null for all.</summary>
    public FrozenSet<string>? Tenants { get; init; }

    /// <summary>No app, no tokens: whoever is on this machine may ask.</summary>
    public bool IsAnonymous => AppId.Length == 0;

    /// <param name="options">Without fault.</param>
    /// <returns>Null: Teams is off.</returns>
    public static TeamsSettings? Of(TeamsOptions options) =>
        options.IsOff ? null : options.AllowAnonymousOnLoopback ? Anonymous(options) : Registered(options);

    /// <summary>True when the activity names a tenant and each that it names is served. Without an app nobody has one.</summary>
    public bool Serves(ImmutableArray<string> tenants) =>
        IsAnonymous || (!tenants.IsEmpty && (Tenants is null || tenants.All(Tenants.Contains)));

    private static TeamsSettings Anonymous(TeamsOptions options) => new()
    {
        AppId = "",
        TenantId = "",
        Cloud = TeamsCloud.Named(options.Cloud)!,
        OpenIdMetadata = new Uri(TeamsCloud.Named(options.Cloud)!.Metadata),
        ServiceHosts = ServiceHosts.Loopback,
    };

    private static TeamsSettings Registered(TeamsOptions options)
    {
        var cloud = TeamsCloud.Named(options.Cloud)!;
        var tenant = Guid.Parse(options.TenantId!).ToString("D");
        return new TeamsSettings
        {
            AppId = Guid.Parse(options.AppId!).ToString("D"),
            TenantId = tenant,
            Credential = options.Credential switch
            {
                "certificate" => TeamsCredential.Certificate,
                "managed-identity" => TeamsCredential.ManagedIdentity,
                _ => TeamsCredential.Secret,
            },
            ClientSecret = options.ClientSecret,
            ClientSecretFile = options.ClientSecretFile,
            CertificatePath = options.CertificatePath,
            Cloud = cloud,
            OpenIdMetadata = new Uri(options.OpenIdMetadataUrl ?? cloud.Metadata),
            TokenUrl = options.TokenUrl is { } address ? new Uri(address) : null,
            ServiceHosts = new ServiceHosts(options.AllowedServiceHosts.IsEmpty ? cloud.ServiceHosts : Names(options.AllowedServiceHosts)),
            Tenants = options.AllowedTenants.Contains("*")
                ? null
                : Names(options.AllowedTenants.IsEmpty ? [tenant] : options.AllowedTenants),
            SecretExpires = options.Credential == "secret" ? options.ClientSecretExpires : null,
        };
    }

    private static FrozenSet<string> Names(ImmutableArray<string> names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
