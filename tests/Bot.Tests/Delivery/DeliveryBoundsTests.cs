using GssBot.Bot.Delivery;
using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;
using GssBot.Core.Answers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>Where the counts, times and numbers of delivery end.</summary>
public sealed class DeliveryBoundsTests : IDisposable
{
    private static readonly SendOutcome Down = new SendOutcome.NotNow();
    private readonly DeliveryBench bench = new(disk: (_, _, _) => { });

    public void Dispose() => bench.Dispose();

    [Fact]
    public async Task A_hundred_thousand_events_are_remembered_the_oldest_forgotten_first()
    {
        var claims = new EventClaims(bench.Clock);
        for (var number = 0; number < 100_000; number++)
        {
            Assert.True(claims.Remember($"Ev{number}"));
        }

        Assert.False(claims.Remember("Ev0"));
        Assert.Equal(0, await AnswersAsync(claims, "Ev0"));

        claims.Remember("Ev100000");
        Assert.Equal((1, 0), (await AnswersAsync(claims, "Ev0"), await AnswersAsync(claims, "Ev2")));
    }

    [Fact]
    public async Task An_event_is_remembered_for_twenty_minutes()
    {
        var claims = new EventClaims(bench.Clock);
        await AnswersAsync(claims, "one");
        claims.Remember("two");
        bench.Clock.Move(TimeSpan.FromMinutes(20) - TimeSpan.FromTicks(1));
        Assert.Equal((0, 0), (await AnswersAsync(claims, "one"), await AnswersAsync(claims, "two")));
        bench.Clock.Move(TimeSpan.FromTicks(1));
        Assert.Equal((1, 1), (await AnswersAsync(claims, "one"), await AnswersAsync(claims, "two")));
    }

    [Fact]
    public async Task Two_hundred_and_fifty_six_events_are_in_work_at_most()
    {
        var claims = new EventClaims(bench.Clock);
        var slow = new TaskCompletionSource<Acknowledgement>();
        var work = Enumerable.Range(0, 256).Select(number => claims.OnceAsync($"Ev{number}", () => slow.Task)).ToArray();
        Assert.Equal(Acknowledgement.NotBegun, await claims.OnceAsync("Ev256", () => slow.Task));
        slow.SetResult(Acknowledgement.Taken);
        Assert.All(await Task.WhenAll(work), taken => Assert.Equal(Acknowledgement.Taken, taken));
        Assert.Equal(1, await AnswersAsync(claims, "Ev256"));
    }

    [Fact]
    public void Refusals_are_counted_by_thirty_two_words_and_the_rest_together()
    {
        foreach (var word in Enumerable.Range(0, 34).Select(number => $"word{number}").Append("word0"))
        {
            Assert.True(bench.Counts.Settled(Attempt(new SendOutcome.Refused(word)), NullLogger.Instance));
        }

        Assert.Equal(
            (33, 2, 2, 1),
            (bench.Counts.Refusals.Count, bench.Counts.Refusals["other"], bench.Counts.Refusals["word0"], bench.Counts.Refusals["word31"]));
        Assert.Equal(0, bench.Counts.Sent);
    }

    [Fact]
    public void An_attempt_settles_a_reply_when_it_was_sent_or_refused_for_good()
    {
        Assert.True(bench.Counts.Settled(Attempt(new SendOutcome.Sent()), NullLogger.Instance));
        Assert.False(bench.Counts.Settled(Attempt(Down), NullLogger.Instance));
        Assert.False(bench.Counts.Settled(Attempt(new SendOutcome.Unclear()), NullLogger.Instance));
        Assert.Equal((1, 0), (bench.Counts.Sent, bench.Counts.Refusals.Count));
    }

    [Fact]
    public async Task With_five_thousand_replies_kept_nothing_new_is_begun()
    {
        bench.Carrier.Always = new SendOutcome.NotNow(TimeSpan.FromMinutes(30));
        for (var number = 0; number < 5_000; number++)
        {
            Assert.True(bench.State.Ready);
            Assert.Equal(Acknowledgement.Taken, await SendAsync($"slack:Ev{number}"));
        }

        Assert.False(bench.State.Ready);
        Assert.Equal(Acknowledgement.NotBegun, await SendAsync("slack:Ev5000"));
        Assert.Equal(5_000, bench.Count);
    }

    [Fact]
    public async Task Eight_replies_are_sent_again_at_a_time()
    {
        using (var gone = bench.Pending(bench.Folder))
        {
            for (var number = 0; number < 9; number++)
            {
                gone.Write(PendingLine.Of(bench.Kept($"slack:Ev{number}"), trying: false));
            }
        }

        await bench.StartAsync();
        var begun = new List<TaskCompletionSource<SendOutcome>>();
        while (begun.Count < 8)
        {
            begun.Add((await bench.Carrier.NextAsync()).End);
        }

        for (var turn = 0; turn < 1_000; turn++)
        {
            await Task.Yield();
        }

        Assert.Equal((8, 9), (bench.Carrier.Attempts, bench.Count));

        begun[0].SetResult(new SendOutcome.Sent());
        begun.Add((await bench.Carrier.NextAsync()).End);
        foreach (var end in begun.Skip(1))
        {
            end.SetResult(new SendOutcome.Sent());
        }

        await bench.IdleAsync();
    }

    [Theory]
    [InlineData(1800, 0)]
    [InlineData(1801, 1)]
    public async Task A_reply_is_given_up_when_it_would_be_older_than_half_an_hour(int seconds, int tooOld)
    {
        var sending = SendAsync("slack:Ev1");
        await bench.Carrier.EndAsync(new SendOutcome.NotNow(TimeSpan.FromSeconds(seconds)));
        await sending;
        if (tooOld == 0)
        {
            await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(seconds));
        }
        else
        {
            await bench.IdleAsync();
        }

