using System.Threading.RateLimiting;
using GssBot.Core.Scanning;

namespace GssBot.Bot.Web;

/// <summary>
/// How large a log may be, how long it may take and how much of the machine: much for somebody at this machine, little for strangers.
/// </summary>
/// <param name="MostBytes">Also after decompression; more is 413.</param>
/// <param name="Longest">What takes longer is 413.</param>
/// <param name="Turns">Who may begin; null: everybody.</param>
/// <param name="RestsAsLongAsItWorks">At most half of one core, so that the endpoints beside it answer in time.</param>
internal sealed record ScanAllowance(long MostBytes, TimeSpan Longest, ScanPace Pace, bool RestsAsLongAsItWorks, RateLimiter? Turns)
{
    /// <summary>1 GiB in two minutes, on all cores, as many at once as are asked for.</summary>
    public static ScanAllowance Local { get; } =
        new(1024L * 1024 * 1024, TimeSpan.FromMinutes(2), ScanPace.Whole, RestsAsLongAsItWorks: false, Turns: null);

    /// <summary>What a refusal says about the limit.</summary>
    public string Limit =>
        $"a log may have {MostBytes / 1024 / 1024} MiB, also after decompression, and take {Longest.TotalSeconds} seconds; "
            + "for more use: gssbot scan FILE";

    /// <summary>32 MiB in 20 seconds, one at a time.</summary>
    public static ScanAllowance Public() => new(
        32 * 1024 * 1024, TimeSpan.FromSeconds(20), ScanPace.Modest, RestsAsLongAsItWorks: true,
        new ConcurrencyLimiter(new ConcurrencyLimiterOptions { PermitLimit = 1 }));
}
