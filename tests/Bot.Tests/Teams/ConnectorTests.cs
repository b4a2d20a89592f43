using GssBot.Bot.Surfaces;
using System.Net;
using System.Net.Sockets;
using GssBot.Bot.Delivery;
using GssBot.Bot.Settings;
using GssBot.Bot.Teams.Outbound;
using GssBot.Bot.Teams.Settings;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace GssBot.Bot.Tests.Teams;

public sealed class ConnectorTests : IAsyncLifetime
{
    private readonly StoppedClock clock = new();
    private readonly List<IDisposable> owned = [];
    private FakeMicrosoft microsoft = null!;

    private ConversationReference Reference => new(microsoft.Service, "19:x@thread.tacv2;messageid=17", "18", "28:bot", "29:u");

    public async Task InitializeAsync() => microsoft = await FakeMicrosoft.StartAsync();

    public async Task DisposeAsync()
    {
        owned.ForEach(thing => thing.Dispose());
        await microsoft.DisposeAsync();
    }

    [Fact]
    public async Task Send_reply_update_and_delete_call_what_the_protocol_names()
    {
        var connector = Create();
        await connector.SendAsync(Reference with { Activity = null }, "{}", CancellationToken.None);
        await connector.SendAsync(Reference, "{}", CancellationToken.None);
        await connector.UpdateAsync(Reference, "{}", CancellationToken.None);
        await connector.DeleteAsync(Reference, CancellationToken.None);
        const string At = "/emea/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D17/activities";
        Assert.Equal(
            [("POST", At), ("POST", At + "/18"), ("PUT", At + "/18"), ("DELETE", At + "/18")],
            microsoft.Calls.Select(call => (call.Method, call.Path)));
    }

    [Theory]
    [InlineData(200, typeof(SendOutcome.Sent))]
    [InlineData(201, typeof(SendOutcome.Sent))]
    [InlineData(412, typeof(SendOutcome.NotNow))]
    [InlineData(429, typeof(SendOutcome.NotNow))]
    [InlineData(500, typeof(SendOutcome.Unclear))]
    [InlineData(502, typeof(SendOutcome.Unclear))]
    [InlineData(504, typeof(SendOutcome.Unclear))]
    [InlineData(302, typeof(SendOutcome.Refused))]
    [InlineData(400, typeof(SendOutcome.Refused))]
    [InlineData(403, typeof(SendOutcome.Refused))]
    [InlineData(404, typeof(SendOutcome.Refused))]
    [InlineData(413, typeof(SendOutcome.Refused))]
    public async Task Each_status_says_whether_to_try_again(int status, Type outcome)
    {
        microsoft.Connector = FakeMicrosoft.Status(status);
        Assert.IsType(outcome, await Create().SendAsync(Reference, "{}", CancellationToken.None));
        Assert.Single(microsoft.Calls);
    }

    [Theory]
    [InlineData("30", 30)]
    [InlineData("0", 1)]
    [InlineData("-5", null)]
    [InlineData("Sun, 01 Mar 2026 12:01:00 GMT", 60)]
    [InlineData("soon", null)]
    public async Task Retry_after_is_obeyed(string header, int? seconds)
    {
        microsoft.Connector = FakeMicrosoft.Status(429, header);
        var outcome = Assert.IsType<SendOutcome.NotNow>(await Create().SendAsync(Reference, "{}", CancellationToken.None));
        Assert.Equal(seconds is { } wait ? TimeSpan.FromSeconds(wait) : null, outcome.RetryAfter);
    }

    [Fact]
    public async Task A_refused_connection_was_certainly_not_posted()
    {
        using var nobody = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        nobody.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        var place = Reference with { ServiceUrl = $"http://{nobody.LocalEndPoint}/" };
        Assert.IsType<SendOutcome.NotNow>(await Create().SendAsync(place, "{}", CancellationToken.None));
    }

    [Fact]
    public async Task A_connection_that_breaks_leaves_it_unclear()
    {
        microsoft.Connector = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        Assert.IsType<SendOutcome.Unclear>(await Create().SendAsync(Reference, "{}", CancellationToken.None));
    }

    [Fact]
    public async Task No_answer_in_time_leaves_it_unclear()
    {
        microsoft.Connector = context => Task.Delay(Timeout.Infinite, context.RequestAborted).ContinueWith(_ => { }, TaskScheduler.Default);
        Assert.IsType<SendOutcome.Unclear>(
            await Create(timeout: TimeSpan.FromMilliseconds(300)).SendAsync(Reference, "{}", CancellationToken.None));
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("http://169.254.169.254/")]
    [InlineData("")]
    public async Task The_token_goes_to_no_other_host(string service)
    {
        var outcome = await Create().SendAsync(Reference with { ServiceUrl = service }, "{}", CancellationToken.None);
        Assert.Equal(new SendOutcome.Refused("service-host"), outcome);
        Assert.Empty(microsoft.TokenCalls);
    }

    private Connector Create(Action<Dictionary<string, string?>>? change = null, TimeSpan? timeout = null)
    {
        var values = TeamsBot.Settings(microsoft);
        change?.Invoke(values);
        var (options, faults, _) = SectionReader.Read<TeamsOptions>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        Assert.Empty(faults);
        var settings = TeamsSettings.Of(options)!;
        var tokens = new TokenHttp(settings.TokenUrl);
        var token = new ConnectorToken(settings, tokens);
        var http = OutboundHttp.Client(64 * 1024, timeout ?? TimeSpan.FromSeconds(10));
        owned.AddRange([tokens, token, http]);
        return new Connector(http, token, settings, clock, NullLogger<Connector>.Instance);
    }
}
