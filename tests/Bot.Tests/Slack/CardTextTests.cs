using GssBot.Cards.Slack;
using GssBot.Core.Answers;
using GssBot.Core.Rendering;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Slack;

/// <summary>The text of a card, for its notification and for who hears it.</summary>
public sealed class CardTextTests
{
    [Fact]
    public void The_text_of_a_card_is_cause_verdict_steps_numbers_and_questions()
    {
        var answer = SampleAnswers.Crl with
        {
            Statuses = [.. Enumerable.Repeat(SampleAnswers.Failure, 4)],
            Ask = ["One?", "Two?", "Three?", "Four?", "Five?"]
        };
        var status = $"{StatusRows.Line(SampleAnswers.Failure)}.";
        Assert.Equal(
            $"""
            The revocation list at the server has expired. The server's administrator must run fetch-crl; you need not change anything. Who acts: the server's administrator. Where: on the server's side. How sure: certain. Try again: after the fix, not before.
            1. For the server's administrator: Fetch the lists anew on the server. Command: fetch-crl -v -a 0
            2. To check: Look at the date of the list. Command: openssl crl -in /etc/grid-security/certificates/d1b603c3.r0 -noout -nextupdate
            3. For you: Try the transfer again.
            {status}
            {status}
            {status}
            What would help: One?
            What would help: Two?
            What would help: Three?
            What would help: Four?
            """,
            CardText.Of(answer));
        Assert.Equal("Same.", CardText.Of(SampleAnswers.Unknown with { Title = "Same", Summary = "Same.", Ask = [] }));
    }

    [Theory]
    [InlineData(1500, " Command: ")]
    [InlineData(1501, "")]
    public void The_text_of_a_card_has_no_command_that_is_too_long(int length, string said) =>
        Assert.EndsWith(
            $"\n1. For you: Type.{(said.Length > 0 ? said + new string('x', length) : "")}",
            CardText.Of(SampleAnswers.Crl with { Steps = [new Step(Actor.User, "Type", new string('x', length))] }),
            StringComparison.Ordinal);

    [Fact]
    public void The_text_of_a_card_has_3800_letters_at_most() => Assert.Equal(3800, CardText.Of(HostileAnswers.Longest).Length);
}
