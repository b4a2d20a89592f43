using GssBot.Core.Knowledge.Model;
using GssBot.Tests;

namespace GssBot.Core.Tests.Cli;

/// <summary><c>gssbot cases</c> and local case files.</summary>
public sealed class CasesCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

    [Fact]
    public void Cases_are_listed_with_their_titles() =>
        Assert.Contains(
            Run.Of(["cases", "list"]).Out.Split('\n'), line => line.StartsWith("crl-expired-at-server ", StringComparison.Ordinal));

    [Fact]
    public void Shipped_case_files_are_sound()
    {
        var run = Run.Of(["cases", "check", Path.Combine(Checkout.Root, "src", "Cases")]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
    }

    [Fact]
    public void Broken_case_file_is_told_by_file_and_line_and_ends_with_3()
    {
        File.WriteAllText(folder.At("broken.yaml"), "id: broken\ntitle: [\n");
        var check = Run.Of(["cases", "check", folder.Path]);
        Assert.Equal(3, check.Exit);
        Assert.Matches(@"(^|/)broken\.yaml:\d+: ", check.Out);
        var explain = Run.Of(["explain", "--cases", folder.Path], "x");
        Assert.Equal((3, ""), (explain.Exit, explain.Out));
        Assert.Single(explain.Error.TrimEnd('\n').Split('\n'));
    }

    /// <summary>A case of a site that no word admits a text to: neither command says that all is well.</summary>
    [Fact]
    public void A_case_that_nothing_admits_is_told_and_its_own_words_admit_it()
    {
        const string Text = "mount.nfs4: access denied by server while mounting nfs01.example.org:/export";
        var file = folder.At("nfs-export-denied.yaml");
        var (_, text) = Knowledge.CaseText.Of("nfs-export-denied", "{any: [access denied by server while mounting]}");
        File.WriteAllText(file, text = text.Replace("family: test", "family: site", StringComparison.Ordinal));
        var check = Run.Of(["cases", "check", folder.Path]);
        Assert.Equal(3, check.Exit);
        Assert.StartsWith("nfs-export-denied.yaml:8: not admitted: no word of this evidence", check.Out, StringComparison.Ordinal);
        var why = Run.Of(["why", "nfs-export-denied", "-", "--cases", folder.Path], Text);
        Assert.Equal(1, why.Exit);
        Assert.Contains("not admitted: no word of GSS-API, Kerberos or the grid stands in the text", why.Out, StringComparison.Ordinal);
        Assert.Contains(
            "in nfs-export-denied.yaml: admits: [\"access denied by server while mounting\"]\n", why.Out, StringComparison.Ordinal);
        Assert.Equal(1, Run.Of(["explain", "--cases", folder.Path], Text).Exit);

        File.WriteAllText(file, text + "\nadmits: [\"access denied by server while mounting\"]\n");
        var good = Run.Of(["cases", "check", folder.Path]);
        Assert.Equal((0, "1 case files, no problem.\n"), (good.Exit, good.Out));
        Assert.Equal(0, Run.Of(["why", "nfs-export-denied", "-", "--cases", folder.Path], Text).Exit);
        Assert.Equal(0, Run.Of(["explain", "--cases", folder.Path], Text).Exit);
    }

    public void Dispose() => folder.Dispose();
}
