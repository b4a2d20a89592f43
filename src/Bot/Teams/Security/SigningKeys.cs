using System.Collections.Frozen;
using System.Text.Json;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Settings;

namespace GssBot.Bot.Teams.Security;

/// <summary>
/// The Bot Framework's public keys by <c>kid</c>, fetched when first needed and again after a day.
/// A fetch that fails changes nothing: the last good keys stay in use.
/// </summary>
/// <param name="http">Follows no redirect and buffers at most <see cref="LargestDocument"/> bytes.</param>
/// <param name="metadata">The OpenID configuration document.</param>
internal sealed class SigningKeys(HttpClient http, Uri metadata, TimeProvider clock, ILogger<SigningKeys> logger) : IDisposable
{
    /// <summary>Bytes of the metadata and of the key set that are read at most, each.</summary>
    public const int LargestDocument = 256 * 1024;

    private static readonly TimeSpan Freshness = TimeSpan.FromHours(24);
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    private readonly SemaphoreSlim gate = new(1);
    private volatile KeySet current = KeySet.Empty;
    private DateTimeOffset quietUntil = DateTimeOffset.MinValue;

    /// <summary>True once keys have been fetched, however old they are by now.</summary>
    public bool Loaded => current != KeySet.Empty;

    /// <summary>The key with this id. An id that is not known costs one fetch, at most one a minute; null when it stays unknown.</summary>
    public async ValueTask<SigningKey?> FindAsync(string kid, CancellationToken cancellationToken)
    {
        var seen = current;
        if (seen.Keys.TryGetValue(kid, out var key))
        {
            if (clock.GetUtcNow() >= seen.StaleAt && gate.CurrentCount > 0)
            {
                _ = RefreshAsync(seen, CancellationToken.None);
            }

            return key;
        }

        await RefreshAsync(seen, cancellationToken).ConfigureAwait(false);
        return current.Keys.GetValueOrDefault(kid);
    }

    /// <summary>Fetches the keys before the first activity needs them; a failure is logged and made good by that activity.</summary>
    public Task WarmAsync(CancellationToken cancellationToken) => RefreshAsync(KeySet.Empty, cancellationToken);

    public void Dispose() => gate.Dispose();

    private async Task RefreshAsync(KeySet seen, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken).ConfigureAwait(false);
        try
        {
            var now = clock.GetUtcNow();
            if (!ReferenceEquals(seen, current) || now < quietUntil)
            {
                return;
            }

            if (Loaded)
            {
                quietUntil = now + Pause;
            }

            current = new KeySet(await FetchAsync().ConfigureAwait(false), now + Freshness);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or JsonException or UriFormatException)
        {
            logger.KeysNotFetched(fault.GetType().Name);
        }
        finally
        {
            gate.Release();
        }
    }

    private async Task<FrozenDictionary<string, SigningKey>> FetchAsync()
    {
        var configuration = await ReadAsync(metadata).ConfigureAwait(false);
        var address = new Uri(configuration.Text("jwks_uri") ?? "", UriKind.Absolute);
        if (!IsBeside(address))
        {
            throw new UriFormatException("jwks_uri is not https on the metadata's own host");
        }

        var set = await ReadAsync(address).ConfigureAwait(false);
        var keys = set.Items("keys").Select(SigningKey.Read).OfType<SigningKey>().DistinctBy(key => key.Id);
        return keys.ToFrozenDictionary(key => key.Id) is { Count: > 0 } found
            ? found
            : throw new JsonException("no RSA key in the key set");
    }

    private bool IsBeside(Uri address) =>
        address.Host == metadata.Host && address.UserInfo.Length == 0
        && (address.Scheme == Uri.UriSchemeHttps
            || (metadata.IsLoopback && metadata.Scheme == Uri.UriSchemeHttp && address.Scheme == Uri.UriSchemeHttp));

    private async Task<JsonElement> ReadAsync(Uri address)
    {
        var bytes = await http.GetByteArrayAsync(address).ConfigureAwait(false);
        return StrictJson.Parse(bytes) ?? throw new JsonException($"{address.AbsolutePath} is not JSON");
    }

    private sealed record KeySet(FrozenDictionary<string, SigningKey> Keys, DateTimeOffset StaleAt)
    {
        public static KeySet Empty { get; } = new(FrozenDictionary<string, SigningKey>.Empty, DateTimeOffset.MinValue);
    }
}