        Assert.Equal(tooOld, bench.Counts.TooOld);
    }

    [Theory]
    [InlineData(-5, 0)]
    [InlineData(-0.5, 1.5)]
    [InlineData(3600, 2)]
    public async Task A_caller_waits_for_what_is_left_of_the_budget_and_never_longer(double asked, double seconds)
    {
        var kept = bench.Kept() with { AskedAt = bench.Clock.GetUtcNow() + TimeSpan.FromSeconds(asked) };
        var sending = bench.Replies.SendAsync(new Reply(kept, "x"), bench.Carrier, DeliveryBench.Budget);
        if (seconds > 0)
        {
            await bench.Clock.PassAsync(TimeSpan.FromSeconds(seconds));
        }

        Assert.Equal(Acknowledgement.Taken, await sending);
        Assert.Equal(1, bench.Count);
    }

    [Fact]
    public async Task Health_says_how_many_replies_wait_and_what_became_of_the_others()
    {
        bench.Carrier.Always = new SendOutcome.NotNow(TimeSpan.FromMinutes(10));
        await SendAsync("slack:Ev1");
        bench.Clock.Move(TimeSpan.FromSeconds(90));
        await SendAsync("slack:Ev2");
        bench.Counts.CountTooOld();
        bench.Counts.CountUnclear();
        bench.Counts.Settled(Attempt(new SendOutcome.Refused("is_archived")), NullLogger.Instance);
        Assert.Equal(
            [
                "2 replies kept, the oldest for 90 s",
                "1 replies given up after 30 minutes",
                "1 replies repeated once with unknown outcome",
                "1 replies refused: is_archived"
            ],
            bench.State.Remarks.AsEnumerable());
        Assert.Equal(("delivery", true), (bench.State.Name, bench.State.Ready));
    }

    [Theory]
    [InlineData(null, null, "data/pending", "Delivery__Directory", false)]
    [InlineData("/srv/pending", "/var/journal.jsonl", "/srv/pending", "Delivery__Directory", true)]
    [InlineData(null, "/var/gssbot/journal.jsonl", "/var/gssbot/pending", "Journal__Path", true)]
    [InlineData(null, "journal.jsonl", "pending", "Journal__Path", true)]
    public void Pending_replies_lie_where_the_settings_say(string? directory, string? journal, string folder, string setting, bool named)
    {
        var configuration =
            new ConfigurationBuilder().AddInMemoryCollection([new("Delivery:Directory", directory), new("Journal:Path", journal)]).Build();
        Assert.Equal(new PendingDirectory(Path.GetFullPath(folder), setting, named), PendingDirectory.Of(configuration));
    }

    [Fact]
    public void A_folder_is_tried_with_a_file_that_is_gone_at_once()
    {
        var folder = Path.Combine(bench.Folder, "new");
        Assert.Null(new PendingDirectory(folder, "x", true).Fault());
        Assert.Empty(Directory.GetFiles(folder));
        File.WriteAllText(Path.Combine(folder, "file"), "");
        Assert.StartsWith(
            $"{folder}/file/x cannot be written (",
            new PendingDirectory(Path.Combine(folder, "file", "x"), "x", true).Fault(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void Two_surfaces_share_one_delivery()
    {
        var configuration = new ConfigurationBuilder().Build();
        var services = new ServiceCollection();
        services.AddDelivery(configuration);
        var count = services.Count;
        services.AddDelivery(configuration);
        Assert.Equal(count, services.Count);
    }

    [Theory]
    [InlineData("crl-expired-at-server", "crl-expired-at-server")]
    [InlineData(null, "none")]
    public void Feedback_is_a_line_with_the_case_or_none(string? caseId, string shown)
    {
        new LoggedFeedback(new Logger<LoggedFeedback>(LoggerFactory.Create(log => log.AddProvider(bench.Log))))
            .Note("slack", caseId, "helpful");
        Assert.Equal($"Information Feedback from slack on {shown}: helpful (version {ProgramVersion.Text})", bench.Log.All.Trim());
    }

    [Fact]
    public void A_line_keeps_every_part_of_its_reply()
    {
        var kept = bench.Kept() with
        {
            Notice = "too-many",
            Outline = new AnswerOutline(null, Certainty.Possible, Side.Network, Actor.Vo, [new(1), new(2)])
        };
        var read = PendingLine.Parse(PendingLine.Of(kept, trying: false).ToBytes())!.ToKept()!;
        Assert.Equal((kept.Id, kept.Surface, kept.Notice, kept.AskedAt), (read.Id, read.Surface, read.Notice, read.AskedAt));
        Assert.Equal(kept.Where, read.Where);
        Assert.Equal(
            (kept.Outline.Case, kept.Outline.Certainty, kept.Outline.Side, kept.Outline.Actor, "1,2"),
            (
                read.Outline!.Case,
                read.Outline.Certainty,
                read.Outline.Side,
                read.Outline.Actor,
                string.Join(',', read.Outline.Statuses.Select(status => status.Value))));
    }

    private static async Task<int> AnswersAsync(EventClaims claims, string id)
    {
        var answers = 0;
        await claims.OnceAsync(id, () =>
        {
            answers++;
            return Task.FromResult(Acknowledgement.Taken);
        });
        return answers;
    }

    private Attempt Attempt(SendOutcome outcome) => new(bench.Reply(), outcome);

    private Task<Acknowledgement> SendAsync(string id) => bench.Replies.SendAsync(bench.Reply(id), bench.Carrier, DeliveryBench.Budget);
}
