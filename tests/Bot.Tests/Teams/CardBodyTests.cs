using GssBot.Cards;
using System.Collections.Immutable;
using System.Text.Json.Nodes;
using GssBot.Cards.Teams;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Teams;

/// <summary>The parts of a card from top to bottom, as their texts.</summary>
public sealed class CardBodyTests
{
    private static readonly CardLength Long = CardLength.All[0];

    private static readonly StatusReading Full = new()
    {
        Input = "33882561",
        Major = new GssStatus(0x020501C1),
        CallingError = new CallingErrorInfo(2, "GSS_S_CALL_INACCESSIBLE_WRITE", [], "a place cannot be written"),
        RoutineError = new RoutineErrorInfo(5, "GSS_S_BAD_STATUS", [], "an invalid status"),
        Supplementary = [new SupplementaryBitInfo(0, "GSS_S_CONTINUE_NEEDED", "call again")],
        Minor = new MinorReading(7, "krb5", "KRB5_X", "Cannot reach it"),
        OtherReadings = [new OtherReading("errno", "E1", "one", "because"), new OtherReading("Windows", "E2", "two", "so")],
    };

    [Fact]
    public void A_known_cause_has_its_parts_in_one_order()
    {
        var answer = SampleAnswers.Full with
        {
            Statuses = [],
            StepsBy = "Grid Lab",
            Contact = "mail ops",
            Masks = ["m1", "m2"],
            Ask = ["q1"],
            Explanation = "Why."
        };
        Assert.Equal(
            """
            The revocation list at the server has expired
            Who acts: the server's administrator · Where: on the server's side · How sure: certain · Try again: after the fix, not before
            Why.
            What to do
            1\. For the server's administrator: Fetch the lists anew on the server.
            `fetch-crl -v -a 0`
            2\. To check: Look at the date of the list.
            `openssl crl -in /etc/grid-security/certificates/d1b603c3.r0 -noout -nextupdate`
            3\. For you: Try the transfer again.
            What shows it
            Line 4, printed by the server
            530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired
            Also possible
            Your own copy of a revocation list has expired (crl-expired-at-client)
            To tell it apart: Which program printed the line: the server (530-) or yours?
            This message can also hide
            • m1
            • m2
            What would help
            • q1
            Read more: [fetch-crl](https://wiki.nikhef.nl/grid/FetchCRL3) · [RFC 5280](https://datatracker.ietf.org/doc/html/rfc5280)
            Case: crl-expired-at-server (changed by Grid Lab)
            Need a person? [https://help.example.org/](https://help.example.org/)
            Whom to ask here: mail ops
            """,
            Said(answer, new CardContext { HelpUrl = "https://help.example.org/" }, Long));
    }

    [Fact]
    public void What_is_unknown_shows_what_could_be_read_and_asks() => Assert.Equal(
        """
        I do not know this error
        I read a reply code 530, so the server refused the login. Nothing else in it is known to me.
        What I could read
        host: gridftp.example.org
        path: /data/*_x_*
        What would help
        • Which program printed this?
        • The whole output, from the command on.
        """,
        Said(SampleAnswers.HalfRead, CardContext.Bare, Long));

    [Fact]
    public void A_known_cause_shows_no_fields_and_one_without_words_has_no_empty_parts()
    {
        var bare = new Answer.Known
        {
            Case = "x",
            Title = "T",
            Summary = "S",
            Explanation = "",
            Certainty = Certainty.Likely,
            Fields = SampleAnswers.Full.Fields
        };
        Assert.Equal(
            "T\nWho acts: not decided yet · Where: not decided yet · How sure: likely\nCase: x", Said(bare, CardContext.Bare, Long));
    }

    [Fact]
    public void A_number_has_its_own_words_for_what_is_often_seen_with_it() =>
        Assert.Contains(
            "\nOften seen with it\nThe revocation list at the server has expired (crl-expired-at-server)\n",
            Said(SampleAnswers.Decoded with { Statuses = [] }, CardContext.Bare, Long),
            StringComparison.Ordinal);

    [Theory]
    [InlineData("Chosen", "\nYou chose this one. Values from your text are not kept: fill in what stands in capitals.\nWhat to do\n")]
    [InlineData("Thanked", "\nThank you, noted.")]
    public void What_the_user_did_is_said(string state, string said)
    {
        Assert.Contains(
            said, Said(SampleAnswers.Full, new CardContext { State = Enum.Parse<CardState>(state) }, Long), StringComparison.Ordinal);
        Assert.DoesNotContain(
            said, Said(SampleAnswers.Full, new CardContext { State = CardState.AskingWhy }, Long), StringComparison.Ordinal);
    }

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
            Case: crl-expired-at-server
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

