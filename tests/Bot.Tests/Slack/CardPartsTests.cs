using System.Collections.Immutable;
using GssBot.Cards;
using GssBot.Cards.Slack;
using GssBot.Core.Answers;
using GssBot.Core.Rendering;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Slack;

/// <summary>The small parts of a card, each by what it says and where it ends.</summary>
public sealed class CardPartsTests
{
    private const string Link = "https://help.example.org/";
    private const string OfANumber = "How sure: certain about the fields of the number; what caused it is not in it";

    [Theory]
    [InlineData(
        "Certain",
        "Server",
        "ServerAdmin",
        "AfterFix",
        "Who acts: the server's administrator · Where: on the server's side · How sure: certain · Try again: after the fix, not before")]
    [InlineData(
        "Likely", "User", "User", "Now", "Who acts: you · Where: with your own files or account · How sure: likely · Try again: now")]
    [InlineData(
        "Possible", "Unknown", "Unknown", "Never",
        "Who acts: not decided yet · Where: not decided yet · How sure: possible, not proven · Try again: never, the same will happen again")]
    [InlineData(
        "Possible", "Unknown", "Unknown", "Unknown", "Who acts: not decided yet · Where: not decided yet · How sure: possible, not proven")]
    public void The_second_line_says_who_where_how_sure_and_when_to_try_again(
        string certainty, string side, string actor, string retry, string line)
    {
        var answer = SampleAnswers.Crl with
        {
            Certainty = Enum.Parse<Certainty>(certainty),
            Side = Enum.Parse<Side>(side),
            Actor = Enum.Parse<Actor>(actor),
            Retry = Enum.Parse<Retry>(retry)
        };
        Assert.Equal(line, Assert.Single(Who(answer)).Text);
    }

    [Fact]
    public void A_number_alone_is_sure_of_its_fields_only_and_what_is_not_known_has_no_second_line()
    {
        Assert.Equal(OfANumber, Assert.Single(Who(SampleAnswers.Decoded)).Text);
        Assert.Empty(Contexts(SampleAnswers.Unknown));
        Assert.Equal(
            SampleAnswers.Unknown.Title,
            Assert.IsType<Block.Header>(SlackCard.Blocks(SampleAnswers.Unknown, new CardFrame(CardPlace.Modal))[0]).Text.Text);
    }

    [Fact]
    public void Who_shared_a_card_is_named_behind_it()
    {
        var words = Who(SampleAnswers.Decoded, new CardFrame(CardPlace.Channel) { SharedBy = "U0123" });
        Assert.Equal([("plain_text", OfANumber), ("mrkdwn", "shared by <@U0123>")], words.Select(word => (word.Type, word.Text)));
        Assert.Equal(
            "shared by <@U0123>", Assert.Single(Who(SampleAnswers.Unknown, new CardFrame(CardPlace.Channel) { SharedBy = "U0123" })).Text);
    }

    [Fact]
    public void Two_lines_that_decided_are_shown_at_most_and_for_others_the_wording_of_the_case()
    {
        var (own, nobodys) = (SampleAnswers.Crl.Evidence[0], SampleAnswers.Doubtful.Evidence[0] with { Text = new string('x', 121) });
        var (whole, cut) = ($"Line 4, printed by the server: {own.Text}", $"Line 1: {new string('x', 119)}…");
        Assert.Equal($"What shows it\n{whole}", Shown(SampleAnswers.Crl));
        Assert.Equal($"What shows it\n{cut}\n{whole}", Shown(SampleAnswers.Crl with { Evidence = [nobodys, own, nobodys] }));
        Assert.Equal("What shows it\nTypical line: The available CRL has expired", Shown(SampleAnswers.Crl with { Evidence = [] }));
        Assert.DoesNotContain(Contexts(SampleAnswers.Crl with { Evidence = [], Typical = "" }), IsEvidence);

        static string Shown(Answer answer) => Assert.Single(Contexts(answer), IsEvidence).Text;
        static bool IsEvidence(TextObject text) => text.Text.Contains("line", StringComparison.OrdinalIgnoreCase)
            || text.Text.Contains("shows", StringComparison.Ordinal);
    }

    [Fact]
    public void The_foot_has_links_the_case_the_sites_own_words_help_and_what_was_done()
    {
        var answer = SampleAnswers.Crl with
        {
            StepsBy = "Grid Lab",
            Contact = "mail ops",
            Links = [new("one|two", "https://example.org/1"), new("no", "ftp://example.org/2"), new("three", "https://example.org/3")]
        };
        var foot = SlackCard.Blocks(answer, new CardFrame(CardPlace.Channel) { Help = new HelpContact("The desk", Link), Note = "Done." })
            .OfType<Block.Context>()
            .Last();
        Assert.Equal(
            [
                ("mrkdwn", "Read more: <https://example.org/1|one/two> · <https://example.org/3|three>"),
                ("plain_text", "Case: crl-expired-at-server (changed by Grid Lab)"),
                ("plain_text", "Whom to ask here: mail ops"),
                ("mrkdwn", $"Need a person? <{Link}|The desk>"), ("plain_text", "Done."),
            ],
            foot.Elements.Select(text => (text.Type, text.Text)));
    }

