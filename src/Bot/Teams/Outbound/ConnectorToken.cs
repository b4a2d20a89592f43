using System.Security.Cryptography.X509Certificates;
using GssBot.Bot.Teams.Settings;
using Microsoft.Identity.Client;
using Microsoft.Identity.Client.AppConfig;

namespace GssBot.Bot.Teams.Outbound;

/// <summary>
/// The bot's own bearer token, by client secret, certificate or managed identity. MSAL keeps it and renews it five minutes early.
/// </summary>
internal sealed class ConnectorToken(TeamsSettings settings, IMsalHttpClientFactory http) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1);
    private IConfidentialClientApplication? application;
    private IManagedIdentityApplication? identity;
    private string? secretInUse;

    /// <summary>One request at a time asks for a token, the others get what it got. Null in the anonymous mode: none is needed.</summary>
    /// <param name="renew">The one at hand was refused.</param>
    /// <exception cref="MsalException">No token can be had at present.</exception>
    public async Task<string?> GetAsync(bool renew, CancellationToken cancellationToken)
    {
        if (settings.IsAnonymous)
        {
            return null;
        }

        await gate.WaitAsync(cancellationToken);
        try
        {
            var result = settings.Credential == TeamsCredential.ManagedIdentity
                ? await Identity()
                    .AcquireTokenForManagedIdentity(settings.Cloud.Resource)
                    .WithForceRefresh(renew)
                    .ExecuteAsync(cancellationToken)
                : await Application()
                    .AcquireTokenForClient([$"{settings.Cloud.Resource}/.default"])
                    .WithForceRefresh(renew)
                    .ExecuteAsync(cancellationToken);
            return result.AccessToken;
        }
        finally
        {
            gate.Release();
        }
    }

    public void Dispose() => gate.Dispose();

    private IManagedIdentityApplication Identity() => identity ??= ManagedIdentityApplicationBuilder
        .Create(ManagedIdentityId.WithUserAssignedClientId(settings.AppId)).WithHttpClientFactory(http).Build();

    private IConfidentialClientApplication Application()
    {
        var secret = Secret();
        if (application is not null && secret == secretInUse)
        {
            return application;
        }

        secretInUse = secret;
        var builder = ConfidentialClientApplicationBuilder.Create(settings.AppId)
            .WithAuthority($"{settings.Cloud.Login}/{settings.TenantId}")
            .WithInstanceDiscovery(false)
            .WithHttpClientFactory(http);
        return application =
            (secret is null ? builder.WithCertificate(Certificate(), sendX5C: true) : builder.WithClientSecret(secret)).Build();
    }

    private string? Secret() => settings.Credential != TeamsCredential.Secret ? null
        : settings.ClientSecretFile is { } file ? File.ReadAllText(file).TrimEnd('\r', '\n')
        : settings.ClientSecret;

    private X509Certificate2 Certificate() => settings.CertificatePath!.EndsWith(".pem", StringComparison.OrdinalIgnoreCase)
        ? X509Certificate2.CreateFromPemFile(settings.CertificatePath)
        : X509CertificateLoader.LoadPkcs12FromFile(settings.CertificatePath, null);
}
