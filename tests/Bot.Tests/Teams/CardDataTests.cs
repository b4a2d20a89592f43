using System.Text.Json;
using GssBot.Bot.Teams.Handling;
using GssBot.Cards.Teams;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Bot.Tests.Teams;

public sealed class CardDataTests
{
    [Fact]
    public void What_a_card_carries_comes_back()
    {
        var data = new CardData(new AnswerOutline("crl-expired-at-server", Certainty.Likely, Side.Source, Actor.SourceAdmin, [new GssStatus(0xD0000)]), "abc");
        var read = CardDataReader.Read(JsonSerializer.SerializeToElement(data.ToJson()));
        Assert.Equal("crl-expired-at-server", read!.Outline.Case);
        Assert.Equal(Certainty.Likely, read.Outline.Certainty);
        Assert.Equal(0xD0000u, Assert.Single(read.Outline.Statuses).Value);
        Assert.Equal((Side.Source, Actor.SourceAdmin), (read.Outline.Side, read.Outline.Actor));
        Assert.Equal("abc", read.Key);
    }

    [Theory]
    [InlineData("7")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"case":"../etc","certainty":"likely","side":"server","actor":"user"}""")]
    [InlineData("""{"case":"<at>all</at>","certainty":"likely","side":"server","actor":"user"}""")]
    [InlineData("""{"case":"a","certainty":"sure","side":"server","actor":"user"}""")]
    [InlineData("""{"case":"a","certainty":"likely","side":"server","actor":"user","answer":"a b"}""")]
    [InlineData("""{"case":"a","certainty":"likely","side":"server","actor":"user","statuses":[1,2,3,4,5,6,7,8,9]}""")]
    [InlineData("""{"case":"a","certainty":"likely","side":"server","actor":"user","statuses":[-1]}""")]
    [InlineData("""{"case":"a","certainty":"likely","side":"server","actor":"user","statuses":["x"]}""")]
    [InlineData("""{"case":"a","certainty":"likely","side":"server","actor":"user","statuses":[4294967296]}""")]
    [InlineData("""{"case":"a","certainty":"likely","side":"moon","actor":"user"}""")]
    [InlineData("""{"case":"a","certainty":"likely","side":"server"}""")]
    public void What_no_card_of_ours_carries_is_refused(string json) =>
        Assert.Null(CardDataReader.Read(JsonElement.Parse(json)));
}
