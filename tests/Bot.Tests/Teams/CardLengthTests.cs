using GssBot.Cards.Teams;
using GssBot.Core.Answers;
using GssBot.Tests.Samples;
using static GssBot.Bot.Tests.Teams.CardBodyTests;

namespace GssBot.Bot.Tests.Teams;

/// <summary>What a length leaves out of a card.</summary>
public sealed class CardLengthTests
{
    [Fact]
    public void A_length_bounds_each_list_and_what_was_left_out_is_said()
    {
        var answer = SampleAnswers.Full with
        {
            Statuses = [],
            Explanation = "Why it is so",
            Masks = ["m1", "m2", "m3"],
            Ask = ["q1", "q2", "q3"],
            Steps = [.. Enumerable.Range(1, 3).Select(number => new Step(Actor.ServerAdmin, $"s{number}", new string('c', 8 + number)))],
            Alternatives =
                [.. Enumerable.Range(1, 3).Select(number => new Alternative($"a{number}", $"a{number}", Certainty.Possible, ""))],
            Evidence = [.. Enumerable.Range(1, 3).Select(number => new Evidence(number, Speaker.Unknown, $"e{number}"))],
            Links = [.. Enumerable.Range(1, 3).Select(number => new Link($"l{number}", $"https://e.org/{number}"))],
        };
        Assert.Equal(
            """
            The revoc…
            Who acts: the server's administrator · Where: on the server's side · How sure: certain · Try again: after the fix, not before
            Why it is…
            What to do
            1\. For the s…
            `ccccccccc`
            2\. s2
            `cccccccccc`
            What shows it
            Line 1
            e1
            Also possible
            a1 (a1)
            This message can also hide
            • m1
            • m2
            What would help
            • q1
            • q2
            Shortened to fit a Teams card.
            Read more: [l1](https://e.org/1)
            Case: crl-expired-at-server (repair …
            """,
            Said(answer, CardContext.Bare, new CardLength(10, 2, 1, 1, 1, 1, 1)));
        Assert.Contains(
            "(The command is too long for a card.)",
            Said(
                answer with { Steps = [new(Actor.User, "s", new string('c', 11))] },
                CardContext.Bare,
                new CardLength(10, 2, 1, 1, 1, 0, 1)),
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Also possible", Said(answer, CardContext.Bare, new CardLength(10, 2, 1, 1, 1, 0, 1)), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4, 0, null)]
    [InlineData(5, 2, "Show all 5 steps")]
    [InlineData(20, 17, "Show all 20 steps")]
    [InlineData(21, 17, "Show all 20 steps")]
    public void Three_steps_are_shown_and_the_rest_opens_unless_it_is_one(int count, int hidden, string? button)
    {
        var answer =
            SampleAnswers.Full with { Steps = [.. Enumerable.Range(1, count).Select(number => new Step(Actor.ServerAdmin, $"s{number}"))] };
        var parts = new CardBody(answer, CardContext.Bare, Long).Parts().ToArray();
        var rest = parts.SingleOrDefault(part => part["id"]?.GetValue<string>() == "steps");
        Assert.Equal((hidden, hidden > 0 ? false : null), (rest?["items"]!.AsArray().Count ?? 0, rest?["isVisible"]?.GetValue<bool>()));
        Assert.Equal(
            button,
            parts.Where(part => part["type"]!.GetValue<string>() == "ActionSet")
                .Select(part => part["actions"]![0]!["title"]!.GetValue<string>())
                .FirstOrDefault());
    }
}
