using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;

namespace GssBot.Bot.Web;

/// <summary>
/// How often one caller may ask a public page; somebody at this machine as often as he likes. A caller is a peer address (of IPv6 the
/// network, its first 64 bits); behind a proxy all callers have the proxy's, and share.
/// </summary>
internal static class RateLimits
{
    public const string Questions = "questions";
    public const string Scans = "scans";

    /// <summary>Scans of one caller a minute; each may take 20 seconds.</summary>
    private const int ScansPerMinute = 2;

    /// <summary>When to come back to a page that is busy with another's scan.</summary>
    private static readonly TimeSpan ScanPause = TimeSpan.FromSeconds(10);

    public static void Set(RateLimiterOptions options, WebSettings settings)
    {
        options.AddPolicy(Questions, context => PerCaller(context, settings, settings.PerMinute));
        options.AddPolicy(Scans, context => PerCaller(context, settings, Math.Min(ScansPerMinute, settings.PerMinute)));
        options.OnRejected = (rejected, _) => new ValueTask(
            TooMany(
                rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var pause) ? pause : TimeSpan.FromMinutes(1),
                $"one address may ask {settings.PerMinute} questions a minute (Web__PerMinute) and send {ScansPerMinute} logs")
                .ExecuteAsync(rejected.HttpContext));
    }

    /// <summary>The answer to who comes while another's log is read.</summary>
    public static IResult Busy() => TooMany(ScanPause, "a public page does one scan at a time");

    private static RateLimitPartition<string> PerCaller(HttpContext context, WebSettings settings, int perMinute) =>
        !settings.IsPublic || settings.PerMinute == 0
            ? RateLimitPartition.GetNoLimiter("local")
            : RateLimitPartition.GetFixedWindowLimiter(
                Caller(context.Connection.RemoteIpAddress),
                _ => new FixedWindowRateLimiterOptions { PermitLimit = perMinute, Window = TimeSpan.FromMinutes(1) });

    /// <summary>Whose count a caller has.</summary>
    internal static string Caller(IPAddress? address) => address switch
    {
        null => "unknown",
        { IsIPv4MappedToIPv6: true } => address.MapToIPv4().ToString(),
        { AddressFamily: AddressFamily.InterNetworkV6 } => Convert.ToHexString(address.GetAddressBytes(), 0, 8),
        _ => address.ToString(),
    };

    private static TooManyRequests TooMany(TimeSpan pause, string rule) => new(pause, rule);

    /// <summary>429 in one line, and when to come back.</summary>
    private sealed record TooManyRequests(TimeSpan Pause, string Rule) : IResult
    {
        public Task ExecuteAsync(HttpContext context)
        {
            var seconds = Math.Max(1, (int)Math.Ceiling(Pause.TotalSeconds)).ToString(CultureInfo.InvariantCulture);
            context.Response.Headers.RetryAfter = seconds;
            return Refusal.Told(StatusCodes.Status429TooManyRequests, $"{Rule}: try again in {seconds} seconds").ExecuteAsync(context);
        }
    }
}
