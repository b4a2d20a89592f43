using System.Runtime.CompilerServices;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Doctor;

/// <summary>How far this machine's clock is from the platform's: signatures and tokens older than five minutes are refused.</summary>
internal sealed class ClockCheck(IServiceProvider services, SurfaceList surfaces, IHttpClientFactory clients, TimeProvider clock) : ICheck
{
    public const string ClientName = "doctor";

    private static readonly TimeSpan Tolerable = TimeSpan.FromSeconds(60);
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    public async IAsyncEnumerable<Diagnosis> LookAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var other = surfaces.All.Select(surface => surface.ClockOf(services)).FirstOrDefault(address => address is not null);
        if (other is null)
        {
            yield break;
        }

        yield return await OffsetAsync(other, cancellationToken) is not { } offset
            ? new Diagnosis("clock", $"not compared: {other.Host} does not tell the time", "compare it by hand: date -u")
            : offset.Duration() <= Tolerable
                ? new Diagnosis("clock", $"{Math.Round(offset.Duration().TotalSeconds)} s from {other.Host}")
                : new Diagnosis(
                    "clock",
                    $"{Math.Round(Math.Abs(offset.TotalSeconds))} s {(offset > TimeSpan.Zero ? "ahead of" : "behind")} {other.Host}",
                    "set it, and let it be kept: timedatectl set-ntp true");
    }

    private async Task<TimeSpan?> OffsetAsync(Uri address, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(ClientName);
        client.Timeout = Limit;
        try
        {
            using var request = new HttpRequestMessage(HttpMethod.Head, address);
            using var response = await client.SendAsync(request, cancellationToken);
            return clock.GetUtcNow() - response.Headers.Date;
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return null;
        }
    }
}
