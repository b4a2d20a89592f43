using System.Text.Json;
using System.Text.Json.Nodes;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Activities;
using GssBot.Bot.Teams.Handling;
using GssBot.Cards.Teams;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Teams;

/// <summary>Of a message that comes as text and as HTML, which one is read, and as what.</summary>
public sealed class MessageBodyTextTests
{
    [Theory]
    [InlineData("html")]
    [InlineData("HTML")]
    [InlineData("")]
    [InlineData(null)]
    public void A_body_that_is_not_called_text_is_read_as_HTML(string? type)
    {
        Assert.Contains(SampleAnswers.Full.Title, Open(type, "<p>CRL <b>has</b> expired</p>"), StringComparison.Ordinal);
        Assert.DoesNotContain(SampleAnswers.Full.Title, Open("text", "<p>CRL <b>has</b> expired</p>"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a b", "<p>c d</p>", "a b")]
    [InlineData("a\nb", "<p>c</p><p>d</p>", "a\nb")]
    [InlineData("a b", "<p>c</p><p>d</p>", "c\nd")]
    [InlineData("a\nb\nc", "<p>c</p><p>d</p>", "a\nb\nc")]
    [InlineData("", "<p>c</p>", "c")]
    [InlineData(null, "<p>c</p>", "c")]
    [InlineData("a", null, "a")]
    public void HTML_is_taken_only_for_the_lines_that_the_text_has_lost(string? text, string? html, string read)
    {
        var activity = new Activity { Type = "message", Text = text, Attachments = [] };
        activity = html is null ? activity : activity with { Attachments = [new Attachment("text/html", html)] };
        Assert.Equal(read, MessageText.Of(activity));
    }

    private static string Open(string? type, string content)
    {
        var sources = new AnswerSources(AnswersByHand.Source, AnswersByHand.Source);
        var search = new CaseSearch(sources, new FrequentCases(sources), () => new Explainer(ShippedCases.Load()).Knowledge);
        var value = new JsonObject
        {
            ["messagePayload"] = new JsonObject { ["body"] = new JsonObject { ["contentType"] = type, ["content"] = content } }
        };
        return CardJson.ToText(
            new MessageExtension(Answering.With(sources), search, CardContext.Bare).Open(JsonSerializer.SerializeToElement(value)).Body!);
    }
}
