using System.Net;

namespace GssBot.Bot.Tests.Teams;

/// <summary>A connection over which somebody came who is not let in ends; an honest one stays.</summary>
public sealed class RefusedRequestTests(TeamsBotFixture fixture) : IClassFixture<TeamsBotFixture>
{
    [Fact]
    public async Task Who_has_no_token_is_answered_and_hung_up_on()
    {
        using var refused = await fixture.Bot.PostAsync("{}", null);
        Assert.Equal((HttpStatusCode.Unauthorized, true), (refused.StatusCode, refused.Headers.ConnectionClose));
    }

    [Fact]
    public async Task Who_has_one_stays_connected()
    {
        using var taken = await fixture.Bot.PostAsync(Activities.Personal(fixture.Bot.Microsoft.Service, "851968"));
        Assert.NotEqual(true, taken.Headers.ConnectionClose);
    }
}
