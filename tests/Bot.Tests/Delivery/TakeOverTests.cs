using GssBot.Bot.Delivery;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>What other processes, crashes and people leave in the folder.</summary>
public sealed class TakeOverTests : IDisposable
{
    private readonly DeliveryBench bench = new();

    public void Dispose() => bench.Dispose();

    public static TheoryData<string> Poison =>
    [
        "{}", "null", "[]", "7", "\"\"", "\0\0\0\0", "{\"id\":null}", "{\"id\":\"\"}", "{\"id\":7}", "{\"id\":{}}",
        Line("\"kept\":7"), Line("\"kept\":{}"), Line("\"kept\":[]"),
        Line("\"kept\":{\"where\":{},\"asked\":\"2026-03-01T12:00:00Z\"}"),
        Line("\"kept\":{\"surface\":null,\"where\":{},\"asked\":\"2026-03-01T12:00:00Z\"}"),
        Line("\"kept\":{\"surface\":\"slack\",\"asked\":\"2026-03-01T12:00:00Z\"}"),
        Line("\"kept\":{\"surface\":\"slack\",\"where\":{\"channel\":null},\"asked\":\"2026-03-01T12:00:00Z\"}"),
        Line("\"kept\":{\"surface\":\"slack\",\"where\":{},\"asked\":\"yesterday\"}"),
        Line("\"kept\":{\"surface\":\"slack\",\"where\":{},\"asked\":\"2026-03-01T12:00:00Z\",\"unclear\":-2147483648}"),
        Line("\"kept\":{\"surface\":\"slack\",\"where\":{},\"asked\":\"2026-03-01T12:00:00Z\",\"unclear\":1e99}"),
        Line("\"kept\":{\"surface\":\"slack\",\"where\":{},\"asked\":\"2026-03-01T12:00:00Z\",\"outline\":{}}"),
        Line("\"kept\":{\"surface\":\"slack\",\"where\":{},\"asked\":\"2026-03-01T12:00:00Z\",\"outline\":{\"statuses\":null}}"),
        Line("\"kept\":{\"surface\":\"slack\",\"where\":{},\"asked\":\"2026-03-01T12:00:00Z\",\"outline\":{\"statuses\":[-1]}}"),
        Line("\"kept\":{\"surface\":\"slack\",\"where\":{},\"asked\":\"2026-03-01T12:00:00Z\",\"outline\":{\"statuses\":[],\"side\":999}}"),
        Line("\"kept\":{\"surface\":\"slack\",\"where\":{},\"asked\":\"2026-03-01T12:00:00Z\"}"), // The surface cannot make it: no channel.
        new string('[', 100_000),
        new string('x', 1_000_000),
    ];

    [Theory, MemberData(nameof(Poison))]
    public async Task A_line_that_is_none_is_told_and_set_aside_and_the_others_are_sent(string poison)
    {
        File.WriteAllText(Named("a"), $"{poison}\n{Good("slack:Ev1")}\n");
        bench.Carrier.Always = new SendOutcome.Sent();

        await bench.StartAsync();
        await bench.IdleAsync();
        await bench.MinuteAsync();

        Assert.Equal("slack:Ev1", Assert.Single(bench.Carrier.Ids));
        Assert.Contains("1 lines of kept replies cannot be read, set aside as *.unreadable", bench.State.Remarks);
        Assert.Single(
            bench.Log.All.Split('\n'), line => line.Contains("1 lines of pending replies cannot be read", StringComparison.Ordinal));
        Assert.Equal(poison, File.ReadAllText(Path.ChangeExtension(Named("a"), ".unreadable")).TrimEnd(' ', '\n'));
        await bench.StopAsync();
    }

    [Fact]
    public async Task A_file_far_too_large_is_set_aside_unread()
    {
        using (var huge = File.Create(Named("a")))
        {
            huge.SetLength(1L << 34);
        }

        await bench.StartAsync();

        Assert.Equal(["a.unreadable"], Directory.GetFiles(bench.Folder).Select(Path.GetFileName));
        await bench.StopAsync();
    }

    [Fact]
    public async Task An_id_in_two_files_is_sent_once()
    {
        File.WriteAllText(Named("a"), Good("slack:Ev1") + "\n");
        File.WriteAllText(Named("b"), Good("slack:Ev1") + "\n");
        bench.Carrier.Always = new SendOutcome.Sent();

        await bench.StartAsync();
        await bench.IdleAsync();
        await bench.MinuteAsync();

        Assert.Single(bench.Carrier.Ids);
        Assert.Empty(Directory.GetFiles(bench.Folder));
        await bench.StopAsync();
    }

