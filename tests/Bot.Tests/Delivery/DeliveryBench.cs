using System.Collections.Immutable;
using System.Diagnostics;
using GssBot.Bot.Delivery;
using GssBot.Bot.Surfaces;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Tests;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>Delivery with a stopped clock, a folder of its own and a carrier whose every attempt a test decides.</summary>
internal sealed class DeliveryBench : IDisposable
{
    public static readonly TimeSpan Budget = TimeSpan.FromSeconds(2);
    private readonly PendingReplies pending;
    private readonly PendingSender sender;
    private readonly PendingFolder folderOnDisk;
    private readonly TempFolder? own;

    public DeliveryBench(StoppedClock? clock = null, string? folder = null, DiskWrite? disk = null)
    {
        Clock = clock ?? new StoppedClock();
        own = folder is null ? new TempFolder() : null;
        Folder = folder ?? own!.Path;
        Claims = new EventClaims(Clock);
        var services = new ServiceCollection().AddSingleton<IReplyCarrier>(Carrier).BuildServiceProvider();
        folderOnDisk = Pending(Folder, disk);
        sender = new PendingSender(folderOnDisk, Counts, Clock, Logger<PendingSender>());
        pending = new PendingReplies(folderOnDisk, sender, Claims, Counts, services, Clock, Logger<PendingReplies>());
        Replies = new Replies(pending, Counts, Clock, Logger<Replies>());
    }

    public LogLines Log { get; } = new();

    public StoppedClock Clock { get; }

    public string Folder { get; }

    public ScriptedCarrier Carrier { get; } = new();

    public DeliveryCounts Counts { get; } = new();

    public EventClaims Claims { get; }

    public Replies Replies { get; }

    public SurfaceState State => pending.State;

    /// <summary>Replies that are kept.</summary>
    public int Count => pending.Count;

    public string OnDisk => string.Concat(Directory.GetFiles(Folder).Select(Read));

    /// <summary>A folder that logs into <see cref="Log"/>.</summary>
    public PendingFolder Pending(string folder, DiskWrite? disk = null) => new(folder, Logger<PendingFolder>(), disk);

    public Reply Reply(string id = "slack:Ev1") => new(Kept(id), "filled in: /home/jane/x509up");

    public KeptReply Kept(string id = "slack:Ev1") => new(
        id,
        "slack",
        ImmutableSortedDictionary<string, string>.Empty.Add("channel", "C1").Add("thread_ts", "1.1"),
        new AnswerOutline("crl-expired-at-server", Certainty.Likely, Side.Server, Actor.ServerAdmin, [new GssStatus(0x000D0000)]),
        null,
        Clock.GetUtcNow());

    public Task StartAsync() => pending.StartAsync(CancellationToken.None);

    public Task StopAsync() => pending.StopAsync(CancellationToken.None);

    /// <summary>Returns once no reply is kept any more.</summary>
    public async Task IdleAsync()
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(20));
        while (pending.Count > 0)
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }

    /// <summary>A minute goes by, and with it a look at what others have left.</summary>
    public async Task MinuteAsync()
    {
        await Clock.PassAsync(TimeSpan.FromMinutes(1));
        await Clock.SleeperAsync(TimeSpan.FromMinutes(1));
    }

    public void Dispose()
    {
        pending.Dispose();
        sender.Dispose();
        own?.Dispose();
    }

    private Logger<T> Logger<T>() => new(LoggerFactory.Create(log => log.AddProvider(Log)));

    /// <summary>Reads what is on disk as an operator would: the framework itself respects the lock.</summary>
    private static string Read(string file)
    {
        using var cat = Process.Start(new ProcessStartInfo("cat", [file]) { RedirectStandardOutput = true })!;
        return cat.StandardOutput.ReadToEnd();
    }
}
