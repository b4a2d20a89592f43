using GssBot.Bot.Surfaces;
using System.Text.Json;
using System.Text.Json.Nodes;
using GssBot.Bot.Teams.Handling;
using GssBot.Cards.Teams;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Knowledge;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Teams;

/// <summary>The search, the dialog and what is put into a message, without a request around them.</summary>
public sealed class MessageExtensionTests
{
    private readonly MessageExtension extension =
        With(AnswersByHand.Source with { Frequent = () => ["crl-expired-at-server"] }, () => new Explainer(ShippedCases.Load()).Knowledge);

    [Theory]
    [InlineData("text", "a &lt;CRL has expired&gt;", true)]
    [InlineData("text", "&lt;p&gt;CRL has expired", true)]
    [InlineData("html", "<p>CRL <b>has</b> expired</p>", true)]
    [InlineData(null, "CRL&nbsp;has<br>expired", false)]
    [InlineData("text", "CRL <b>has</b> expired", false)]
    public void A_message_is_read_as_what_it_says_it_is(string? type, string content, bool known) =>
        Assert.Equal(known, Open(Message(type, content)).Contains(SampleAnswers.Full.Title, StringComparison.Ordinal));

    [Theory]
    [InlineData("text", "&nbsp; ")]
    [InlineData("html", "<p> </p>")]
    [InlineData("html", null)]
    public void A_message_without_a_text_opens_the_form_and_says_why(string type, string? content) =>
        Assert.Contains(
            "I could not read a text in this message. Paste the error here.", Open(Message(type, content)), StringComparison.Ordinal);

    [Fact]
    public void Without_a_message_the_form_opens_without_a_word()
    {
        var dialog = Open(new JsonObject { ["commandId"] = "explainError" });
        Assert.Contains("\"Input.Text\"", dialog, StringComparison.Ordinal);
        Assert.DoesNotContain("I could not read", dialog, StringComparison.Ordinal);
        Assert.Contains("Input.Text", Open(null), StringComparison.Ordinal);
    }

