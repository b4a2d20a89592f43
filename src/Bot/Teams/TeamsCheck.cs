using System.Runtime.CompilerServices;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Outbound;
using GssBot.Bot.Teams.Security;
using GssBot.Bot.Teams.Settings;
using Microsoft.Identity.Client;

namespace GssBot.Bot.Teams;

/// <summary>Whether Microsoft's keys can be fetched and the bot's own credential gets a token.</summary>
internal sealed class TeamsCheck(IServiceProvider services, TimeProvider clock) : ICheck
{
    /// <summary>How long before its end a secret is a thing to do: time for a new one to be asked for.</summary>
    private const int DaysAhead = 30;

    public async IAsyncEnumerable<Diagnosis> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (services.GetService<TeamsSettings>() is not { IsAnonymous: false } settings)
        {
            yield break;
        }

        var keys = services.GetRequiredService<SigningKeys>();
        await keys.WarmAsync(cancellationToken);
        yield return keys.Loaded
            ? new Diagnosis("Teams keys", "fetched")
            : new Diagnosis("Teams keys", "cannot be fetched", $"let this machine out to https://{settings.OpenIdMetadata.Host}");
        yield return await TokenAsync(services.GetRequiredService<ConnectorToken>(), settings, cancellationToken);
        if (settings.SecretExpires is { } end)
        {
            yield return Expiry(end.DayNumber - DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).DayNumber);
        }
    }

    private static Diagnosis Expiry(int days) => days > DaysAhead
        ? new Diagnosis("Teams secret", $"ends in {days} days")
        : new Diagnosis(
            "Teams secret",
            days < 0 ? "has ended" : $"ends in {days} days",
            "make a new one in the Azure portal, and set Teams__ClientSecretExpires to its end");

    private static async Task<Diagnosis> TokenAsync(ConnectorToken token, TeamsSettings settings, CancellationToken cancellationToken)
    {
        var name =
            $"Teams credential ({settings.Credential switch { TeamsCredential.Secret => "secret", TeamsCredential.Certificate => "certificate", _ => "managed identity" }})";
        try
        {
            await token.GetAsync(renew: false, cancellationToken);
            return new Diagnosis(name, "accepted");
        }
        catch (MsalServiceException refused)
        {
            return new Diagnosis(
                name, $"refused ({refused.ErrorCode})", "check the app id, the tenant and the secret's end date in the Azure portal");
        }
        catch (Exception error) when (error is MsalException or HttpRequestException or IOException or OperationCanceledException
            or System.Security.Cryptography.CryptographicException)
        {
            return new Diagnosis(
                name, $"no token ({error.GetType().Name})", "check that the sign-in address can be reached and the credential can be read");
        }
    }
}
