using GssBot.Cards.Slack;
using GssBot.Core.Answers;
using GssBot.Tests.Samples;
using static GssBot.Bot.Tests.Slack.CardPartsTests;

namespace GssBot.Bot.Tests.Slack;

/// <summary>What to do, as one block.</summary>
public sealed class StepsBlockTests
{
    [Fact]
    public void An_edit_begins_a_line_of_its_own_behind_the_sentence()
    {
        var step = new Step(Actor.User, "Open it.") { Edit = new Edit("/etc/d.conf", "door open", Then: "reload doord") };

        var parts = ((Block.RichText)StepsBlock.Of(SampleAnswers.Crl with { Steps = [step] })[0]).Elements;

        Assert.Equal(
            ["Open it.\n", "In /etc/d.conf, at the end:", "door open", "Then:", "reload doord"],
            parts.Skip(1).Select(part => part switch
            {
                RichPart.Line line => line.Elements[^1].Text,
                RichPart.Code code => code.Elements[^1].Text,
                _ => "",
            }));
    }

    [Fact]
    public void A_step_names_who_does_it_first_and_where_that_is_another_than_before()
    {
        var steps = SampleAnswers.Crl with
        {
            Actor = Actor.User,
            Steps =
            [
                new(Actor.User, "a"),
                new(Actor.ServerAdmin, "b", "c"),
                new(Actor.ServerAdmin, "d", Check: true),
                new(Actor.Unknown, "e"),
                new(Actor.User, "f", new string('x', 1501))
            ],
        };
        Assert.Equal(
            "What to do\n|1. For you: |a\n|2. For the server's administrator: |b|c|3. To check: |d\n|4. |e\n|5. For you: "
                + "|f (The command is too long for a card.)\n",
            string.Join('|', Assert.IsType<Block.RichText>(Assert.Single(StepsBlock.Of(steps))).Elements.SelectMany(Leaves)));
        Assert.Empty(StepsBlock.Of(SampleAnswers.Unknown));
    }

    [Theory]
    [InlineData(10, 0)]
    [InlineData(11, 1)]
    [InlineData(14, 4)]
    public void Steps_of_four_thousand_letters_fit_on_a_card(int steps, int left)
    {
        var answer = SampleAnswers.Crl with
        {
            Steps = [.. Enumerable.Repeat(new Step(Actor.User, new string('a', 100), new string('b', 300)), steps)]
        };
        var leaves = Assert.IsType<Block.RichText>(Assert.Single(StepsBlock.Of(answer))).Elements.SelectMany(Leaves).ToArray();
        Assert.Equal(left == 0 ? new string('b', 300) : $"{left} more steps did not fit on this card.", leaves[^1]);
    }
}
