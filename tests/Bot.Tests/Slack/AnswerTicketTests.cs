using GssBot.Cards;
using GssBot.Core.Answers;

namespace GssBot.Bot.Tests.Slack;

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
    public void Anything_else_is_refused(string value) => Assert.Null(AnswerTicket.Parse(value));
}
