using System.Text.Json;
using System.Text.Json.Nodes;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Activities;
using GssBot.Cards.Teams;
using GssBot.Bot.Teams.Handling;
using GssBot.Core.Answers;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Teams;

/// <summary>What is said to a message, and what an activity is read as.</summary>
public sealed class MessageHandlerTests
{
    private readonly SurfaceAnswers answers = Answering.With(AnswersByHand.Source);

    [Theory]
    [InlineData("help", "Help")]
    [InlineData("HELP!", "Help")]
    [InlineData("/help", "Help")]
    [InlineData("?help.", "Help")]
    [InlineData("hello there", "Help")]
    [InlineData("help me with this strange text of mine, please", "Help")]
    [InlineData("call 530", null)]
    [InlineData("one\ntwo", null)]
    [InlineData("CRL has expired", null)]
    public void Words_to_the_bot_itself_get_help_and_everything_else_an_answer(string text, string? notice) =>
        Assert.Equal(notice, Heard(Activities.Personal("s", text)));

    [Fact]
    public void A_short_text_in_which_something_was_found_is_answered()
    {
        var found = Answering.With(new AnswerSource(_ => SampleAnswers.HalfRead, _ => null));
        Assert.IsType<SurfaceReply.Explained>(new MessageHandler(found).Hear(Read(Activities.Personal("s", "hello"))));
        var number = Answering.With(
            new AnswerSource(_ => SampleAnswers.HalfRead with { Fields = Fields.None, Statuses = SampleAnswers.Full.Statuses }, _ => null));
        Assert.IsType<SurfaceReply.Explained>(new MessageHandler(number).Hear(Read(Activities.Personal("s", "hello"))));
    }

    [Theory]
    [InlineData("application/vnd.microsoft.teams.file.download.info", "Files")]
    [InlineData("image/png", "Files")]
    [InlineData("IMAGE/*", "Files")]
    [InlineData("text/html", "Help")]
    [InlineData("application/vnd.microsoft.card.adaptive", "Help")]
    public void A_message_of_a_file_alone_is_told_to_come_as_text(string type, string notice)
    {
        var message = Activities.Personal("s", "");
        message["attachments"] = new JsonArray(new JsonObject { ["contentType"] = type });
        Assert.Equal(notice, Heard(message));
    }

    [Theory]
    [InlineData("channel", "19:x;messageid=1", "2", "EmptyMention")]
    [InlineData("channel", "19:x;messageid=2", "2", "Help")]
    [InlineData("channel", "19:x", "2", "Help")]
    [InlineData("groupChat", "19:x", "2", "EmptyMention")]
    [InlineData("personal", "a:1", "2", "Help")]
    public void An_empty_mention_under_another_message_names_the_menu(string type, string conversation, string id, string notice)
    {
        var message = Activities.Personal("s", "", id);
        message["conversation"] = new JsonObject { ["conversationType"] = type, ["id"] = conversation };
        Assert.Equal(notice, Heard(message));
    }

    [Fact]
    public void A_press_that_comes_as_a_message_gives_the_card_that_takes_the_place()
    {
        var notes = new Feedback(new Noted(), answers, new StoppedClock());
        var actions = new CardActions(answers, notes, CardContext.Bare);
        var press = Activities.Personal("s", "");
        press["value"] = new JsonObject { ["verb"] = "not-helpful", ["ticket"] = "a1;crl-expired-at-server;2;2;1;;;" };
        Assert.Contains("What was wrong?", actions.CardFor(Read(press))!.ToJsonString(), StringComparison.Ordinal);
        press["value"]!["ticket"] = "a1;retired-case;2;2;1;;;";
        Assert.Null(actions.CardFor(Read(press)));
        press["value"]!["ticket"] = "a1;<b>;2;2;1;;;";
        Assert.Null(actions.CardFor(Read(press)));
        press.Remove("value");
        Assert.Null(actions.CardFor(Read(press)));
    }

    private string? Heard(JsonObject message) =>
        new MessageHandler(answers).Hear(Read(message)) is SurfaceReply.Notice notice ? $"{notice.Name}" : null;

    internal static Activity Read(JsonObject activity) => Activity.Read(JsonSerializer.SerializeToElement(activity))!;

    private sealed class Noted : IFeedback
    {
        public void Note(string platform, string? caseId, string word)
        {
        }
    }
}
