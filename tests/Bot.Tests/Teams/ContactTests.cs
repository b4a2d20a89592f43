using System.Text.Json.Nodes;
using GssBot.Cards.Teams;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Teams;

/// <summary>Whom to ask at a site, on a card that must be short.</summary>
public sealed class ContactTests
{
    [Fact]
    public void The_contact_is_cut_with_the_card()
    {
        var answer = SampleAnswers.Crl with { Contact = new string('x', 5000) };
        Assert.All(CardLength.All, length =>
        {
            var said = Assert.Single(
                new CardBody(answer, CardContext.Bare, length).Parts().Select(part => part["text"]?.GetValue<string>()),
                text => text?.StartsWith("Whom to ask here: x", StringComparison.Ordinal) is true)!;
            Assert.Equal($"Whom to ask here: {new string('x', length.Text - 1)}…", said);
        });
    }

    [Theory]
    [InlineData("")]
    [InlineData(null)]
    public void Without_a_contact_nobody_is_named(string? contact) => Assert.DoesNotContain(
        "Whom to ask", CardJson.ToText(new JsonArray([.. new CardBody(
            SampleAnswers.Crl with { Contact = contact }, CardContext.Bare, CardLength.All[0]).Parts()])), StringComparison.Ordinal);
}
