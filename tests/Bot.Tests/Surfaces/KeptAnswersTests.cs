using GssBot.Bot.Surfaces;
using GssBot.Cards;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Surfaces;

/// <summary>The memory behind the buttons: how long, how many, and for whom.</summary>
public sealed class KeptAnswersTests
{
    private readonly StoppedClock clock = new();

    [Fact]
    public void Two_thousand_answers_are_kept_for_two_hours()
    {
        var kept = new KeptAnswers(clock);
        var tickets = Enumerable.Range(0, 2001)
            .Select(_ => AnswerTicket.Of(SampleAnswers.Crl, kept.Keep(SampleAnswers.Crl, false), false))
            .ToArray();
        Assert.Matches("^[0-9a-f]{32}$", tickets[0].Token);
        Assert.Equal(tickets.Length, tickets.Select(ticket => ticket.Token).Distinct().Count());
        Assert.Equal(
            (null, SampleAnswers.Crl, SampleAnswers.Crl),
            (kept.Find(tickets[0], false), kept.Find(tickets[1], false), kept.Find(tickets[2000], false)));
        Assert.Null(kept.Find(tickets[2000] with { Token = null }, false));
        clock.Move(TimeSpan.FromHours(2) - TimeSpan.FromTicks(1));
        Assert.NotNull(kept.Find(tickets[2000], false));
        clock.Move(TimeSpan.FromTicks(1));
        Assert.Null(kept.Find(tickets[2000], false));
    }

    [Fact]
    public void A_kept_answer_fits_its_own_case_only()
    {
        var kept = new KeptAnswers(clock);
        var ticket = AnswerTicket.Of(SampleAnswers.Crl, kept.Keep(SampleAnswers.Crl, false), false);
        Assert.Same(SampleAnswers.Crl, kept.Find(ticket, false));
        Assert.Null(kept.Find(ticket with { Case = "no-proxy" }, false));
        Assert.Null(kept.Find(ticket with { Token = new string('0', 32) }, false));
    }

    [Theory]
    [InlineData(false, false, true)]
    [InlineData(true, true, true)]
    [InlineData(false, true, false)]
    [InlineData(true, false, false)]
    public void A_kept_answer_is_for_the_readers_it_was_made_for_whatever_the_ticket_says(bool made, bool asked, bool found)
    {
        var kept = new KeptAnswers(clock);
        var token = kept.Keep(SampleAnswers.Crl, made);
        Assert.All(
            [true, false], said => Assert.Equal(found, kept.Find(AnswerTicket.Of(SampleAnswers.Crl, token, said), asked) is not null));
    }

    [Fact]
    public void What_is_forgotten_is_recalled_from_its_outline_and_a_case_that_is_gone_is_not()
    {
        var bare = SampleAnswers.Crl with { Evidence = [] };
        var answers = Answering.With(new AnswerSource(_ => SampleAnswers.Crl, outline => outline.Case == bare.Case ? bare
            : outline.Case is null ? SampleAnswers.Decoded
            : null));
        var ticket = answers.Keep(SampleAnswers.Crl);
        Assert.Same(SampleAnswers.Crl, answers.Recall(ticket));
        Assert.Same(bare, answers.Recall(ticket with { Token = null }));
        Assert.Null(answers.Recall(ticket with { Case = "retired-case" }));
        Assert.Same(
            SampleAnswers.Decoded,
            answers.Recall(new AnswerTicket(null, Certainty.Certain, Side.Unknown, Actor.User, [new GssStatus(1)], null, false)));
    }

    [Fact]
    public void A_stranger_is_answered_from_the_shipped_cases()
    {
        var answers = Answering.With(
            new AnswerSource(_ => SampleAnswers.Crl, _ => SampleAnswers.Crl), new AnswerSource(_ => SampleAnswers.Unknown, _ => null));
        Assert.Same(SampleAnswers.Crl, answers.Explain("x"));
        Assert.Same(SampleAnswers.Unknown, answers.Explain("x", stranger: true));
        Assert.Null(answers.Recall(answers.Keep(SampleAnswers.Crl), stranger: true));
    }
}