    [Fact]
    public async Task A_reply_that_this_process_has_sent_itself_is_not_sent_again()
    {
        bench.Carrier.Always = new SendOutcome.Sent();
        await bench.StartAsync();
        await bench.Claims.OnceAsync(
            "slack:Ev1", () => bench.Replies.SendAsync(bench.Reply("slack:Ev1"), bench.Carrier, DeliveryBench.Budget));
        File.WriteAllText(Named("a"), Good("slack:Ev1") + "\n"); // Of a replica that died before it acknowledged.

        await bench.MinuteAsync();
        await bench.IdleAsync();

        Assert.Single(bench.Carrier.Ids);
        Assert.Empty(Directory.GetFiles(bench.Folder));
        await bench.StopAsync();
    }

    [Fact]
    public void Lines_of_before_with_their_state_in_words_are_read_and_go_on_by_their_mark()
    {
        var trying = Good("slack:Ev1").Insert(1, "\"trying\":true,");
        File.WriteAllText(Named("a"), $"{Good("slack:Ev1")}\n{trying}\n{Good("slack:Ev2")}\n{{\"id\":\"slack:Ev2\"}}\n");
        using (var first = bench.Pending(bench.Folder))
        {
            var kept = Assert.Single(first.Adopt());
            Assert.Equal(("slack:Ev1", 1), (kept.Id, kept.Unclear));
            first.Write(PendingLine.Of(kept, trying: true));
        }

        using var second = bench.Pending(bench.Folder);

        Assert.Equal(2, Assert.Single(second.Adopt()).Unclear);
    }

    [Fact]
    public async Task A_time_to_come_does_not_keep_a_reply_for_ever()
    {
        File.WriteAllText(Named("a"), Good("slack:Ev1", "9999-12-31T00:00:00Z") + "\n");
        bench.Carrier.Always = new SendOutcome.NotNow(TimeSpan.FromMinutes(29));
        await bench.StartAsync();

        await bench.Clock.PassAsync(TimeSpan.FromMinutes(29));
        await bench.IdleAsync();

        Assert.Equal(1, bench.Counts.TooOld);
        await bench.StopAsync();
    }

    [Fact]
    public async Task A_folder_that_cannot_be_looked_at_is_shown_and_answering_goes_on_until_it_heals()
    {
        var folder = Path.Combine(bench.Folder, "pending");
        File.CreateSymbolicLink(folder, folder); // Leads to itself: not even root can list it.
        using var loop = new DeliveryBench(bench.Clock, folder);
        loop.Carrier.Always = new SendOutcome.Sent();
        await loop.StartAsync();
        await loop.MinuteAsync();
        await loop.MinuteAsync();

        Assert.Contains(loop.State.Remarks, remark => remark.Contains("cannot be looked for", StringComparison.Ordinal));
        Assert.Single(loop.Log.All.Split('\n'), line => line.Contains("cannot be looked for", StringComparison.Ordinal));
        await loop.Replies.SendAsync(loop.Reply(), loop.Carrier, DeliveryBench.Budget);
        Assert.Equal(1, loop.Counts.Sent);

        File.Delete(folder);
        Directory.CreateDirectory(folder);
        File.WriteAllText(Path.Combine(folder, "a.jsonl"), Good("slack:Ev2") + "\n");
        await loop.MinuteAsync();
        await loop.IdleAsync();

        Assert.Equal(2, loop.Counts.Sent);
        Assert.Empty(loop.State.Remarks);
        await loop.StopAsync();
    }

    [Fact]
    public async Task A_living_replica_is_no_trouble()
    {
        using var other = bench.Pending(bench.Folder);
        other.Write(PendingLine.Of(bench.Kept(), trying: false));

        await bench.StartAsync();

        Assert.Empty(bench.State.Remarks);
        await bench.StopAsync();
    }

    private string Named(string name) => Path.Combine(bench.Folder, $"{name}.jsonl");

    private static string Line(string rest) => $"{{\"id\":\"slack:Ev7\",{rest}}}";

    /// <summary>As earlier versions wrote it: with its brace.</summary>
    private static string Good(string id, string asked = "2026-03-01T12:00:00+00:00") => $$$$"""
        {"id":"{{{{id}}}}","kept":{"surface":"slack","where":{"channel":"C1","thread_ts":"1.1"},"asked":"{{{{asked}}}}","outline":{"case":"crl-expired-at-server","certainty":"Likely","side":"Server","actor":"ServerAdmin","statuses":[851968]}}}
        """;
}
