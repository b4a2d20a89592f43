using GssBot.Bot.Http;
using GssBot.Bot.Start;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Doctor;

/// <summary>Whether the listeners can be had. One that is taken is fine when it is this program that runs there.</summary>
internal sealed class ListenerCheck(StartCheck start, IHttpClientFactory clients) : ICheck
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(5);

    public async IAsyncEnumerable<Diagnosis> LookAsync(
        [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var listener in start.Taken)
        {
            yield return await IsOursAsync(listener, cancellationToken)
                ? new Diagnosis("listener", $"a GssBot runs at {listener.Url}")
                : new Diagnosis(
                    "listener",
                    $"{listener.Url} {listener.Fault}",
                    "stop that program, or set ASPNETCORE_URLS (Web__Urls) to another port");
        }
    }

    /// <summary>True when <c>/healthz</c> answers there as ours does.</summary>
    private async Task<bool> IsOursAsync(Listener listener, CancellationToken cancellationToken)
    {
        var address = BindingAddress.Parse(listener.Url);
        using var client = clients.CreateClient(ClockCheck.ClientName);
        client.Timeout = Limit;
        client.MaxResponseContentBufferSize = 64 * 1024;
        try
        {
            var answer = await client.GetStringAsync(
                new Uri($"{address.Scheme}://{(listener.IsEverywhere ? "127.0.0.1" : address.Host)}:{address.Port}/healthz"),
                cancellationToken);
            return answer.Length == 0 || answer.Contains("\"version\"", StringComparison.Ordinal);
        }
        catch (Exception error) when (error is HttpRequestException or OperationCanceledException)
        {
            return false;
        }
    }
}
