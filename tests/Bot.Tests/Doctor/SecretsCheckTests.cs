using GssBot.Bot.Doctor;
using Microsoft.Extensions.Configuration;

namespace GssBot.Bot.Tests.Doctor;

public sealed class SecretsCheckTests
{
    [Theory]
    [InlineData("Slack:SigningSecret", "0123456789abcdef0123456789abcdef", "present", false)]
    [InlineData("Slack:SigningSecret", "xoxb-12345", "no signing secret", true)]
    [InlineData("Slack:SigningSecret", "0123456789abcdef0123456789abcde", "no signing secret", true)]
    [InlineData("Slack:SigningSecret", "0123456789abcdef0123456789abcdef0", "no signing secret", true)]
    [InlineData("Slack:SigningSecret", "0123456789ABCDEF0123456789ABCDEF", "no signing secret", true)]
    [InlineData("Slack:SigningSecret", "0123456789abcdeg0123456789abcdef", "no signing secret", true)]
    [InlineData("Slack:SigningSecretPrevious", "0123456789abcdef", "no signing secret", true)]
    [InlineData("Slack:Workspaces:T1:BotToken", "xapp-12345", "does not begin with xoxb-", true)]
    [InlineData("Slack:BotToken", "xoxb-12345", "present, xoxb", false)]
    [InlineData("Slack:BotToken", "xapp-12345", "does not begin with xoxb-", true)]
    [InlineData("Slack:AppToken", "xapp-12345", "present, xapp", false)]
    public async Task Doctor_says_of_a_secret_its_kind_and_no_character_of_it(string name, string secret, string state, bool todo)
    {
        var only = Assert.Single(await Looked.AtAsync(
            new SecretsCheck(new ConfigurationBuilder().AddInMemoryCollection([new(name, secret)]).Build(), AllSurfaces.List)));
        Assert.Contains(state, only.State, StringComparison.Ordinal);
        Assert.Equal(todo, only.Todo is not null);
        Assert.DoesNotContain("12345", only.ToString(), StringComparison.Ordinal);
    }
}
