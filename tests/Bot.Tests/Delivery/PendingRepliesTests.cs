using GssBot.Bot.Delivery;
using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;
using GssBot.Core.Answers;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>What is kept: where it lies, what is counted, and what a line of it holds.</summary>
public sealed class PendingRepliesTests : IDisposable
{
    private static readonly SendOutcome Down = new SendOutcome.NotNow();
    private readonly DeliveryBench bench = new(disk: (_, _, _) => { });

    public void Dispose() => bench.Dispose();

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

    private Attempt Attempt(SendOutcome outcome) => new(bench.Reply(), outcome);

    private Task<Acknowledgement> SendAsync(string id) => bench.Replies.SendAsync(bench.Reply(id), bench.Carrier, DeliveryBench.Budget);
}
