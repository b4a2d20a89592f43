using GssBot.Cards;
using GssBot.Bot.Surfaces;
using System.Text;
using GssBot.Bot.Teams.Handling;
using GssBot.Cards.Teams;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Bot.Tests.Teams;

/// <summary>The cards of the cases that are shipped, not of samples.</summary>
public sealed class WholeBaseTests
{
    private static readonly Explainer Explainer = new(ShippedCases.Load());

    public static TheoryData<string> Ids => [.. Explainer.Knowledge.Cases.Select(known => known.Id)];

    [Theory, MemberData(nameof(Ids))]
    public void Case_fits_a_card_whole(string id)
    {
        var card = Card(Recalled(id));
        Assert.InRange(Size(card), 500, CardLength.Largest);
        Assert.DoesNotContain("Shortened to fit", card, StringComparison.Ordinal);
        Assert.DoesNotContain("too long for a card", card, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Ids))]
    public void Case_with_the_longest_of_everything_fits_a_card(string id)
    {
        var evil = string.Concat(Enumerable.Repeat("*[x](y)* <at>all</at> é 𝄞 ", 40));
        var answer = Recalled(id) with
        {
            Evidence = [.. Enumerable.Repeat(new Evidence(1_000_000, Speaker.Destination, evil[..400]), 4)],
            Alternatives = [.. Enumerable.Repeat(new Alternative(id, evil[..100], Certainty.Possible, evil), 3)],
            Ask = [evil],
            Statuses = [.. Enumerable.Repeat(Explainer.Recall(Outline(null, 0x01130FFF))!.Statuses[0], 8)],
            Contact = evil,
        };
        Assert.InRange(Size(Card(answer)), 500, CardLength.Largest);
    }

    [Fact]
    public void The_frequent_cases_are_there()
    {
        var found = Search().Find("");
        Assert.Equal(5, found.Length);
        Assert.All(found, answer => Assert.DoesNotContain("not decided", CardWords.WhoActs(answer), StringComparison.Ordinal));
    }

    [Fact]
    public void Words_of_a_title_find_at_most_eight_cases()
    {
        var found = Search().Find("crl");
        Assert.InRange(found.Length, 3, CaseSearch.Most);
    }

    private static CaseSearch Search()
    {
        var sources = Answering.Whole(Explainer);
        return new CaseSearch(sources, new FrequentCases(sources), () => Explainer.Knowledge);
    }

    private static Answer.Known Recalled(string id) => (Answer.Known)Explainer.Recall(Outline(id, 0x000D0000))!;

    private static AnswerOutline Outline(string? id, uint status) =>
        new(id, Certainty.Likely, Side.Unknown, Actor.Unknown, [new GssStatus(status)]);

    private static string Card(Answer answer) => CardJson.ToText(TeamsCard.Render(answer, new CardContext
    {
        HelpText = "Ask the grid help desk of our site",
        HelpUrl = "https://help.example.org/grid/errors",
        Ticket = AnswerTicket.Of(answer, "0123456789abcdef0123456789abcdef", false),
    }));

    private static int Size(string card) => Encoding.UTF8.GetByteCount(card);
}
