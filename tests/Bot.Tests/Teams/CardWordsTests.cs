using GssBot.Cards;
using GssBot.Cards.Teams;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Teams;

/// <summary>The sentences and parts of a card that are not the answer's own, each where it begins and ends.</summary>
public sealed class CardWordsTests
{
    [Theory]
    [InlineData("Certain", "attention")]
    [InlineData("Likely", "attention")]
    [InlineData("Possible", "warning")]
    public void A_known_cause_is_marked_by_how_sure_it_is(string certainty, string style) =>
        Assert.Equal(style, CardWords.HeadStyle(SampleAnswers.Full with { Certainty = Enum.Parse<Certainty>(certainty) }));

    [Fact]
    public void A_number_and_what_is_unknown_have_marks_and_words_of_their_own()
    {
        Assert.Equal(
            ("accent", "How sure: certain about the fields of the number; what caused it is not in it"),
            (CardWords.HeadStyle(SampleAnswers.Decoded), CardWords.WhoActs(SampleAnswers.Decoded)));
        Assert.Equal(("emphasis", ""), (CardWords.HeadStyle(SampleAnswers.HalfRead), CardWords.WhoActs(SampleAnswers.HalfRead)));
    }

    [Theory]
    [InlineData(
        "User", "Likely", "User", "Now", "Who acts: you · Where: with your own files or account · How sure: likely · Try again: now")]
    [InlineData(
        "Network",
        "Possible",
        "Unknown",
        "Unknown",
        "Who acts: not decided yet · Where: on the network between them · How sure: possible, not proven")]
    [InlineData(
        "Unknown", "Certain", "Vo", "AfterFix",
        "Who acts: the VO's manager · Where: not decided yet · How sure: certain · Try again: after the fix, not before")]
    [InlineData(
        "Destination", "Certain", "DestinationAdmin", "Never",
        "Who acts: the destination server's administrator · Where: at the destination server · How sure: certain · Try again: never, the same will happen again")]
    public void The_line_below_the_heading_says_who_where_how_sure_and_whether_to_try_again(
        string side, string certainty, string actor, string retry, string line)
    {
        var said = CardWords.WhoActs(SampleAnswers.Full with
        {
            Side = Enum.Parse<Side>(side),
            Certainty = Enum.Parse<Certainty>(certainty),
            Actor = Enum.Parse<Actor>(actor),
            Retry = Enum.Parse<Retry>(retry)
        });
        Assert.Equal(line, said);
    }

    [Theory]
    [InlineData("Now", "now")]
    [InlineData("AfterFix", "after the fix, not before")]
    [InlineData("Never", "never, the same will happen again")]
    [InlineData("Unknown", null)]
    public void Whether_to_try_again_is_said(string retry, string? words) => Assert.Equal(words, Wording.Of(Enum.Parse<Retry>(retry)));

    [Theory]
    [InlineData("Unknown", "Line 7")]
    [InlineData("Client", "Line 7, printed by the client")]
    public void A_line_that_decided_says_who_printed_it(string speaker, string said) =>
        Assert.Equal(said, Labels.Place(new Evidence(7, Enum.Parse<Speaker>(speaker), "x")));

    [Theory]
    [InlineData(null, false, "")]
    [InlineData(null, true, "To check: ")]
    [InlineData("the server's administrator", false, "For the server's administrator: ")]
    [InlineData("you", true, "For you, to check: ")]
    public void A_step_says_for_whom_it_is_and_whether_it_only_looks(string? person, bool check, string before) =>
        Assert.Equal(before, Labels.BeforeStep(person, null, check));

    [Theory]
    [InlineData("Ask *us*", null, "Need a person? Ask \\*us\\*")]
    [InlineData("Ask us", "https://help.example.org/", "Need a person? [Ask us](https://help.example.org/)")]
    [InlineData(null, "https://help.example.org/", "Need a person? [https://help.example.org/](https://help.example.org/)")]
    public void Help_is_a_link_where_it_has_a_page(string? text, string? url, string markdown) =>
        Assert.Equal(markdown, CardWords.Help(new CardContext { HelpText = text, HelpUrl = url }));