    [Fact]
    public void An_alternative_may_be_chosen_where_buttons_reach_the_bot()
    {
        var ticket = AnswerTicket.Of(SampleAnswers.Full, null, false);
        var set = Assert.Single(new CardBody(SampleAnswers.Full, new CardContext { Ticket = ticket }, Long).Parts(), part =>
            part["type"]!.GetValue<string>() == "ActionSet");
        Assert.Equal(
            ("This one", "alternative", "a1;crl-expired-at-client;1;0;0;000d0001;;"),
            (
                set["actions"]![0]!["title"]!.GetValue<string>(),
                set["actions"]![0]!["verb"]!.GetValue<string>(),
                set["actions"]![0]!["data"]!["ticket"]!.GetValue<string>()));
    }

    [Fact]
    public void Opened_a_status_is_its_number_its_fields_and_its_other_readings()
    {
        Assert.Equal(
            """
            Status 33882561
            Calling error=2 GSS\_S\_CALL\_INACCESSIBLE\_WRITE: a place cannot be written
            Routine error=5 GSS\_S\_BAD\_STATUS: an invalid status
            Supplementary bit=0 GSS\_S\_CONTINUE\_NEEDED: call again
            Supplementary bit=6: no specification defines it
            Supplementary bit=7: no specification defines it
            Supplementary bit=8: no specification defines it
            Minor status=7 (krb5) KRB5\_X: Cannot reach it
            Or (errno)=E1: one. because.
            Or (Windows)=E2: two. so.
            """,
            Statuses(Long, Full));
        Assert.Contains("Or (errno)", Statuses(Long with { Readings = 1 }, Full), StringComparison.Ordinal);
        Assert.DoesNotContain("Or (Windows)", Statuses(Long with { Readings = 1 }, Full), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0u, "Calling error=none\nRoutine error=none\nSupplementary bits=none")]
    [InlineData(0x00FF0000u, "Calling error=none\nRoutine error=255: no specification defines it\nSupplementary bits=none")]
    [InlineData(0xFF000000u, "Calling error=255: no specification defines it\nRoutine error=none\nSupplementary bits=none")]
    [InlineData(0x00000040u, "Calling error=none\nRoutine error=none\nSupplementary bit=6: no specification defines it")]
    [InlineData(
        0x00008040u,
        "Calling error=none\nRoutine error=none\nSupplementary bit=6: no specification defines it\nSupplementary bit=15: no specification defines it")]
    public void Fields_that_are_defined_nowhere_are_said_to_be_so(uint major, string rows) =>
        Assert.Equal($"Status x\n{rows}", Statuses(Long, new StatusReading { Input = "x", Major = new GssStatus(major) }));

    [Fact]
    public void Closed_at_first_each_status_has_a_line_above_its_fields()
    {
        var parts = StatusParts.Of(SampleAnswers.Full with { Statuses = [Full, Full, Full] }, Long with { Statuses = 2 }).ToArray();
        Assert.Equal(3, parts.Length);
        Assert.All(parts[..2], line => Assert.Equal(
            @"Status 33882561 · 0x020501C1 = 33882561 · calling error 2 GSS\_S\_CALL\_INACCESSIBLE\_WRITE · routine error 5 GSS\_S\_BAD\_STATUS · supplementary bit 0 GSS\_S\_CONTINUE\_NEEDED · supplementary bit 6 · supplementary bit 7 · supplementary bit 8 · minor status 7 (krb5) KRB5\_X",
            Assert.Single(Texts(line))));
        Assert.Equal(
            ("decode", false, 2),
            (
                parts[2]["id"]!.GetValue<string>(),
                parts[2]["isVisible"]!.GetValue<bool>(),
                parts[2]["items"]!.AsArray().Count(item => item!["type"]!.GetValue<string>() == "FactSet")));
    }

    [Fact]
    public void A_number_that_is_no_status_is_its_minor_reading_or_itself()
    {
        Assert.Equal(
            "Status 33882561\nMinor status=7 (krb5) KRB5\\_X: Cannot reach it",
            Statuses(Long, Full with { Major = null, OtherReadings = [] }));
        Assert.Equal("Status 12abc", Statuses(Long, new StatusReading { Input = "12abc" }));
    }