    [Fact]
    public void A_foot_has_four_links_at_most_and_without_a_word_there_is_none()
    {
        var links = Enumerable.Range(1, 5).Select(n => new GssBot.Core.Answers.Link($"{n}", $"https://example.org/{n}")).ToImmutableArray();
        Assert.Equal(4, Contexts(SampleAnswers.Crl with { Links = links })[^2].Text.Split(" · ").Length);
        Assert.Equal("Case: crl-expired-at-server", Contexts(SampleAnswers.Crl)[^1].Text);
        Assert.Equal(3, Contexts(SampleAnswers.Crl with { Links = [] }).Length);
        Assert.Single(Contexts(SampleAnswers.Decoded));
    }

    [Theory]
    [InlineData(null, null, null)]
    [InlineData("", "", null)]
    [InlineData("Ask <us>", null, "Ask &lt;us&gt;")]
    [InlineData(null, Link, $"<{Link}|{Link}>")]
    [InlineData("", Link, $"<{Link}|{Link}>")]
    [InlineData("The desk", Link, $"<{Link}|The desk>")]
    [InlineData("The desk", "ftp://example.org/", "The desk")]
    public void The_help_desk_is_a_link_where_it_has_an_address(string? text, string? url, string? markup) =>
        Assert.Equal(markup, HelpContact.From(text, url)?.Markup);

