using GssBot.Cards;
using GssBot.Cards.Teams;
using GssBot.Core.Answers;

namespace GssBot.Bot.Tests.Teams;

/// <summary>Each element of a card, as its schema has it.</summary>
public sealed class CardJsonTests
{
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
}
