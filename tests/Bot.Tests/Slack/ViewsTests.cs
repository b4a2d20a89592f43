using GssBot.Bot.Surfaces;
using System.Text.Json;
using GssBot.Bot.Slack.Handling;
using GssBot.Cards;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Slack;

/// <summary>The modals and messages as Slack gets them, to the letter.</summary>
public sealed class ViewsTests
{
    [Fact]
    public void The_paste_form_has_two_texts_and_a_file() => Assert.Equal(
        Compact("""
            {"trigger_id":"1.2","view":{"type":"modal","blocks":[
              {"type":"input","label":{"type":"plain_text","text":"Error text or status number","emoji":false},
               "element":{"type":"plain_text_input","multiline":true,"max_length":3000,"placeholder":{"type":"plain_text","text":"530-globus_xio: \u2026","emoji":false},"action_id":"text"},
               "optional":true,"block_id":"first"},
              {"type":"input","label":{"type":"plain_text","text":"More lines","emoji":false},
               "element":{"type":"plain_text_input","multiline":true,"max_length":3000,"action_id":"text"},
               "optional":true,"hint":{"type":"plain_text","text":"One field holds 3,000 characters.","emoji":false},"block_id":"second"},
              {"type":"input","label":{"type":"plain_text","text":"Or a log file","emoji":false},
               "element":{"type":"file_input","max_files":1,"action_id":"file"},
               "optional":true,"hint":{"type":"plain_text","text":"Text up to 5 MB. What you send is not stored.","emoji":false},"block_id":"file"}],
             "callback_id":"paste","title":{"type":"plain_text","text":"GssBot","emoji":false},"submit":{"type":"plain_text","text":"Explain","emoji":false},
             "close":{"type":"plain_text","text":"Cancel","emoji":false}}}
            """),
        Compact(Views.Open("1.2", Views.PasteForm)));

    [Fact]
    public void The_form_after_Not_helpful_has_three_reasons_and_carries_the_ticket_without_its_token() => Assert.Equal(
        Compact("""
            {"view_id":"V1","view":{"type":"modal","blocks":[
              {"type":"input","label":{"type":"plain_text","text":"What was wrong?","emoji":false},
               "element":{"type":"radio_buttons","options":[
                 {"text":{"type":"plain_text","text":"It is another error","emoji":false},"value":"wrong-case"},
                 {"text":{"type":"plain_text","text":"The steps did not work","emoji":false},"value":"steps-failed"},
                 {"text":{"type":"plain_text","text":"It is no grid error at all","emoji":false},"value":"not-a-grid-error"}],"action_id":"choice"},
               "optional":false,"block_id":"reason"},
              {"type":"context","elements":[{"type":"plain_text","text":"Your choice is counted for this case. The pasted text is not stored.","emoji":false}]}],
             "callback_id":"not_helpful","title":{"type":"plain_text","text":"Not helpful","emoji":false},"submit":{"type":"plain_text","text":"Send","emoji":false},
             "close":{"type":"plain_text","text":"Cancel","emoji":false},"private_metadata":"a1;crl-expired-at-server;3;3;3;;;"}}
            """).Replace("3;3;3", Numbers, StringComparison.Ordinal),
        Compact(Views.Update("V1", Views.WhyForm(AnswerTicket.Of(SampleAnswers.Crl, new string('a', 32), stranger: false)))));

    [Fact]
    public void A_modal_of_one_sentence_has_a_title_and_a_way_out()
    {
        const string frame =
            ""","title":{"type":"plain_text","text":"GssBot","emoji":false},"close":{"type":"plain_text","text":"Close","emoji":false}}}""";
        Assert.Equal(
            Compact(
                """{"view_id":"V1","view":{"type":"modal","blocks":[{"type":"section","text":{"type":"plain_text","text":"Reading the file\u2026","emoji":false}}]"""
                    + frame),
            Compact(Views.Update("V1", Views.Loading)));
        Assert.Equal(
            Compact(
                """{"view_id":"V1","view":{"type":"modal","blocks":[{"type":"section","text":{"type":"plain_text","text":"I was restarted before I could finish answering. Please send it again.","emoji":false}}]"""
                    + frame),
            Compact(Views.Update("V1", Views.Notice(NoticeName.Interrupted))));
    }

    [Fact]
    public void A_message_unfurls_nothing_and_has_no_markup() => Assert.Equal(
        Compact("""
            {"text":"Too many questions in one minute. Please wait a minute, then ask again.",
             "blocks":[{"type":"section","text":{"type":"plain_text","text":"Too many questions in one minute. Please wait a minute, then ask again.","emoji":false}}],
             "mrkdwn":false,"unfurl_links":false,"unfurl_media":false}
            """),
        Compact(SlackAnswers.Notice(NoticeName.TooMany).ToJson()));

    [Fact]
    public void The_challenge_is_given_back_as_it_came() =>
        Assert.Equal(new SlackAck(200, """{"challenge":"abc"}"""), SlackAck.Challenge("abc"));

    private static string Numbers =>
        string.Join(';', AnswerTicket.Of(SampleAnswers.Crl, null, stranger: false).ToString().Split(';')[2..5]);

    private static string Compact(string json) => JsonSerializer.Serialize(JsonDocument.Parse(json).RootElement);
}
