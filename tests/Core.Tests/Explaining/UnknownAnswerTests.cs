using GssBot.CaseFiles;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Core.Tests.Explaining;

public sealed class UnknownAnswerTests
{
    private const string More = "Paste the whole output, from the command you typed to the last line; ";
    private const string Unread = "None of the causes I know fits this text. ";

    private static readonly Explainer Empty =
        new(Knowledge.CaseText.Base(Knowledge.CaseText.Of("door", "{any: [the red door is closed]}")));

    [Theory]
    [InlineData("globus: flux", "I could read no code, host or status in it.")]
    [InlineData("globus: flux to se1.example.org:2811 at gsiftp://se1.example.org:2811/x", "What I could read in it stands below.")]
    [InlineData("530 Flux globus", "I could read: reply code 530; printed by the server.")]
    [InlineData(
        "530 Flux globus\n\n421 Flux\n\n530 Flux\n\n550 Flux\n\n500 Flux",
        "I could read: reply code 530, 421, 550; printed by the server.")]
    [InlineData("globus_ftp_control: flux\n\n530 Flux", "I could read: reply code 530; printed by the client and the server.")]
    [InlineData("gss flux 851968", "I could read: 1 status number.")]
    [InlineData("gss flux 851968 and 458752", "I could read: 2 status numbers.")]
    public void What_could_be_read_is_told(string text, string told)
    {
        var answer = Assert.IsType<Answer.Unknown>(Empty.Explain(text));
        Assert.Equal(Unread + told, answer.Explanation);
        Assert.Equal("I do not know this error; send the whole output and I can look again.", answer.Summary);
    }

    [Theory]
    [InlineData("globus: flux", More + "with globus-url-copy add -dbg.")]
    [InlineData("kinit: flux", More + "set KRB5_TRACE=/dev/stderr before it (MIT), with ssh add -vvv, with curl -v.")]
    [InlineData("globus and kinit: flux", More + "with globus-url-copy add -dbg.")]
    [InlineData(
        "flux",
        "Paste the error itself: the lines of globus-url-copy, gfal-copy, xrdcp, kinit or of the server's log, or a status number.")]
    public void This_is_asked_for_first(string text, string asked) =>
        Assert.Equal(asked, Assert.IsType<Answer.Unknown>(Empty.Explain(text)).Ask[0]);

    [Theory]
    [InlineData("SSL certificate problem", true)]
    [InlineData("TLS: bad Certificate", true)]
    [InlineData("X509: certificate signed by unknown authority", true)]
    [InlineData("bad certificate", false)]
    [InlineData("ssl certificate", false)]
    [InlineData("SSL handshake", false)]
    public void Plain_TLS_is_told_from_what_has_nothing_to_do_with_it(string text, bool tls)
    {
        var answer = Assert.IsType<Answer.Unknown>(Empty.Explain(text));
        Assert.Equal("I see no GSSAPI or GridFTP error in this text.", answer.Summary);
        Assert.Equal(
            tls ? "It speaks of certificates and names no program of the grid: in plain TLS (a web client or VPN) the system's "
                + "CA store decides, not the grid's."
                : "No word of GSSAPI, Globus, GridFTP or Kerberos that I know stands in it.", answer.Explanation);
    }

    [Fact]
    public void Of_many_statuses_four_are_explained_and_the_rest_counted()
    {
        var four = Decoded("65536 131072 196608 262144");
        var five = Decoded("65536 131072 196608 262144 327680");
        Assert.Equal(4, four.Explanation.Split('\n').Length);
        Assert.Equal("1 more are listed with their fields only.", five.Explanation.Split('\n')[^1]);
        Assert.StartsWith("65536: The upper 16 bits are not zero", five.Explanation, StringComparison.Ordinal);
        Assert.EndsWith("(and 4 more)", five.Title, StringComparison.Ordinal);
        Assert.Equal(5, five.Statuses.Length);
        Assert.Equal(7, five.Steps.Length);
        Assert.Equal(five.Steps.Distinct().Count(), five.Steps.Length);
        Assert.Equal(3, five.Alternatives.Length);
    }

    [Fact]
    public void A_status_twice_gives_its_advice_once() =>
        Assert.Equal(Decoded("851968").Steps.Select(step => step.Text), Decoded("851968, 0xD0000").Steps.Select(step => step.Text));

    [Theory]
    [InlineData("KRB5_CONFIG_NODEFREALM", "krb-no-default-realm", "Possible")]
    [InlineData("kinit said -1765328160", "krb-no-default-realm", "Certain")]
    [InlineData("gss minor -2146893044", "krb-preauth-failed", "Possible")]
    [InlineData("gss minor -2146893042", "krb-no-ccache", "Likely")]
    public void A_minor_status_without_words_names_a_cause(string text, string id, string certainty)
    {
        var answer = Assert.IsType<Answer.Known>(new Explainer(ShippedCases.Load()).Explain($"it fails: {text} so"));
        Assert.Equal((id, certainty), (answer.Case, $"{answer.Certainty}"));
    }

    private static Answer.Decoded Decoded(string text) =>
        GssBot.Core.Explaining.StatusAnswer.Decode(StatusArgument.Read(text), ShippedCases.Load().Statuses, id => id);
}