    [Theory]
    [InlineData("https://example.org/", true)]
    [InlineData("http://example.org/", true)]
    [InlineData("ftp://example.org/", false)]
    [InlineData("example.org", false)]
    public void A_link_of_the_web_can_be_opened(string url, bool web) => Assert.Equal(web, CardWords.IsWebLink(new Link("x", url)));

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("a😀b", 3, "a…")]
    [InlineData("a😀bc", 4, "a😀…")]
    public void A_text_that_is_cut_ends_with_an_ellipsis(string text, int length, string cut) =>
        Assert.Equal(cut, CardLength.CutAt(text, length));

    [Fact]
    public void The_lengths_of_a_card_are_tried_from_the_longest_to_the_shortest() => Assert.Equal(
        [(3000, 20, 4, 6, 2, 3, 6), (1200, 12, 2, 3, 1, 3, 4), (600, 8, 1, 1, 1, 3, 2), (300, 6, 1, 0, 1, 2, 1), (150, 4, 1, 0, 0, 0, 0)],
        CardLength.All.Select(length =>
            (length.Text, length.Steps, length.Statuses, length.Readings, length.Evidence, length.Alternatives, length.Links)));

    [Fact]
    public void A_length_holds_an_answer_of_just_its_size_and_no_larger_one()
    {
        var length = new CardLength(10, 2, 1, 1, 1, 1, 1);
        var reading = new OtherReading("x", "x", "x", "x");
        var status = new StatusReading { Input = "1", OtherReadings = [reading] };
        var other = new Alternative("x", "x", Certainty.Possible, "x");
        var answer = SampleAnswers.Full with
        {
            Explanation = new string('x', 10),
            Steps = [new(Actor.User, "x", new string('x', 10)), new(Actor.User, new string('x', 10))],
            Statuses = [status],
            Alternatives = [other],
            Links = [new("x", "x")]
        };
        Assert.True(length.HoldsAll(answer));
        Answer[] larger =
        [
            answer with { Explanation = new string('x', 11) }, answer with { Steps = [.. answer.Steps, new(Actor.User, "x")] },
            answer with { Steps = [new(Actor.Unknown, new string('x', 11))] }, answer with { Steps = [new(Actor.User, "xx")] },
            answer with { Steps = [new(Actor.User, "x", new string('x', 11))] }, answer with { Statuses = [status, status] },
            answer with { Statuses = [status with { OtherReadings = [reading, reading] }] },
            answer with { Alternatives = [other, other] }, answer with { Links = [new("x", "x"), new("x", "x")] },
        ];
        Assert.All(larger, one => Assert.False(length.HoldsAll(one)));
    }

    [Theory]
    [InlineData("Fresh", true, "Show decode|Open doc|Helpful|Not helpful")]
    [InlineData("Chosen", true, "Show decode|Open doc|Helpful|Not helpful")]
    [InlineData("AskingWhy", true, "Show decode|Open doc|Send")]
    [InlineData("Thanked", true, "Show decode|Open doc")]
    [InlineData("Fresh", false, "Show decode|Open doc")]
    public void Buttons_stand_under_a_card_by_how_far_the_users_word_has_come(string state, bool ticket, string titles)
    {
        var context = new CardContext { State = Enum.Parse<CardState>(state), Ticket = ticket ? Ticket(SampleAnswers.Full) : null };
        Assert.Equal(titles, Titles(SampleAnswers.Full, context));
        Assert.Equal(state == "AskingWhy" ? 1 : 0, CardButtons.Reasons(context).Count());
    }

    [Fact]
    public void What_is_unknown_or_has_no_link_of_the_web_has_fewer_buttons()
    {
        Assert.Equal("", Titles(SampleAnswers.HalfRead, new CardContext { Ticket = Ticket(SampleAnswers.HalfRead) }));
        Assert.Equal("Helpful|Not helpful", Titles(SampleAnswers.Decoded, new CardContext { Ticket = Ticket(SampleAnswers.Decoded) }));
        var second = SampleAnswers.Full with { Statuses = [], Links = [new("no", "ftp://e.org/"), new("yes", "https://e.org/")] };
        Assert.Equal("https://e.org/", Assert.Single(CardButtons.For(second, CardContext.Bare))["url"]!.GetValue<string>());
    }

    [Theory]
    [InlineData("wrong-case", true)]
    [InlineData("steps-failed", true)]
    [InlineData("not-a-grid-error", true)]
    [InlineData("helpful", false)]
    [InlineData(null, false)]
    public void There_are_three_reasons(string? reason, bool known) => Assert.Equal(known, FeedbackReason.IsOne(reason));

    private static AnswerTicket Ticket(Answer answer) => AnswerTicket.Of(answer, null, false);

    private static string Titles(Answer answer, CardContext context) =>
        string.Join('|', CardButtons.For(answer, context).Select(button => button["title"]!.GetValue<string>()));
}