    [Fact]
    public void The_dialog_offers_to_insert_first_and_speaks_to_the_bot_by_that_alone()
    {
        var actions = JsonNode.Parse(Open(Message("text", "CRL has expired")))!["task"]!["value"]!["card"]!["content"]!["actions"]!
            .AsArray();
        Assert.Equal("""{"type":"Action.Submit","title":"Insert reply","data":{"verb":"insert"}}""", actions[0]!.ToJsonString());
        Assert.Equal(["Insert reply", "Show decode", "Open doc"], actions.Select(action => action!["title"]!.GetValue<string>()));
        actions = JsonNode.Parse(Open(Message("text", "nobody knows")))!["task"]!["value"]!["card"]!["content"]!["actions"]!.AsArray();
        Assert.Equal(["Insert reply"], actions.Select(action => action!["title"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("lookup", true)]
    [InlineData(null, true)]
    [InlineData("explainError", false)]
    public void The_search_has_one_name(string? command, bool handled) =>
        Assert.Equal(handled, extension.Query(Json(new JsonObject { ["commandId"] = command })) != InvokeAnswer.NotHandled);

    [Theory]
    [InlineData("explainError", true)]
    [InlineData(null, true)]
    [InlineData("lookup", false)]
    public void The_action_has_one_name(string? command, bool handled)
    {
        Assert.Equal(handled, extension.Open(Json(new JsonObject { ["commandId"] = command })) != InvokeAnswer.NotHandled);
        Assert.Equal(handled, extension.Submit(Json(new JsonObject { ["commandId"] = command })) != InvokeAnswer.NotHandled);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void There_is_one_page_of_rows(int skip, bool rows)
    {
        var query = new JsonObject
        {
            ["parameters"] = new JsonArray(Parameter("q", "851968")),
            ["queryOptions"] = new JsonObject { ["skip"] = skip }
        };
        Assert.Equal(rows, extension.Query(Json(query)).Body!["composeExtension"]!["attachments"]!.AsArray().Count > 0);
    }

    [Fact]
    public void A_row_shows_cause_and_who_acts_and_is_the_whole_card()
    {
        var row = Row(Parameter("x", null), Parameter("q", "CRL has expired"), Parameter("r", "851968"));
        Assert.Equal("application/vnd.microsoft.card.adaptive", row["contentType"]!.GetValue<string>());
        Assert.Equal(
            """{"contentType":"application/vnd.microsoft.card.thumbnail","content":{"title":"The revocation list at the server has expired","text":"Who acts: the server's administrator · Where: on the server's side · How sure: certain · Try again: after the fix, not before"}}""",
            CardJson.ToText(row["preview"]!));
        Assert.Contains(row["content"]!["actions"]!.AsArray(), action => action!["title"]!.GetValue<string>() == "Helpful");
    }

    [Fact]
    public void A_row_has_no_markup()
    {
        var marked = With(new AnswerSource(_ => SampleAnswers.Full with { Title = "<b>x</b>", Alternatives = [] }, _ => null), () =>
            throw new InvalidOperationException());
        var query = Json(new JsonObject { ["parameters"] = new JsonArray(Parameter("q", "a b c d e f g h i")) });
        Assert.Equal(
            "‹b›x‹/b›",
            marked.Query(query).Body!["composeExtension"]!["attachments"]![0]!["preview"]!["content"]!["title"]!.GetValue<string>());
    }

    [Fact]
    public void The_first_run_shows_the_frequent_cases_whatever_stands_beside_it() =>
        Assert.Equal(
            "The revocation list at the server has expired",
            Row(Parameter("q", "851968"), Parameter("initialRun", "true"))["preview"]!["content"]!["title"]!.GetValue<string>());

    [Fact]
    public void What_was_pasted_comes_before_the_message_and_blanks_are_none()
    {
        var value = Message("text", "851968");
        value["data"] = new JsonObject { ["err"] = " CRL has expired " };
        Assert.Contains(SampleAnswers.Full.Title, Submit(value), StringComparison.Ordinal);
        value["data"] = new JsonObject { ["err"] = "  " };
        Assert.Contains(
            "GSS_S_FAILURE (13): see the minor status".Replace("_", "\\\\_", StringComparison.Ordinal),
            Submit(value),
            StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_unknown_is_put_in_from_a_message_and_asked_about_from_the_form()
    {
        Assert.Contains("\"attachmentLayout\":\"list\"", Submit(Message("text", "nobody knows")), StringComparison.Ordinal);
        Assert.Contains(
            "I do not know this error. Which program printed this? The whole output, from the command on.",
            Submit(new JsonObject { ["data"] = new JsonObject { ["err"] = "nobody knows" } }),
            StringComparison.Ordinal);
        Assert.Contains("\"text\":\"Paste an error first.\"", Submit(new JsonObject()), StringComparison.Ordinal);
    }

    [Theory, InlineData(true), InlineData(false)]
    public void A_question_is_counted_once_whether_it_came_as_a_message_or_in_the_form(bool message)
    {
        var other = SampleAnswers.Full with { Case = "an-earlier-name" };
        var source = new AnswerSource(
            text => text == "other" ? other : SampleAnswers.Full,
            outline => outline.Case == other.Case ? other : SampleAnswers.Full);
        var sources = new AnswerSources(source, source);
        var frequent = new FrequentCases(sources);
        var counted = new MessageExtension(
            new SurfaceAnswers(sources, new KeptAnswers(new StoppedClock()), frequent),
            new CaseSearch(sources, frequent, () => throw new InvalidOperationException()),
            CardContext.Bare);
        var value = message ? Message("text", "CRL") : new JsonObject { ["data"] = new JsonObject { ["err"] = "CRL" } };

        counted.Open(Json(message ? value : []));
        counted.Submit(Json(value));
        counted.Open(Json(Message("text", "other")));

        // Asked for once each, so they stand in the order of their names; a case counted twice would come first.
        Assert.Equal([other.Case, SampleAnswers.Full.Case], frequent.Top().Select(known => known.Case));
        counted.Submit(Json(value));
        counted.Open(Json(Message("text", "CRL")));
        Assert.Equal([SampleAnswers.Full.Case, other.Case], frequent.Top().Select(known => known.Case));
    }

    private static JsonElement Json(JsonObject value) => JsonSerializer.SerializeToElement(value);

    private static JsonObject Parameter(string name, string? value) => new() { ["name"] = name, ["value"] = value };

    private static JsonObject Message(string? type, string? content) =>
        new() { ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = type, ["content"] = content } } };

    private JsonNode Row(params JsonNode[] parameters) =>
        extension.Query(Json(new JsonObject { ["parameters"] = new JsonArray(parameters) })).Body!["composeExtension"]!["attachments"]![0]!;

    private static MessageExtension With(AnswerSource source, Func<KnowledgeBase> knowledge)
    {
        var sources = new AnswerSources(source, source);
        return new MessageExtension(
            Answering.With(sources), new CaseSearch(sources, new FrequentCases(sources), knowledge), CardContext.Bare);
    }

    private string Open(JsonObject? value) => CardJson.ToText(extension.Open(value is null ? null : Json(value)).Body!);

    private string Submit(JsonObject value) => CardJson.ToText(extension.Submit(Json(value)).Body!);
}
