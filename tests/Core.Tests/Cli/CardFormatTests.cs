using System.Text.Json;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Cli;

public sealed class CardFormatTests
{
    private const string Crl = "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired";

    [Fact]
    public void Slack_format_is_the_message_that_the_bot_would_send()
    {
        var message = JsonDocument.Parse(Run.Of(["explain", "--format", "slack"], Crl).Out).RootElement;
        Assert.Equal("header", message.GetProperty("blocks")[0].GetProperty("type").GetString());
        Assert.NotEqual("", message.GetProperty("text").GetString());
    }

    [Fact]
    public void Teams_format_is_the_card_that_the_bot_would_send()
    {
        var card = JsonDocument.Parse(Run.Of(["explain", "--format", "teams"], Crl).Out).RootElement;
        Assert.Equal("AdaptiveCard", card.GetProperty("type").GetString());
    }

    [Theory, InlineData("slack"), InlineData("teams")]
    public void Every_input_is_one_line_of_json(string format) =>
        Assert.Equal(
            2,
            Run.Of(["explain", "-", Path.Combine(GssBot.Tests.Checkout.Root, "global.json"), "--format", format], Crl).Out
                .TrimEnd('\n')
                .Split('\n').Length);
}
