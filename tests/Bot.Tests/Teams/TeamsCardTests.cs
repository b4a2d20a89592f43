using GssBot.Bot.Surfaces;
using GssBot.Cards;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using GssBot.Bot.Teams.Handling;
using GssBot.Cards.Teams;
using GssBot.Core.Answers;
using GssBot.Tests;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Teams;

[Trait("Category", "golden")]
public sealed class TeamsCardTests
{
    private static readonly JsonSerializerOptions Indented =
        new() { WriteIndented = true, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly CardContext Site = new() { HelpText = "Ask the grid help desk", HelpUrl = "https://help.example.org/grid" };

    public static TheoryData<string> Names =>
    [
        "known", "decoded", "unknown", "hostile", "asking-why", "thanked", "chosen", "dialog", "help", "welcome",
        "empty-mention", "paste-form"
    ];

    [Theory, MemberData(nameof(Names))]
    public void Card_is_the_reviewed_one(string name) => Golden.Check($"teams/{name}.json", Sample(name).ToJsonString(Indented) + "\n");

    [Theory, MemberData(nameof(Names))]
    public void Card_fits_a_message(string name) => Assert.InRange(Size(Sample(name)), 100, CardLength.Largest);

    [Theory, MemberData(nameof(Names))]
    public void Card_wraps_speaks_and_paints_nothing(string name)
    {
        var card = Sample(name);
        Assert.Equal("1.5", card["version"]!.GetValue<string>());
        Assert.False(string.IsNullOrEmpty(card["speak"]!.GetValue<string>()));
        Assert.Equal(card["speak"]!.GetValue<string>(), card["fallbackText"]!.GetValue<string>());
        foreach (var element in Objects(card))
        {
            if (element["type"]?.GetValue<string>() is "TextBlock")
            {
                Assert.True(element["wrap"]?.GetValue<bool>(), element.ToJsonString());
            }

            Assert.False(element.ContainsKey("color") || element.ContainsKey("backgroundImage"), element.ToJsonString());
            Assert.DoesNotContain(element, part => part.Key is "firstRowAsHeader" or "firstRowAsHeaders");
        }
    }

    [Theory, MemberData(nameof(Names))]
    public void Every_code_block_falls_back_to_the_same_lines_in_a_fixed_font(string name)
    {
        foreach (var block in Objects(Sample(name)).Where(element => element["type"]?.GetValue<string>() == "CodeBlock"))
        {
            var lines = block["fallback"]!["items"]!.AsArray().Select(line => line!["inlines"]![0]!);
            Assert.All(lines, run => Assert.Equal("Monospace", run["fontType"]!.GetValue<string>()));
            Assert.Equal(block["codeSnippet"]!.GetValue<string>(), string.Join('\n', lines.Select(run => run["text"]!.GetValue<string>())));
        }
    }

    [Fact]
    public void Longest_fields_are_cut_and_said_to_be_cut()
    {
        var card = TeamsCard.Render(HostileAnswers.Longest, Context(HostileAnswers.Longest));
        Assert.InRange(Size(card), 1, CardLength.Largest);
        Assert.Contains("Shortened to fit a Teams card", card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_whole_answer_is_not_said_to_be_cut() =>
        Assert.DoesNotContain(
            "Shortened", TeamsCard.Render(SampleAnswers.Full, Context(SampleAnswers.Full)).ToJsonString(), StringComparison.Ordinal);

    [Theory]
    [InlineData(4, false)]
    [InlineData(7, true)]
    public void Of_many_steps_the_rest_opens_on_demand(int count, bool folded)
    {
        var answer = SampleAnswers.Full with
        {
            Steps = [.. Enumerable.Range(1, count).Select(number => new Step(Actor.User, $"Step {number}", $"command-{number}"))]
        };
        var card = TeamsCard.Render(answer, Context(answer));
        var rest = Objects(card).SingleOrDefault(element => element["id"]?.GetValue<string>() == "steps");
        Assert.Equal(folded, rest is not null);
        Assert.Equal(
            folded,
            rest is not null
                && rest.ToJsonString().Contains("command-4", StringComparison.Ordinal)
                && !rest.ToJsonString().Contains("command-3", StringComparison.Ordinal));
        Assert.Contains($"command-{count}", card.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_command_is_whole_or_absent()
    {
        var command = new string('x', 5_000);
        var answer = SampleAnswers.Full with { Steps = [new Step(Actor.User, "Type it.", command)] };
        var card = TeamsCard.Render(answer, Context(answer)).ToJsonString();
        Assert.DoesNotContain("\"Bash\"", card, StringComparison.Ordinal);
        Assert.Contains("too long for a card", card, StringComparison.Ordinal);
    }

    [Fact]
    public void The_cause_and_who_acts_come_first()
    {
        var head = TeamsCard.Render(SampleAnswers.Full, CardContext.Bare)["body"]![0]!;
        Assert.Equal("heading", head["items"]![0]!["style"]!.GetValue<string>());
        Assert.Equal(
            "Who acts: the server's administrator · Where: on the server's side · How sure: certain · Try again: after the fix, not before",
            head["items"]![1]!["text"]!.GetValue<string>());
    }

    [Fact]
    public void The_decode_is_closed_under_a_cause_and_open_under_a_number()
    {
        Assert.Equal(false, Decode(SampleAnswers.Full)["isVisible"]?.GetValue<bool>());
        Assert.Null(Decode(SampleAnswers.Decoded)["isVisible"]);
    }

    [Fact]
    public void Nothing_that_was_pasted_travels_in_a_button()
    {
        var answer = SampleAnswers.Full with { Evidence = [new Evidence(1, Speaker.Client, "secret-of-the-user")] };
        var card = TeamsCard.Render(answer, Context(answer));
        foreach (var data in Objects(card).Select(element => element["data"]).OfType<JsonObject>())
        {
            Assert.All(data, part => Assert.Contains(part.Key, new[] { "ticket", "verb" }));
        }

        Assert.DoesNotContain(Objects(card).Select(element => element["data"]?.ToJsonString() ?? ""), data =>
            data.Contains("secret", StringComparison.Ordinal));
    }

    internal static JsonObject Sample(string name)
    {
        var crl = SampleAnswers.Full;
        return name switch
        {
            "known" => TeamsCard.Render(crl, Context(crl)),
            "decoded" => TeamsCard.Render(SampleAnswers.Decoded, Context(SampleAnswers.Decoded)),
            "unknown" => TeamsCard.Render(SampleAnswers.HalfRead, Context(SampleAnswers.HalfRead)),
            "hostile" => TeamsCard.Render(HostileAnswers.Longest, Context(HostileAnswers.Longest)),
            "asking-why" => TeamsCard.Render(crl, Context(crl) with { State = CardState.AskingWhy }),
            "thanked" => TeamsCard.Render(crl, Context(crl) with { State = CardState.Thanked }),
            "chosen" => TeamsCard.Render(crl with { Evidence = [] }, Context(crl) with { State = CardState.Chosen }),
            "dialog" => TeamsCard.Render(crl, Site),
            "paste-form" => NoticeCard.PasteForm("I could not read a text in this message. Paste the error here."),
            "help" => NoticeCard.Render(NoticeName.Help, Site),
            "welcome" => NoticeCard.Render(NoticeName.Welcome, Site),
            _ => NoticeCard.Render(NoticeName.EmptyMention, Site),
        };
    }

    private static CardContext Context(Answer answer) =>
        Site with { Ticket = AnswerTicket.Of(answer, "0123456789abcdef0123456789abcdef", false) };

    private static JsonObject Decode(Answer answer) =>
        Objects(TeamsCard.Render(answer, CardContext.Bare)).Single(element => element["id"]?.GetValue<string>() == "decode");

    private static int Size(JsonObject card) => Encoding.UTF8.GetByteCount(CardJson.ToText(card));

    private static IEnumerable<JsonObject> Objects(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(part => Objects(part.Value)).Prepend(element),
        JsonArray items => items.SelectMany(Objects),
        _ => [],
    };
}
