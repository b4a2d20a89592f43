using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Handling;
using GssBot.Cards.Teams;

namespace GssBot.Bot.Tests.Teams;

/// <summary>Notices and the paste form as cards.</summary>
public sealed class NoticeCardTests
{
    [Fact]
    public void The_paste_form_is_a_field_and_a_button() => Assert.Equal(
        """{"type":"AdaptiveCard","$schema":"http://adaptivecards.io/schemas/adaptive-card.json","version":"1.5","lang":"en","speak":"Paste an error","fallbackText":"Paste an error","msteams":{"width":"full"},"body":[{"type":"Input.Text","id":"err","label":"The error, all lines of it, or a status number","isMultiline":true,"isRequired":true,"errorMessage":"Paste an error first.","maxLength":20000}],"actions":[{"type":"Action.Submit","title":"Explain","data":{"verb":"paste"}}]}""",
        CardJson.ToText(NoticeCard.PasteForm(null)));

    [Theory]
    [InlineData("Help", "I explain GridFTP and GSSAPI errors: what is wrong, who must act, what to type, how to prove it.", 7)]
    [InlineData(
        "Welcome",
        "Hello, I am GssBot. I explain GridFTP and GSSAPI errors: what is wrong, who must act, what to type, how to prove it.",
        7)]
    [InlineData(
        "EmptyMention",
        "I cannot read the messages above. On the message with the error choose ⋯ (More options) > More actions > Explain this error.",
        1)]
    [InlineData("Files", "I cannot open files or pictures here. Paste the error as text, best in a code block (type ``` first).", 1)]
    [InlineData("TooMany", "Too many questions in one minute. Please wait a minute, then ask again.", 1)]
    public void Each_notice_speaks_its_text(string name, string summary, int parts)
    {
        var notice = Enum.Parse<NoticeName>(name);
        var card = NoticeCard.Render(notice, CardContext.Bare);
        Assert.Equal(
            (summary, summary, parts), (NoticeCard.Summary(notice), card["speak"]!.GetValue<string>(), card["body"]!.AsArray().Count));
        Assert.Equal(
            parts == 7 ? 8 : 1,
            NoticeCard.Render(notice, new CardContext { HelpUrl = "https://help.example.org/" })["body"]!.AsArray().Count);
        Assert.Equal(
            name switch { "Help" => "Paste an error, get the cause", "Welcome" => "Hello, I am GssBot", _ => Markdown.Escape(summary) },
            card["body"]![0]!["text"]!.GetValue<string>());
    }
}
