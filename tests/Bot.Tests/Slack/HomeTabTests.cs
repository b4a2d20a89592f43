using GssBot.Bot.Slack.Handling;
using GssBot.Cards.Slack;
using static GssBot.Bot.Tests.Slack.SlackEventTests;

namespace GssBot.Bot.Tests.Slack;

/// <summary>The home tab of the app.</summary>
public sealed class HomeTabTests : IDisposable
{
    private readonly HandlerBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData("home", 1)]
    [InlineData(null, 1)]
    [InlineData("messages", 0)]
    public async Task The_home_tab_is_published_for_its_user(string? tab, int published)
    {
        await bench.EventAsync(new { type = "app_home_opened", user = "U2", tab });
        await bench.EventAsync(new { type = "app_home_opened", user = "nobody", tab }, "Ev2");
        Assert.Equal(Enumerable.Repeat("views.publish", published), bench.Methods);
        if (published > 0)
        {
            Assert.Equal("U2", Text(bench.Call(), "user_id"));
        }
    }

    [Fact]
    public void The_home_tab_says_how_to_ask_what_is_asked_most_and_whom_else_to_ask()
    {
        var blocks = bench.Part<HomeTab>().View().Blocks;
        Assert.Equal(["Header", "Section", "Divider", "Header", "Section", "Context"], blocks.Select(block => block.GetType().Name));
        Assert.Equal("GssBot explains GridFTP and GSSAPI errors", Assert.IsType<Block.Header>(blocks[0]).Text.Text);
        Assert.Equal("Asked most", Assert.IsType<Block.Header>(blocks[3]).Text.Text);
        Assert.Equal(
            "The revocation list at the server has expired. The server's administrator must run fetch-crl; you need not change anything.",
            Assert.IsType<Block.Section>(blocks[4]).Text!.Text);
        Assert.Equal("Need a person? The grid help desk", Assert.Single(Assert.IsType<Block.Context>(blocks[5]).Elements).Text);
    }
}
