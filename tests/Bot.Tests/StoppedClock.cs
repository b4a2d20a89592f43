namespace GssBot.Bot.Tests;

/// <summary>
/// A clock that stands until a test moves it. A test first awaits <see cref="SleeperAsync"/>, so it knows that somebody waits,
/// then moves; nothing depends on how fast the machine is.
/// </summary>
internal sealed class StoppedClock(DateTimeOffset? start = null) : TimeProvider
{
    private readonly Lock gate = new();
    private readonly List<StoppedTimer> timers = [];
    private readonly List<(TimeSpan Pause, TaskCompletionSource Seen)> watchers = [];
    private DateTimeOffset now = start ?? new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    public override DateTimeOffset GetUtcNow()
    {
        lock (gate)
        {
            return now;
        }
    }

    public override long GetTimestamp() => GetUtcNow().Ticks;

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new StoppedTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>Completes once somebody waits from now on for exactly this long; fails the test after 20 real seconds.</summary>
    public Task SleeperAsync(TimeSpan pause)
    {
        var seen = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (gate)
        {
            if (timers.Any(timer => timer.Pause == pause && timer.Due == now + pause))
            {
                return Task.CompletedTask;
            }

            watchers.Add((pause, seen));
        }

        return seen.Task.WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>Waits until somebody sleeps for exactly this long, then moves by it.</summary>
    public async Task PassAsync(TimeSpan pause)
    {
        await SleeperAsync(pause);
        Move(pause);
    }

    /// <summary>Moves the clock and fires, in their order, the timers that become due.</summary>
    public void Move(TimeSpan by)
    {
        var end = GetUtcNow() + by;
        while (Next(end) is { } due)
        {
            due.Fire();
        }

        lock (gate)
        {
            now = end;
        }
    }

    private StoppedTimer? Next(DateTimeOffset end)
    {
        lock (gate)
        {
            var due = timers.Where(timer => timer.Due <= end).MinBy(timer => timer.Due);
            if (due is not null && due.Due > now)
            {
                now = due.Due;
            }

            return due;
        }
    }

    private void Set(StoppedTimer timer, TimeSpan dueTime)
    {
        TaskCompletionSource[] seen;
        lock (gate)
        {
            timers.Remove(timer);
            if (dueTime == Timeout.InfiniteTimeSpan)
            {
                return;
            }

            timer.Pause = dueTime;
            timer.Due = now + dueTime;
            timers.Add(timer);
            seen = [.. watchers.Where(watcher => watcher.Pause == dueTime).Select(watcher => watcher.Seen)];
            watchers.RemoveAll(watcher => watcher.Pause == dueTime);
        }

        foreach (var watcher in seen)
        {
            watcher.SetResult();
        }
    }

    private sealed class StoppedTimer(StoppedClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period;

        public DateTimeOffset Due { get; set; }

        public TimeSpan Pause { get; set; }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            this.period = period;
            clock.Set(this, dueTime);
            return true;
        }

        public void Fire()
        {
            clock.Set(this, period == TimeSpan.Zero ? Timeout.InfiniteTimeSpan : period);
            callback(state);
        }

        public void Dispose() => clock.Set(this, Timeout.InfiniteTimeSpan);

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
