using GssBot.Core.Answers;
using GssBot.Core.Explaining;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>From "the machine that printed it" to a side and a person, every pair; and what a kept answer keeps of them.</summary>
public sealed class BearingTests
{
    private static readonly Speaker[] Speakers = [Speaker.Unknown, Speaker.Client, Speaker.Server, Speaker.Source, Speaker.Destination];

    [Theory]
    [InlineData(Place.Unknown, "Unknown Unknown Unknown Unknown Unknown")]
    [InlineData(Place.Client, "Client Client Client Client Client")]
    [InlineData(Place.Server, "Server Server Server Source Destination")]
    [InlineData(Place.Source, "Source Source Source Source Source")]
    [InlineData(Place.Destination, "Destination Destination Destination Destination Destination")]
    [InlineData(Place.User, "User User User User User")]
    [InlineData(Place.Network, "Network Network Network Network Network")]
    [InlineData(Place.Speaker, "Unknown Client Server Source Destination")]
    [InlineData(Place.Peer, "Unknown Server Client Client Client")]
    public void Every_place_is_a_side_for_every_speaker(Place place, string sides) =>
        Assert.Equal(sides, string.Join(' ', Speakers.Select(speaker => SpeakerSides.SideOf(place, speaker))));

    [Theory]
    [InlineData(Role.Unknown, "Unknown Unknown Unknown Unknown Unknown")]
    [InlineData(Role.User, "User User User User User")]
    [InlineData(Role.ClientAdmin, "ClientAdmin ClientAdmin ClientAdmin ClientAdmin ClientAdmin")]
    [InlineData(Role.ServerAdmin, "ServerAdmin ServerAdmin ServerAdmin SourceAdmin DestinationAdmin")]
    [InlineData(Role.SourceAdmin, "SourceAdmin SourceAdmin SourceAdmin SourceAdmin SourceAdmin")]
    [InlineData(Role.DestinationAdmin, "DestinationAdmin DestinationAdmin DestinationAdmin DestinationAdmin DestinationAdmin")]
    [InlineData(Role.Ca, "Ca Ca Ca Ca Ca")]
    [InlineData(Role.Vo, "Vo Vo Vo Vo Vo")]
    [InlineData(Role.Developer, "Developer Developer Developer Developer Developer")]
    [InlineData(Role.SpeakerAdmin, "Unknown ClientAdmin ServerAdmin SourceAdmin DestinationAdmin")]
    [InlineData(Role.PeerAdmin, "Unknown ServerAdmin User User User")]
    public void Every_role_is_a_person_for_every_speaker(Role role, string actors) =>
        Assert.Equal(actors, string.Join(' ', Speakers.Select(speaker => SpeakerSides.ActorOf(role, speaker))));

    [Theory]
    [InlineData(Speaker.Unknown, "Unknown")]
    [InlineData(Speaker.Client, "Unknown Client")]
    [InlineData(Speaker.Server, "Server Source Destination")]
    [InlineData(Speaker.Source, "Source")]
    [InlineData(Speaker.Destination, "Destination")]
    public void A_step_for_one_speaker_is_shown_for_these(Speaker wanted, string shown) =>
        Assert.Equal(shown, string.Join(' ', Speakers.Where(speaker => SpeakerSides.Speaks(wanted, speaker))));

    [Theory]
    [InlineData("530-globus: the door is closed\n530 End.", "At the server. Everywhere.")]
    [InlineData("globus_ftp_control: gss_init_sec_context failed\nglobus: the door is closed", "At the client. Everywhere.")]
    [InlineData("About GSSAPI: the door is closed", "At the client. Everywhere.")]
    public void A_step_stands_there_for_its_own_speaker_only(string text, string told)
    {
        var (file, source) = CaseText.Of("door", "{any: [the door is closed]}");
        var door = CaseText.Base((file, source.Replace("  - role: user\n    text: Look at it.",
            "  - {role: user, text: At the server., by: server}\n  - {role: user, text: At the client., by: client}\n  - {role: "
                + "user, text: Everywhere.}", StringComparison.Ordinal)));
        Assert.Equal(told, string.Join(' ', door.Explain(text)!.Steps.Select(step => step.Text)));
    }

    [Fact]
    public void A_server_that_another_case_of_the_paste_names_is_the_server_of_every_step()
    {
        var (file, source) = CaseText.Of("door", "{any: [the door is closed]}");
        var (other, pair) = CaseText.Of("pair", "{any: [a copy of two]}", "kind: modifier\nmodifies: [door]");
        var knowledge = CaseText.Base(
            (file, source.Replace("role: user", "role: server-admin", StringComparison.Ordinal)),
            (
                other,
                pair.Replace(
                    "side: speaker\nactor: speaker-admin", "side: destination\nactor: destination-admin", StringComparison.Ordinal)));
        Assert.Equal([Actor.ServerAdmin], knowledge.Explain("530-globus: the door is closed")!.Steps.Select(step => step.Role));
        Assert.Equal(
            [Actor.DestinationAdmin, Actor.User],
            knowledge.Explain("530-globus: the door is closed\n530-a copy of two")!.Steps.Select(step => step.Role));
    }

    [Fact]
    public void A_kept_answer_names_the_same_side_and_person()
    {
        var explainer = new Explainer(CaseText.Base(CaseText.Of("door", "{any: [the door is closed]}")));
        foreach (var (side, actor) in new[]
        {
            (Side.Source, Actor.SourceAdmin),
            (Side.Destination, Actor.DestinationAdmin),
            (Side.Client, Actor.ClientAdmin),
            (Side.Network, Actor.Vo)
        })
        {
            var again = explainer.Recall(new AnswerOutline("door", Certainty.Likely, side, actor, []))!;
            Assert.Equal((side, actor, Certainty.Likely), (again.Side, again.Actor, again.Certainty));
        }
    }

    [Fact]
    public void A_kept_answer_without_side_and_person_has_those_of_its_case()
    {
        var (file, source) = CaseText.Of("door", "{any: [the door is closed]}");
        var explainer = new Explainer(CaseText.Base(
            (file, source.Replace("side: speaker\nactor: speaker-admin", "side: server\nactor: ca", StringComparison.Ordinal))));
        var again = explainer.Recall(new AnswerOutline("door", Certainty.Certain, Side.Unknown, Actor.Unknown, []))!;
        Assert.Equal((Side.Server, Actor.Ca), (again.Side, again.Actor));
    }

    [Fact]
    public void What_is_kept_of_an_answer_is_all_that_is_needed_to_make_it_again()
    {
        var explainer = new Explainer(CaseText.Base(CaseText.Of("door", "{any: [the door is closed]}")));
        var first = explainer.Explain("530-globus: the door is closed major 851968 minor 0\n530 End.");
        var outline = AnswerOutline.Of(first);
        Assert.Equal(
            ("door", first.Certainty, Side.Server, Actor.ServerAdmin), (outline.Case, outline.Certainty, outline.Side, outline.Actor));
        Assert.Equal([851968u], outline.Statuses.Select(status => status.Value));
        Assert.Equal([851968u], explainer.Recall(outline)!.Statuses.Select(status => status.Major!.Value.Value));
        Assert.Null(explainer.Recall(outline with { Case = "gate", Statuses = [] }));
        Assert.IsType<Answer.Decoded>(explainer.Recall(outline with { Case = "gate" }));
    }
}
