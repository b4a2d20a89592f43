using GssBot.CaseFiles;
using GssBot.Core.Answers;
using GssBot.Core.Explaining;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Gss;

public sealed class StatusAnswerTests
{
    private static readonly StatusCases Statuses = ShippedCases.Load().Statuses;

    [Theory]
    [InlineData("851968", "GSS_S_FAILURE (13): see the minor status")]
    [InlineData("13", "13: GSS_S_FAILURE as a routine error, NO_CRED in Java")]
    [InlineData("0x02000000", "GSS_S_CALL_INACCESSIBLE_WRITE (2): a defect of the calling program")]
    [InlineData("GSS_S_CONTINUE_NEEDED", "GSS_S_CONTINUE_NEEDED: not an error")]
    [InlineData("GSS_S_COMPLETE", "GSS_S_COMPLETE (0): the call succeeded")]
    [InlineData("0x00250000", "routine error 37 (undefined)")]
    [InlineData("GSS_ROUTINE_ERROR(0x000D0001)", "GSS_ROUTINE_ERROR(0x000D0001) is 0x000D0000: GSS_S_FAILURE (13)")]
    [InlineData("GSS_ERROR(0x000D0001)", "GSS_ERROR(0x000D0001) is 0x000D0000: non-zero, the call failed")]
    [InlineData("GSS_ERROR(GSS_S_CONTINUE_NEEDED)", "GSS_ERROR(0x00000001) is 0: the call did not fail")]
    [InlineData("maj 851968 min -1765328228", "GSS_S_FAILURE (13): KRB5_KDC_UNREACH")]
    [InlineData("851968 655360", "GSS_S_FAILURE (13): see the minor status (and 1 more)")]
    public void The_title_names_the_status(string text, string title) => Assert.Equal(title, Decode(text).Title);

    [Fact]
    public void Every_status_has_a_step_and_a_short_title()
    {
        uint[] values =
        [
            .. Enumerable.Range(0, 256).SelectMany(code => new[] { (uint)code << 24, (uint)code << 16, (uint)code, (uint)code << 8 }),
            0xFFFF_FFFF,
            0x0313_003F
        ];
        foreach (var text in values.Select(value => $"{value}")
            .Concat(["-1", "-13", "min 25", "min 100001", "java 13", "SEC_E_TIME_SKEW", "[JGLOBUS-5]", "Unknown code 0"]))
        {
            var answer = StatusAnswer.Decode(StatusArgument.Read(text), Statuses, id => id);
            Assert.NotEmpty(answer.Steps);
            Assert.All(answer.Steps, step => Assert.NotEmpty(step.Text));
            Assert.InRange(answer.Title.Length, 1, 100);
            Assert.InRange(answer.Alternatives.Length, 0, 3);
            Assert.NotEmpty(answer.Explanation);
            Assert.Equal((Certainty.Certain, Side.Unknown), (answer.Certainty, answer.Side));
        }
    }

    [Fact]
    public void Every_routine_and_calling_error_names_cases_often_seen_with_it()
    {
        for (var code = 1u; code <= 19; code++)
        {
            Assert.NotEmpty(Decode($"{code << 16}").Alternatives);
        }

        for (var code = 1u; code <= 3; code++)
        {
            Assert.NotEmpty(Decode($"{code << 24}").Alternatives);
        }

        Assert.Equal("no-proxy", Decode("getMajor()=13").Alternatives[0].Case);
        Assert.Equal(
            ["krb-no-ccache", "no-proxy", "server-no-cred"], Decode("0x8009030E").Alternatives.Select(alternative => alternative.Case));
        Assert.Equal("krb-service-unknown", Decode("maj 851968 min -1765328377").Alternatives[0].Case);
    }

    [Fact]
    public void A_case_that_is_not_known_is_left_out()
    {
        var readings = StatusArgument.Read("458752");
        Assert.Empty(StatusAnswer.Decode(readings, Statuses, _ => null).Alternatives);
        var alternative = Assert.Single(StatusAnswer.Decode(readings, Statuses, id => id == "no-proxy" ? "No proxy" : null).Alternatives);
        Assert.Equal(("no-proxy", "No proxy", Certainty.Possible), (alternative.Case, alternative.Title, alternative.Certainty));
        Assert.NotEmpty(alternative.Separate);
    }

    [Theory]
    [InlineData("0x01000000", "its developer must act")]
    [InlineData("0x02000000", "dies of a signal")]
    [InlineData("0x01090000", "the connection was closed")]
    [InlineData("851969", "The upper 16 bits are not zero, so the call failed")]
    [InlineData("851969", "at most one calling and one routine error and any number of supplementary bits")]
    [InlineData("GSS_S_BAD_NAMETYPE", "GSS_S_BAD_NAMETYPE is 3 << 16")]
    [InlineData("851968", "the reason stands only in the minor status")]
    [InlineData("0x00010200", "Bit 9: no specification defines it")]
    [InlineData("1", "then the call did not fail")]
    [InlineData("0x00130000", "GSS_S_EXT_COMPAT")]
    public void The_explanation_says_in_words_what_the_fields_mean(string text, string words) =>
        Assert.Contains(words, Decode(text).Explanation, StringComparison.Ordinal);

    [Fact]
    public void A_calling_error_is_for_the_developer_unless_Globus_bent_it()
    {
        Assert.Equal(Actor.Developer, Decode("0x01000000").Actor);
        Assert.Equal(Actor.User, Decode("0x01090000").Actor);
        Assert.Contains(Decode("0x01090000").Steps, step => step.Role == Actor.Developer);
    }

    private static Answer.Decoded Decode(string text) => StatusAnswer.Decode(StatusArgument.Read(text), Statuses, id => $"Title of {id}");
}
