using GssBot.Cards;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Surfaces;

public sealed class AnswerTicketTests
{
    [Fact]
    public void What_we_wrote_is_read_again()
    {
        foreach (var answer in SampleAnswers.All)
        {
            var written = AnswerTicket.Of(answer, new string('0', 32), stranger: answer is Answer.Known);

            var read = AnswerTicket.Parse(written.ToString());

            Assert.Equal(written.ToString(), read?.ToString());
            Assert.Equal((written.Case, written.Stranger), (read?.Case, read?.Stranger));
        }
    }

    [Fact]
    public void Every_part_comes_back()
    {
        var ticket = new AnswerTicket(
            "crl", Certainty.Likely, Side.Source, Actor.SourceAdmin, [new GssStatus(0xD0000), new GssStatus(uint.MaxValue)], null, false);
        Assert.Equal("a1;crl;2;3;4;000d0000,ffffffff;;", ticket.ToString());
        var read = AnswerTicket.Parse(ticket.ToString())!;
        Assert.Equal(ticket with { Statuses = [] }, read with { Statuses = [] });
        Assert.Equal(ticket.Statuses.AsEnumerable(), read.Statuses.AsEnumerable());
    }

    [Fact]
    public void A_ticket_for_another_cause_carries_that_case_and_nothing_of_this_one()
    {
        var ticket = new AnswerTicket("a", Certainty.Certain, Side.Server, Actor.User, [new GssStatus(1)], new string('0', 32), true);
        Assert.Equal("a1;b;1;0;0;00000001;;x", ticket.For(new Alternative("b", "B", Certainty.Possible, "")).ToString());
    }

    [Theory]
    [InlineData(9, 8)]
    [InlineData(8, 8)]
    [InlineData(0, 0)]
    public void Eight_numbers_are_carried_at_most(int count, int carried)
    {
        var answer = SampleAnswers.Decoded with { Statuses = [.. Enumerable.Repeat(SampleAnswers.Failure, count)] };
        Assert.Equal(carried, AnswerTicket.Parse(AnswerTicket.Of(answer, null, false).ToString())!.Statuses.Length);
        Assert.Null(AnswerTicket.Parse($"a1;;3;0;0;{string.Join(',', Enumerable.Repeat("00000001", 9))};;"));
    }

    [Theory]
    [InlineData(100, true)]
    [InlineData(101, false)]
    public void A_case_id_has_a_hundred_letters_at_most(int length, bool good) =>
        Assert.Equal(good, AnswerTicket.Parse($"a1;{new string('a', length)};1;1;1;;;") is not null);

    [Theory]
    [InlineData("")]
    [InlineData("crl")]
    [InlineData("a1;crl-expired;9;0;0;;;")]
    [InlineData("a1;../../etc/passwd;1;1;1;;;")]
    [InlineData("a1;crl;1;1;1;000d0000,nothex;;")]
    [InlineData("a1;crl;1;1;1;;token;")]
    [InlineData("a1;crl;1;1;1;;;\n")]
    [InlineData("a1;crl;1;1;1;;;y")]
    [InlineData("b1;crl;1;1;1;;")]
    [InlineData("a1;crl;1;1;1;000d0000000d0000;;")]
    [InlineData("a1;crl;1;1;1;000d0000,;;")]
    [InlineData("a1;crl;1;1;1;-1;;")]
    [InlineData("a1;crl;1;1;1;000D0000;;")]
    [InlineData("a1;<at>all</at>;1;1;1;;;")]
    [InlineData("a1;crl;1;9;1;;;")]
    [InlineData("a1;crl;1;1;9;;;")]
    [InlineData("a1;crl;1;1;;;;")]
    [InlineData("7")]
    [InlineData("{}")]
    public void Anything_else_is_refused(string value) => Assert.Null(AnswerTicket.Parse(value));
}
