using System.Collections.Immutable;
using GssBot.Bot.Surfaces;
using GssBot.Core.Answers;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Surfaces;

public sealed class SmallTalkTests
{
    [Theory]
    [InlineData("", true)]
    [InlineData(" \n\t", true)]
    [InlineData("help", true)]
    [InlineData("HELP!", true)]
    [InlineData("/help", true)]
    [InlineData("?help.\n", true)]
    [InlineData("help me", false)]
    [InlineData("help: 530 failed", false)]
    [InlineData("helpful", false)]
    public void A_call_for_help_is_one_word_or_none(string text, bool help) => Assert.Equal(help, SmallTalk.IsCallForHelp(text));

    [Theory]
    [InlineData("hello there", true)]
    [InlineData("what can you do?", true)]
    [InlineData("Thank you!", true)]
    [InlineData("help me with this strange text of mine, please", true)]
    [InlineData("it is an ERROR", false)]
    [InlineData("my job failed", false)]
    [InlineData("access denied", false)]
    [InlineData("connection refused", false)]
    [InlineData("invalid", false)]
    [InlineData("my proxy expired", false)]
    [InlineData("I cannot", false)]
    [InlineData("I can't", false)]
    [InlineData("unable", false)]
    [InlineData("call 5", false)]
    [InlineData("x: y", false)]
    [InlineData("x; y", false)]
    [InlineData("x/y", false)]
    [InlineData("x=y", false)]
    [InlineData("x\ny", false)]
    public void Small_talk_has_no_sign_of_an_error(string text, bool talk) => Assert.Equal(talk, SmallTalk.Is(text, SampleAnswers.Unknown));

    [Fact]
    public void Small_talk_is_short_and_nothing_was_found_in_it()
    {
        Assert.True(SmallTalk.Is(new string('x', 80), SampleAnswers.Unknown));
        Assert.False(SmallTalk.Is(new string('x', 81), SampleAnswers.Unknown));
        Assert.False(SmallTalk.Is("hello", SampleAnswers.Crl));
        Assert.False(SmallTalk.Is("hello", SampleAnswers.Unknown with { Statuses = [SampleAnswers.Failure] }));
        Assert.False(SmallTalk.Is(
            "hello", SampleAnswers.Unknown with { Fields = new Fields(ImmutableSortedDictionary<string, string>.Empty.Add("host", "x")) }));
    }

    [Fact]
    public void A_reply_is_help_or_the_answer()
    {
        var answers = Answering.With(new AnswerSource(text => text == "CRL" ? SampleAnswers.Crl : SampleAnswers.Unknown, _ => null));
        Assert.Equal(new SurfaceReply.Notice(NoticeName.Help), answers.Reply(""));
        Assert.Equal(new SurfaceReply.Notice(NoticeName.Help), answers.Reply("hello"));
        Assert.Equal(new SurfaceReply.Explained(SampleAnswers.Crl), answers.Reply("CRL"));
        Assert.Equal(new SurfaceReply.Explained(SampleAnswers.Unknown), answers.Reply("error 5"));
    }
}
