using GssBot.Tests.Slack;
namespace GssBot.Bot.Tests.Slack;

/// <summary>Slack renews a socket every few hours; a socket that it renews at once again and again is not followed at once.</summary>
public sealed class SocketRenewalTests : IAsyncLifetime
{
    private FakeSockets sockets = null!;
    private SlackBench bench = null!;

    public async Task InitializeAsync()
    {
        var slack = await FakeSlack.StartAsync();
        sockets = new FakeSockets(slack);
        bench = await SlackBench.StartAsync(
            new() { ["Slack:SigningSecret"] = null, ["Slack:AppToken"] = "xapp-1-A1-1-x", ["Slack:SocketConnections"] = "1" }, slack);
    }

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task The_second_renewal_within_a_minute_waits()
    {
        var first = await RenewAsync();
        var second = await RenewAsync();
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(2));
        Assert.True(sockets.NoneWaits);

        bench.Clock.Move(TimeSpan.FromSeconds(2));
        var third = await RenewAsync();
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(4));
        Assert.True(sockets.NoneWaits);
        Array.ForEach([first, second, third], socket => socket.End());
    }

    private async Task<FakeSocket> RenewAsync()
    {
        var socket = await sockets.NextAsync();
        await DisconnectAsync(socket);
        return socket;
    }

    private static Task DisconnectAsync(FakeSocket socket) => socket.SendAsync(new { type = "disconnect", reason = "refresh_requested" });
}
