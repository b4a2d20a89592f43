using System.Collections.Frozen;
using System.Collections.Immutable;
using GssBot.Bot.Teams.Security;

namespace GssBot.Bot.Teams;

/// <summary>Reads the section <c>Teams</c> and tells all that is wrong with it at once.</summary>
internal sealed class TeamsSettingsReader(IConfigurationSection section)
{
    private static readonly string[] OwnNames = ["TenantId", "ClientSecret", "ClientSecretFile", "CertificatePath", "Credential"];

    private readonly List<string> problems = [];

    /// <summary>Null settings and no problem: Teams is off.</summary>
    public static (TeamsSettings? Settings, ImmutableArray<string> Problems) Read(IConfiguration configuration)
    {
        var reader = new TeamsSettingsReader(configuration.GetSection("Teams"));
        var settings = reader.Read();
        return reader.problems.Count == 0 ? (settings, []) : (null, [.. reader.problems]);
    }

    private TeamsSettings? Read()
    {
        var anonymous = bool.TryParse(Value("AllowAnonymousOnLoopback"), out var allowed) && allowed;
        if (Value("AppId") is null && !anonymous)
        {
            if (Given() is { } given)
                problems.Add($"Teams__AppId is missing ({given} is set)");
            return null;
        }
        if (anonymous && Value("AppId") is not null)
            problems.Add("Teams__AllowAnonymousOnLoopback cannot be used together with Teams__AppId");
        var cloud = Cloud();
        return anonymous ? Anonymous(cloud) : Registered(cloud);
    }

    private static TeamsSettings Anonymous(TeamsCloud cloud) => new()
    {
        AppId = string.Empty,
        TenantId = string.Empty,
        Cloud = cloud,
        OpenIdMetadata = new Uri(cloud.Metadata),
        ServiceHosts = ServiceHosts.Loopback,
    };

    private TeamsSettings Registered(TeamsCloud cloud)
    {
        var tenant = Id("TenantId");
        var credential = Credential();
        Secrets(credential);
        return new TeamsSettings
        {
            AppId = Id("AppId"),
            TenantId = tenant,
            Credential = credential,
            ClientSecret = Value("ClientSecret"),
            ClientSecretFile = Value("ClientSecretFile"),
            CertificatePath = Value("CertificatePath"),
            Cloud = cloud,
            OpenIdMetadata = Address("OpenIdMetadataUrl") ?? new Uri(cloud.Metadata),
            TokenUrl = Address("TokenUrl"),
            ServiceHosts = List("AllowedServiceHosts") is { Count: > 0 } hosts ? new ServiceHosts(hosts) : new ServiceHosts(cloud.ServiceHosts),
            Tenants = Tenants(tenant),
        };
    }

    private TeamsCloud Cloud() => TeamsCloud.Named(Value("Cloud") ?? "public") ?? Wrong(TeamsCloud.Public, "Teams__Cloud must be public or usgov");

    private TeamsCredential Credential() => Value("Credential") switch
    {
        null or "secret" => TeamsCredential.Secret,
        "certificate" => TeamsCredential.Certificate,
        "managed-identity" => TeamsCredential.ManagedIdentity,
        _ => Wrong(TeamsCredential.Secret, "Teams__Credential must be secret, certificate or managed-identity"),
    };

    private void Secrets(TeamsCredential credential)
    {
        var secret = Value("ClientSecret");
        var file = Value("ClientSecretFile");
        if (secret is not null && file is not null)
            problems.Add("Teams__ClientSecret and Teams__ClientSecretFile are both set: give one");
        else if (credential == TeamsCredential.Secret && secret is null && file is null)
            problems.Add("Teams__ClientSecret is missing");
        if (file is not null && !File.Exists(file))
            problems.Add("Teams__ClientSecretFile names no file that can be read");
        if (credential == TeamsCredential.Certificate && !File.Exists(Value("CertificatePath")))
            problems.Add(Value("CertificatePath") is null ? "Teams__CertificatePath is missing" : "Teams__CertificatePath names no file that can be read");
    }

    private FrozenSet<string>? Tenants(string own)
    {
        var tenants = List("AllowedTenants");
        return tenants.Contains("*") ? null : tenants.Count > 0 ? tenants : new[] { own }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
    }

    private string Id(string name) => Value(name) is not { } text ? Wrong(string.Empty, $"Teams__{name} is missing")
        : Guid.TryParseExact(text, "D", out var id) ? id.ToString("D") : Wrong(string.Empty, $"Teams__{name} must be a GUID");

    /// <summary>https; on this machine also http.</summary>
    private Uri? Address(string name) => Value(name) is not { } text ? null
        : Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || (address.Scheme == Uri.UriSchemeHttp && address.IsLoopback)) ? address
        : Wrong<Uri?>(null, $"Teams__{name} must be an https address");

    /// <summary>Several values: as an array, or in one text with commas or blanks between them.</summary>
    private FrozenSet<string> List(string name) =>
        section.GetSection(name).GetChildren().Select(child => child.Value).Append(section[name]).OfType<string>()
            .SelectMany(text => text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries))
            .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private string? Given() => OwnNames.Where(name => Value(name) is not null).Select(name => $"Teams__{name}").FirstOrDefault();

    private string? Value(string name) => section[name]?.Trim() is { Length: > 0 } text ? text : null;

    private T Wrong<T>(T instead, string problem)
    {
        problems.Add(problem);
        return instead;
    }
}
