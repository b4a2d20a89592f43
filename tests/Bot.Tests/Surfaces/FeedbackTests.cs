using GssBot.Bot.Surfaces;
using GssBot.Cards;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Surfaces;

/// <summary>What users say of an answer: once, of a case that there is, in the bot's own words.</summary>
public sealed class FeedbackTests : IFeedback
{
    private readonly StoppedClock clock = new();
    private readonly List<string> noted = [];
    private readonly Feedback feedback;
    private readonly AnswerTicket crl = AnswerTicket.Of(SampleAnswers.Crl, null, false);

    public FeedbackTests() => feedback = new Feedback(
        this,
        Answering.With(new AnswerSource(_ => SampleAnswers.Unknown, outline => outline.Case == SampleAnswers.Crl.Case ? SampleAnswers.Crl
            : outline.Case is null ? SampleAnswers.Unknown
            : null)),
        clock);

    void IFeedback.Note(string platform, string? caseId, string word) => noted.Add($"{platform} {caseId} {word}");

    [Fact]
    public void A_press_that_comes_again_is_counted_once_for_a_quarter_of_an_hour()
    {
        feedback.Note("pigeon", "1", crl, Feedback.Helpful);
        clock.Move(TimeSpan.FromMinutes(15) - TimeSpan.FromTicks(1));
        feedback.Note("pigeon", "1", crl, Feedback.Helpful);
        Assert.Equal(["pigeon crl-expired-at-server helpful"], noted);
        feedback.Note("raven", "1", crl, Feedback.Helpful);
        clock.Move(TimeSpan.FromTicks(1));
        feedback.Note("pigeon", "1", crl, "wrong-case");
        Assert.Equal(
            ["pigeon crl-expired-at-server helpful", "raven crl-expired-at-server helpful", "pigeon crl-expired-at-server wrong-case"],
            noted);
    }

    [Fact]
    public void A_press_without_an_id_is_counted_each_time()
    {
        feedback.Note("pigeon", null, crl, Feedback.Helpful);
        feedback.Note("pigeon", null, crl, Feedback.Helpful);
        Assert.Equal(2, noted.Count);
    }

    [Fact]
    public void A_case_that_is_gone_is_not_counted()
    {
        feedback.Note("pigeon", "1", crl with { Case = "retired-case" }, Feedback.Helpful);
        feedback.Note("pigeon", "1", crl with { Case = null, Statuses = [] }, Feedback.Helpful);
        Assert.Empty(noted);
    }

    [Fact]
    public void A_thumb_is_of_no_case()
    {
        feedback.NoteThumb("pigeon", "1", up: true);
        feedback.NoteThumb("pigeon", "2", up: false);
        feedback.NoteThumb("pigeon", "2", up: false);
        Assert.Equal(["pigeon  helpful", "pigeon  not-helpful"], noted);
    }

    [Fact]
    public void What_is_recent_is_bounded_and_stays_as_it_came()
    {
        var items = new RecentItems<string>(2, TimeSpan.FromMinutes(1), clock);
        Assert.Equal((true, false), (items.TryAdd("a", "1"), items.TryAdd("a", "2")));
        Assert.Equal("1", items.Find("a"));
        Assert.True(items.TryAdd("b", "1"));
        Assert.True(items.TryAdd("c", "1"));
        Assert.Equal((null, "1", "1"), (items.Find("a"), items.Find("b"), items.Find("c")));
        clock.Move(TimeSpan.FromMinutes(1));
        Assert.Null(items.Find("c"));
        Assert.True(items.TryAdd("c", "2"));
    }
}
