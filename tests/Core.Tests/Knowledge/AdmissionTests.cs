using GssBot.CaseFiles;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge;
using GssBot.Core.Rendering;
using GssBot.Core.Text;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>Which texts are weighed at all: words of the vocabulary for every case, a case's own words for that case alone.</summary>
public sealed class AdmissionTests
{
    private const string Text = "mount.nfs4: access denied by server while mounting nfs01.example.org:/export";

    private static readonly KnowledgeBase Shipped = ShippedCases.Load();

    [Theory]
    [InlineData("globus_xio: x", true, false)]
    [InlineData("gss_accept_sec_context failed", false, true)]
    [InlineData("kinit: Password incorrect", false, true)]
    [InlineData("Kinit: Password incorrect", false, true)]
    [InlineData("the GSI plugin", true, false)]
    [InlineData("the gsi plugin", false, false)]
    [InlineData("curl: (60) SSL certificate problem: unable to get local issuer certificate", false, false)]
    [InlineData("docker login: x509: certificate signed by unknown authority, proxy.example.org refused", false, false)]
    public void Words_of_the_field_are_seen(string text, bool grid, bool gss)
    {
        var topic = Shipped.TopicOf(Paste.Read(text));
        Assert.Equal((grid, gss), (topic.Grid, topic.Gss));
    }

    [Fact]
    public void A_site_brings_the_words_of_its_own_case()
    {
        Assert.Null(Site(Denied("")).Explain(Text));
        Assert.Equal("nfs-export-denied", Site(Denied("admits: [mount.nfs4]")).Explain(Text)?.Case);
        Assert.Null(Site(Denied("admits: [Mount.nfs4]")).Explain(Text));
    }

    /// <summary>The same words mean something else outside the field, and a site cannot change that for the shipped cases.</summary>
    [Fact]
    public void A_case_s_own_words_admit_that_case_alone()
    {
        var made = CaseText.Base(
            CaseText.Of("door", "{any: [the door is closed]}"),
            CaseText.Of("window", "{any: [the window is open]}", "admits: [mount.nfs4]"));
        Assert.Equal("window", made.Explain("mount.nfs4: the window is open, the door is closed")?.Case);
        Assert.Null(made.Explain("mount.nfs4: the door is closed"));
        Assert.Equal("door", made.Explain("mount.nfs4: kerberos: the door is closed")?.Case);
        Assert.Equal("door", made.Explain("mount.nfs4: major status 851968: the door is closed")?.Case);
    }

    [Fact]
    public void Words_of_many_cases_that_begin_alike_are_told_apart()
    {
        var made = CaseText.Base([.. Enumerable.Range(0, 300).Select(i =>
            CaseText.Of($"door-{i}", $"{{any: [\"the door {i} is closed\"]}}", $"admits: [mount{i}x, Mount{i}y]"))]);
        Assert.Equal("door-7", made.Explain("mount77x mountmount7X: the door 7 is closed")?.Case);
        Assert.Equal("door-8", made.Explain("mount7x Mount8y: the door 8 is closed")?.Case);
        Assert.Null(made.Explain("mount7x mount8y mou: the door 8 is closed"));
        var many = string.Concat(Enumerable.Repeat("mount7x ", 100_000));
        Assert.Equal("door-7", made.Explain(many + "the door 7 is closed")?.Case);
    }

    [Fact]
    public void A_site_has_no_vocabulary_and_no_shipped_case_takes_its_words()
    {
        Assert.Contains(
            "brings the words",
            Assert.Single(Shipped.With([("_vocabulary.yaml", "admits: {grid: [mount.nfs4]}")]).Problems).What,
            StringComparison.Ordinal);
        Assert.Contains(
            "cannot be changed",
            Assert.Single(Shipped.With([("here.yaml", "replaces: no-proxy\nadmits: [mount.nfs4]")]).Problems).What,
            StringComparison.Ordinal);
    }

    [Fact]
    public void An_unknown_error_that_a_case_s_own_words_admit_is_one_of_the_field() =>
        Assert.Equal("I do not know this error; send the whole output and I can look again.",
            Assert.IsType<Answer.Unknown>(
                new Explainer(Site(Denied("admits: [mount.nfs4]"))).Explain("mount.nfs4: something else")).Summary);

    [Fact]
    public void Why_tells_that_nothing_admits_the_text_and_what_would()
    {
        var made = Site(Denied(""));
        var trial = CaseTrial.Of(made.Find("nfs-export-denied")!, Text, new Explainer(made));
        Assert.Equal("admits: [\"access denied by server while mounting\"]", trial.NotAdmitted?.Example);
        Assert.Contains("globus", trial.NotAdmitted!.Nearest);
        var page = TrialText.Page(trial);
        Assert.Contains("not admitted: no word of GSS-API, Kerberos or the grid stands in the text", page, StringComparison.Ordinal);
        Assert.DoesNotContain("one is needed", page, StringComparison.Ordinal);
        Assert.DoesNotContain("no other case is", page, StringComparison.Ordinal);
        Assert.Null(CaseTrial.Of(made.Find("nfs-export-denied")!, "krb5: " + Text, new Explainer(made)).NotAdmitted);
    }

    [Theory]
    [InlineData("GSSAP Error: no credentials", "gssapi")]
    [InlineData("globos-url-copy failed", "globus")]
    public void A_word_spelled_nearly_so_is_named_first(string text, string word) =>
        Assert.Contains(
            word,
            CaseTrial.Of(Site(Denied("")).Find("nfs-export-denied")!, text, new Explainer(Site(Denied("")))).NotAdmitted!.Nearest.Take(2));

    /// <summary>A number decides where no clue of the case speaks of it: what is told of the evidence and the verdict must agree.</summary>
    [Theory]
    [InlineData("gss_init_sec_context failed: STATUS_LOGON_FAILURE", "krb-preauth-failed")]
    [InlineData("gss_init_sec_context failed: STATUS_TIME_DIFFERENCE_AT_DC", "krb-clock-skew")]
    [InlineData("gss_init_sec_context failed, minor status -1765328370", "krb-etype")]
    public void What_won_was_seen(string text, string id)
    {
        var trial = CaseTrial.Of(Shipped.Find(id)!, text, new Explainer(Shipped));
        Assert.True(trial.Won);
        Assert.Contains(trial.Clues, clue => clue is { Kind: not "never", Line: not null });
    }

    private static KnowledgeBase Site((string File, string Text) file)
    {
        var (made, problems) = Shipped.With([file]);
        Assert.Empty(problems);
        return made!;
    }

    private static (string File, string Text) Denied(string more) =>
        CaseText.Of("nfs-export-denied", "{any: [access denied by server while mounting]}", more);
}