    [Theory]
    [InlineData("https://example.org/a b", "https://example.org/a%20b")]
    [InlineData("http://example.org/?a=<b>", "http://example.org/?a=%3Cb%3E")]
    [InlineData("https://example.org/a|b", "https://example.org/a%7Cb")]
    [InlineData("ftp://example.org/", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("example.org", null)]
    public void A_links_address_cannot_end_its_link(string url, string? address) => Assert.Equal(address, Markdown.Address(url));

    [Theory]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public void A_links_address_has_2000_letters_at_most(int length, bool good) =>
        Assert.Equal(good, Markdown.Address("https://e.org/".PadRight(length, 'x')) is not null);

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a.")]
    [InlineData("a.", "a.")]
    [InlineData("a!", "a!")]
    [InlineData("a?", "a?")]
    [InlineData("a…", "a…")]
    [InlineData("a:", "a:")]
    [InlineData("a;", "a;.")]
    public void A_sentence_ends_once(string text, string sentence) => Assert.Equal(sentence, Sentence.Full(text));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "A")]
    [InlineData("the X", "The X")]
    public void A_sentence_begins_large(string text, string sentence) => Assert.Equal(sentence, Sentence.Upper(text));

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

    [Theory]
    [InlineData("Crl", "Private", "share:primary open_doc helpful not_helpful")]
    [InlineData("Crl", "ModalOnMessage", "post_in_thread:primary open_doc helpful not_helpful")]
    [InlineData("Crl", "Modal", "open_doc helpful not_helpful")]
    [InlineData("Decoded", "Private", "share:primary helpful not_helpful")]
    [InlineData("Decoded", "Channel", "helpful not_helpful")]
    [InlineData("Unknown", "Private", "paste_more:primary")]
    [InlineData("Unknown", "Channel", "paste_more:primary")]
    [InlineData("Unknown", "Modal", "")]
    [InlineData("Unknown", "ModalOnMessage", "")]
    [InlineData("UnknownNumber", "Private", "share:primary paste_more:primary show_decode")]
    [InlineData("UnknownNumber", "ModalOnMessage", "post_in_thread:primary show_decode")]
    public void Each_answer_has_its_buttons_in_each_place(string answer, string place, string buttons)
    {
        var sample = answer switch
        {
            "Crl" => SampleAnswers.Crl,
            "Decoded" => SampleAnswers.Decoded,
            "Unknown" => (Answer)SampleAnswers.Unknown,
            _ => SampleAnswers.Unknown with { Statuses = [SampleAnswers.Failure] },
        };
        Assert.Equal(
            buttons,
            string.Join(
                ' ', Buttons(sample, new CardFrame(Enum.Parse<CardPlace>(place))).Select(button =>
                    button.Style is { } style ? $"{button.ActionId}:{style}" : button.ActionId)));
    }

    [Fact]
    public void Each_button_says_what_it_does()
    {
        var shut = Buttons(SampleAnswers.Doubtful, new CardFrame(CardPlace.Private));
        Assert.Equal(
            [
                ("share", "Share to channel", "Share this answer to the channel, without your pasted text"),
                ("show_decode", "Show decode", "Show the fields of the status number"),
                ("open_doc", "Open doc", "Open fetch-crl"), ("helpful", "Helpful", "This answer helped"),
                ("not_helpful", "Not helpful", "This answer did not help; choose a reason"),
            ],
            shut.Select(button => (button.ActionId, button.Text.Text, button.AccessibilityLabel)));
        Assert.Equal(
            [
                ("post_in_thread", "Post in thread", "Post this answer in the thread of the message"),
                ("hide_decode", "Hide decode", "Hide the fields of the status number"),
                ("open_doc", "Open doc", "Open fetch-crl")
            ],
            Buttons(SampleAnswers.Doubtful, new CardFrame(CardPlace.ModalOnMessage) { DecodeOpen = true, AsksForFeedback = false })
                .Select(button => (button.ActionId, button.Text.Text, button.AccessibilityLabel)));
        Assert.Equal(
            ("Paste more lines", "Open a form to paste more lines"),
            Buttons(SampleAnswers.Unknown, new CardFrame(CardPlace.Channel))
                .Select(button => (button.Text.Text, button.AccessibilityLabel))
                .Single());
    }

    [Fact]
    public void A_button_carries_the_ticket_of_its_answer_and_a_link_its_address()
    {
        var ticket = AnswerTicket.Of(SampleAnswers.Crl, null, stranger: true).ToString();
        foreach (var button in Buttons(SampleAnswers.Crl, new CardFrame(CardPlace.Private) { Stranger = true }))
        {
            Assert.Equal(
                button.ActionId == "open_doc" ? (null, "https://wiki.nikhef.nl/grid/FetchCRL3") : (ticket, null),
                (button.Value, button.Url));
        }
    }

    [Fact]
    public void An_alternative_says_how_to_tell_it_and_carries_its_case_and_nothing_of_the_answer()
    {
        var other = SlackCard.Blocks(SampleAnswers.Doubtful, new CardFrame(CardPlace.Private) { Token = new string('a', 32) })
            .OfType<Block.Section>()
            .Skip(1)
            .ToArray();
        Assert.Equal(
            [
                "Also possible\nThe revocation list at the server has expired (crl-expired-at-server)\nTo tell it apart: "
                    + "Does a 530- line name a CRL?",
                "Your proxy has expired (proxy-expired)\nTo tell it apart: What does grid-proxy-info -timeleft print?",
            ],
            other.Select(section => section.Text!.Text));
        var button = Assert.IsType<Element.Button>(other[1].Accessory);
        Assert.Equal(
            ("this_one_1", "This one", "Show this one: Your proxy has expired", "a1;proxy-expired;1;0;0;000d0001;;"),
            (button.ActionId, button.Text.Text, button.AccessibilityLabel, button.Value));
        Assert.StartsWith(
            "Often seen with it\n",
            SlackCard.Blocks(SampleAnswers.Decoded, new CardFrame(CardPlace.Private)).OfType<Block.Section>().Last().Text!.Text,
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_an_error_can_hide_and_what_would_help_stand_in_two_lists_of_three_at_most()
    {
        Assert.Equal(
            "This message can also hide|a|b|c|What would help|d|e|f",
            Doubts(SampleAnswers.Crl with { Masks = ["a", "b", "c", "x"], Ask = ["d", "e", "f", "x"] }));
        Assert.Equal("What would help|a", Doubts(SampleAnswers.Unknown with { Ask = ["a"] }));

        static string Doubts(Answer answer) => string.Join(
            '|', SlackCard.Blocks(answer, new CardFrame(CardPlace.Modal)).OfType<Block.RichText>().Last().Elements.SelectMany(Leaves));
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

    private static Element.Button[] Buttons(Answer answer, CardFrame frame) =>
        [.. CardButtons.Of(answer, frame, AnswerTicket.Of(answer, frame.Token, frame.Stranger))
            .OfType<Block.Actions>()
            .SelectMany(block => block.Elements)
            .Cast<Element.Button>()];

    private static ImmutableArray<TextObject> Who(Answer answer, CardFrame? frame = null) =>
        SlackCard.Blocks(answer, frame ?? new CardFrame(CardPlace.Channel)).OfType<Block.Context>().First().Elements;

    private static TextObject[] Contexts(Answer answer) =>
        [.. SlackCard.Blocks(answer, new CardFrame(CardPlace.Modal)).OfType<Block.Context>().SelectMany(block => block.Elements)];

    private static IEnumerable<string> Leaves(RichPart part) => part switch
    {
        RichPart.Line line => line.Elements.Select(leaf => leaf.Text),
        RichPart.Code code => code.Elements.Select(leaf => leaf.Text),
        RichPart.List list => list.Elements.SelectMany(Leaves),
        _ => [],
    };
}