    [Fact]
    public void Each_element_is_drawn_as_the_schema_of_cards_has_it()
    {
        Assert.Equal(
            """{"type":"TextBlock","text":"\\*a\\*","wrap":true,"size":"Large","weight":"Bolder","style":"heading"}""",
            CardJson.ToText(CardJson.Heading("*a*")));
        Assert.Equal("""{"type":"TextBlock","text":"é","wrap":true,"weight":"Bolder"}""", CardJson.ToText(CardJson.Label("é")));
        Assert.Equal(
            """{"type":"TextBlock","text":"a","wrap":true,"isSubtle":true,"spacing":"None"}""", CardJson.ToText(CardJson.Subtle("a")));
        Assert.Equal(
            "{\"type\":\"RichTextBlock\",\"inlines\":[{\"type\":\"TextRun\",\"text\":\"*a* {\u2060{DATE(1)}} "
                + "{\u2060{TIME(2)}}\",\"fontType\":\"Monospace\"}]}", CardJson.ToText(CardJson.Verbatim("*a* {{date(1)}} {{Time(2)}}")));
        Assert.Equal(
            """{"type":"ActionSet","actions":[{"type":"Action.ToggleVisibility","title":"t","targetElements":["x"]}]}""",
            CardJson.ToText(CardJson.Buttons(CardJson.Toggle("t", "x"))));
        Assert.Equal(
            """{"type":"Action.OpenUrl","title":"t","url":"https://e.org/"}""", CardJson.ToText(CardJson.OpenUrl("t", "https://e.org/")));
        Assert.Equal(
            """{"type":"Action.Execute","title":"t","verb":"v","data":{"ticket":"a1;a;1;0;0;;;"},"fallback":{"type":"Action.Submit","title":"t","data":{"ticket":"a1;a;1;0;0;;;","verb":"v"}}}""",
            CardJson.ToText(
                CardJson.Execute("t", "v", new AnswerTicket("a", Certainty.Possible, Side.Unknown, Actor.Unknown, [], null, false))));
        Assert.Equal(
            """{"type":"CodeBlock","codeSnippet":"a\nb","language":"Bash","fallback":{"type":"Container","items":[{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"a","fontType":"Monospace"}]},{"type":"RichTextBlock","inlines":[{"type":"TextRun","text":"b","fontType":"Monospace"}]}],"style":"emphasis"}}""",
            CardJson.ToText(CardJson.Code("a\nb")));
        Assert.Equal("""{"type":"FactSet","facts":[{"title":"t","value":"\\*v\\*"}]}""", CardJson.ToText(CardJson.Facts([("t", "*v*")])));
    }

    [Theory]
    [InlineData("a(b", "a(b")]
    [InlineData("](x", "\\]\\(x")]
    [InlineData("](", "\\]\\(")]
    [InlineData("(", "(")]
    [InlineData("&", "&")]
    [InlineData("& b", "& b")]
    [InlineData("&b", "\\&b")]
    [InlineData("&#1", "\\&#1")]
    [InlineData("&1", "&1")]
    [InlineData("+ a", "\\+ a")]
    [InlineData("a + b # c - d", "a + b # c - d")]
    [InlineData("a\n+ b\n\t# c", "a\n\n\\+ b\n\n\\# c")]
    [InlineData("12) a", "12\\) a")]
    [InlineData("a 12) b", "a 12) b")]
    [InlineData("1a. b", "1a. b")]
    [InlineData("~a~ {b}", "\\~a\\~ \\{b\\}")]
    public void A_mark_is_escaped_where_it_could_begin_one(string text, string escaped) =>
        Assert.Equal(escaped, Markdown.Escape(text));

    private static string Said(Answer answer, CardContext context, CardLength length) =>
        string.Join('\n', new CardBody(answer, context, length).Parts().SelectMany(Texts));

    private static IEnumerable<string> Texts(JsonNode? part) => part!["type"]!.GetValue<string>() switch
    {
        "TextBlock" => [part["text"]!.GetValue<string>()],
        "RichTextBlock" => [part["inlines"]![0]!["text"]!.GetValue<string>()],
        "CodeBlock" => [$"`{part["codeSnippet"]!.GetValue<string>()}`"],
        "Container" => part["items"]!.AsArray().SelectMany(Texts),
        _ => [],
    };

    /// <summary>Headings and facts, a line each; the drawing of the word is left to its own tests.</summary>
    private static string Statuses(CardLength length, params ImmutableArray<StatusReading> statuses) =>
        string.Join('\n', StatusParts.Of(SampleAnswers.Decoded with { Statuses = statuses }, length).SelectMany(Rows));

    private static IEnumerable<string> Rows(JsonNode? part) => part!["type"]!.GetValue<string>() switch
    {
        "FactSet" => part["facts"]!.AsArray().Select(fact => $"{fact!["title"]}={fact["value"]}"),
        "TextBlock" => [part["text"]!.GetValue<string>()],
        "Container" => part["items"]!.AsArray().SelectMany(Rows),
        _ => [],
    };
}
