using System.Text.Encodings.Web;
using System.Text.Json;
using GssBot.Cards.Slack;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Core.Rendering;
using GssBot.Tests;
using GssBot.Tests.Samples;
using GssBot.Tests.Slack;

namespace GssBot.Bot.Tests.Slack;

/// <summary>The cards of the cases that are shipped, recalled by id, from real samples, and with the longest of everything.</summary>
[Trait("Category", "golden")]
public sealed class WholeBaseCardTests
{
    private static readonly Explainer Explainer = new(ShippedCases.Load());
    private static readonly HelpContact Help = new("The grid help desk", "https://help.example.org/");
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string Corpus = Path.Combine(Checkout.Root, "tests", "corpus");

    public static TheoryData<string> Ids => [.. Explainer.Knowledge.Cases.Select(known => known.Id)];

    public static TheoryData<string> Samples =>
        [.. Directory.GetFiles(Corpus, "*.txt", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Corpus, file))
            .Order(StringComparer.Ordinal)];

    /// <summary>Samples whose cards are kept for review.</summary>
    public static TheoryData<string> Reviewed =>
    [
        "crl-expired-at-server", "crl-expired-at-client", "crl-bad-signature", "server-untrusts-client-ca", "client-untrusts-server-ca",
        "policy-violated", "proxy-expired", "no-proxy", "host-cert-expired", "cert-not-yet-valid", "key-permissions", "self-signed-peer",
        "krb-clock-skew", "certdir-missing-client",
    ];

    [Theory, MemberData(nameof(Ids))]
    public void Case_fits_a_card_with_all_its_steps(string id)
    {
        var answer = Recalled(id);

        var card = Card(answer);

        Assert.Empty(BlockKitLimits.Broken(card));
        Assert.DoesNotContain("did not fit on this card", card.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain("too long for a card", card.GetRawText(), StringComparison.Ordinal);
        foreach (var step in StepLabel.All(answer.Steps))
        {
            Assert.Contains(
                Plain.Escape(Plain.Line(step.Label + Spoken.Quoted(step.Text), int.MaxValue)),
                card.GetProperty("text").GetString(),
                StringComparison.Ordinal);
        }
    }

    [Theory, MemberData(nameof(Ids))]
    public void Case_with_the_longest_of_everything_keeps_the_limits(string id)
    {
        var answer = Recalled(id) with
        {
            Evidence = HostileAnswers.Longest.Evidence,
            Alternatives = HostileAnswers.Longest.Alternatives,
            Ask = HostileAnswers.Longest.Ask,
            Statuses = HostileAnswers.Longest.Statuses,
            Contact = HostileAnswers.Longest.Contact,
        };

        Assert.Empty(BlockKitLimits.Broken(Card(answer)));
    }

    [Theory, MemberData(nameof(Samples))]
    public void Sample_gets_a_card_that_Slack_takes(string sample)
    {
        var card = Card(Explain(sample));

        Assert.Empty(BlockKitLimits.Broken(card));
        Assert.DoesNotContain("<!", card.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(Reviewed))]
    public void Card_reads_as_it_was_reviewed(string id) =>
        Golden.Check($"slack/{id}.json", Pretty(Explain(Path.Combine(id, "1.txt"))));

    [Theory]
    [InlineData("number", "851968")]
    [InlineData("number-with-bits", "0x000d0001")]
    [InlineData("unknown", "599 something failed on se01")]
    public void Card_of_a_short_text_reads_as_it_was_reviewed(string name, string text) =>
        Golden.Check($"slack/{name}.json", Pretty(Explainer.Explain(text)));

    [Fact]
    public void A_shared_card_shows_the_wording_of_the_case()
    {
        var card = Card(Recalled("crl-expired-at-server") with { Evidence = [] }).GetRawText();

        Assert.Contains("Typical line: The available CRL has expired", card, StringComparison.Ordinal);
    }

    private static Answer.Known Recalled(string id) =>
        (Answer.Known)Explainer.Recall(new AnswerOutline(id, Certainty.Likely, Side.Unknown, Actor.Unknown, [new GssStatus(0x000D0000)]))!;

    /// <summary>Without the header line that says where a sample is from.</summary>
    private static Answer Explain(string sample) =>
        Explainer.Explain(string.Join('\n', File.ReadAllLines(Path.Combine(Corpus, sample)).Skip(1)));

    private static JsonElement Card(Answer answer) =>
        SlackCardTests.Card(answer, new CardFrame(CardPlace.Private) { Help = Help, DecodeOpen = true, Note = "Done." });

    private static string Pretty(Answer answer) =>
        JsonSerializer.Serialize(SlackCardTests.Card(answer, new CardFrame(CardPlace.Private) { Help = Help }), Indented) + "\n";
}
