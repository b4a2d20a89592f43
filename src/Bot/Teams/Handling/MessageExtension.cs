using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Activities;
using GssBot.Cards.Teams;
using GssBot.Core.Answers;

namespace GssBot.Bot.Teams.Handling;

/// <summary>The message extension: the search <c>lookup</c>, the action <c>explainError</c> on a message and while writing one.</summary>
internal sealed class MessageExtension(SurfaceAnswers answers, CaseSearch search, CardContext site)
{
    private const string Title = "GssBot";

    /// <summary>Rows for what has been typed so far. The test client names neither the command nor the parameter.</summary>
    public InvokeAnswer Query(JsonElement? value)
    {
        if (value.Text("commandId") is not (null or "lookup"))
        {
            return InvokeAnswer.NotHandled;
        }

        if (value.At("queryOptions")?.Number("skip") > 0)
        {
            return InvokeAnswer.Results([]);
        }

        var found = search.Find(Typed(value));
        return found.IsEmpty ? InvokeAnswer.Sentence(TeamsGuide.NothingFound) : InvokeAnswer.Results(found.Select(Row));
    }

    /// <summary>The dialog opens with the ready card, or with a form when there is no message to read.</summary>
    public InvokeAnswer Open(JsonElement? value)
    {
        if (!IsExplain(value))
        {
            return InvokeAnswer.NotHandled;
        }

        var text = MessageTextOf(value);
        if (text.Length > 0)
        {
            return InvokeAnswer.Dialog(Title, Ready(answers.Explain(text)));
        }

        var note = value.At("messagePayload") is null ? null : "I could not read a text in this message. Paste the error here.";
        return InvokeAnswer.Dialog(Title, NoticeCard.PasteForm(note));
    }

    /// <summary>Puts the card into the message being written. Explains again from what is in the request: nothing was stored.</summary>
    public InvokeAnswer Submit(JsonElement? value)
    {
        if (!IsExplain(value))
        {
            return InvokeAnswer.NotHandled;
        }

        var pasted = value.At("data").Text(CardVerb.PasteInput)?.Trim() ?? "";
        var text = pasted.Length > 0 ? pasted : MessageTextOf(value);
        if (text.Length == 0)
        {
            return InvokeAnswer.Dialog(Title, NoticeCard.PasteForm("Paste an error first."));
        }

        // A message was explained, and counted, when its dialog opened.
        var answer = pasted.Length > 0 ? answers.Explain(text) : answers.ExplainAgain(text);
        return answer is Answer.Unknown && pasted.Length > 0
            ? InvokeAnswer.Dialog(Title, NoticeCard.PasteForm($"{answer.Title}. {string.Join(' ', answer.Ask)}"))
            : InvokeAnswer.Results([TeamsCard.Attachment(answer, site with { Ticket = answers.Keep(answer) })]);
    }

    private JsonObject Ready(Answer answer)
    {
        var card = TeamsCard.Render(answer, site);
        var buttons = card["actions"] as JsonArray ?? [];
        buttons.Insert(0, CardJson.Submit("Insert reply", new JsonObject { ["verb"] = CardVerb.Insert }));
        return card.With("actions", buttons.Parent is null ? buttons : buttons.DeepClone());
    }

    private JsonObject Row(Answer answer)
    {
        var preview = new JsonObject { ["title"] = Plain(answer.Title), ["text"] = Plain(CardWords.WhoActs(answer)) };
        return TeamsCard.Attachment(answer, site with { Ticket = answers.Keep(answer) })
            .With("preview", new JsonObject { ["contentType"] = "application/vnd.microsoft.card.thumbnail", ["content"] = preview });
    }

    private static bool IsExplain(JsonElement? value) => value.Text("commandId") is null or "explainError";

    private static string Typed(JsonElement? value)
    {
        var given = value.Items("parameters").ToList();
        if (given.Any(parameter => parameter.Text("name") == "initialRun"))
        {
            return "";
        }

        return given.Select(parameter => parameter.Text("value")).FirstOrDefault(text => text is not null) ?? "";
    }

    private static string MessageTextOf(JsonElement? value)
    {
        var body = value.At("messagePayload").At("body");
        var content = body.Text("content") ?? "";
        return (body.Text("contentType") == "text" ? WebUtility.HtmlDecode(content) : HtmlText.Lines(content)).Trim();
    }

    /// <summary>A thumbnail's texts may be read as HTML.</summary>
    private static string Plain(string text) => text.Replace('<', '‹').Replace('>', '›');
}
