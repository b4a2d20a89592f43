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
    internal static readonly CardLength Long = CardLength.All[0];

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
            Proof = new(Proof.Source, null, new DateOnly(2026, 11, 20), null),
            Title = "T",
            Summary = "S",
            Explanation = "",
            Certainty = Certainty.Likely,
            Fields = SampleAnswers.Full.Fields
        };
        Assert.Equal(
            "T\nWho acts: not decided yet · Where: not decided yet · How sure: likely\nCase: x "
                + "(text read in the program's source, repair not proven)",
            Said(bare, CardContext.Bare, Long));
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
    public void An_edit_shows_its_line_as_written_and_its_command_as_typed()
    {
        var edit = new Edit("/etc/d.conf", "door open", "door", "sudo systemctl reload doord");
        var answer = SampleAnswers.Crl with { Steps = [new Step(Actor.ServerAdmin, "Open it.") { Edit = edit, On = Platform.Redhat }] };

        var card = CardJson.ToText(TeamsCard.Render(answer, CardContext.Bare));

        Assert.Contains("on Red Hat and its like", card, StringComparison.Ordinal);
        Assert.Contains("\"codeSnippet\":\"door open\",\"language\":\"PlainText\"", card, StringComparison.Ordinal);
        Assert.Contains("\"codeSnippet\":\"sudo systemctl reload doord\",\"language\":\"Bash\"", card, StringComparison.Ordinal);
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

    internal static string Said(Answer answer, CardContext context, CardLength length) =>
        string.Join('\n', new CardBody(answer, context, length).Parts().SelectMany(Texts));

    internal static IEnumerable<string> Texts(JsonNode? part) => part!["type"]!.GetValue<string>() switch
    {
        "TextBlock" => [part["text"]!.GetValue<string>()],
        "RichTextBlock" => [part["inlines"]![0]!["text"]!.GetValue<string>()],
        "CodeBlock" => [$"`{part["codeSnippet"]!.GetValue<string>()}`"],
        "Container" => part["items"]!.AsArray().SelectMany(Texts),
        _ => [],
    };

    /// <summary>Headings and facts, a line each; the drawing of the word is left to its own tests.</summary>
    internal static string Statuses(CardLength length, params ImmutableArray<StatusReading> statuses) =>
        string.Join('\n', StatusParts.Of(SampleAnswers.Decoded with { Statuses = statuses }, length).SelectMany(Rows));

    internal static IEnumerable<string> Rows(JsonNode? part) => part!["type"]!.GetValue<string>() switch
    {
        "FactSet" => part["facts"]!.AsArray().Select(fact => $"{fact!["title"]}={fact["value"]}"),
        "TextBlock" => [part["text"]!.GetValue<string>()],
        "Container" => part["items"]!.AsArray().SelectMany(Rows),
        _ => [],
    };
}
