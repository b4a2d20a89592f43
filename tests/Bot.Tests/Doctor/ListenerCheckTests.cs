using GssBot.Bot.Doctor;
using GssBot.Bot.Http;
using GssBot.Bot.Start;
using Moq;

namespace GssBot.Bot.Tests.Doctor;

/// <summary>Who listens on a port that is taken may be anybody: he is not waited for, and not listened to for long.</summary>
public sealed class ListenerCheckTests
{
    [Fact]
    public async Task A_stranger_on_our_port_gets_five_seconds_and_64_kibibytes()
    {
        using var client = new HttpClient(new Silent());
        var clients = Mock.Of<IHttpClientFactory>(factory => factory.CreateClient("doctor") == client);
        var found = await Looked.AtAsync(
            new ListenerCheck(new StartCheck([], [], [new Listener("http://127.0.0.1:3978", "is taken", IsTaken: true)]), clients));
        Assert.Equal("http://127.0.0.1:3978 is taken", Assert.Single(found).State);
        Assert.Equal((TimeSpan.FromSeconds(5), 64L * 1024), (client.Timeout, client.MaxResponseContentBufferSize));
    }

    private sealed class Silent : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
            Task.FromException<HttpResponseMessage>(new OperationCanceledException());
    }
}
