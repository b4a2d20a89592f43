using System.Diagnostics;
using System.IO.Compression;
using System.Text.Json;
using GssBot.Cli;
using GssBot.Core.Knowledge.Model;
using GssBot.Tests;

namespace GssBot.Core.Tests.Cli;

public sealed class OtherCommandsTests : IDisposable
{
    private const string Crl = "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired";

    private readonly TempFolder folder = new();

    [Theory]
    [InlineData("851968")]
    [InlineData("0xD0000")]
    [InlineData("d0000")]
    [InlineData("13<<16")]
    [InlineData("routine 13")]
    [InlineData("routine", "13")]
    [InlineData("GSS_S_FAILURE")]
    [InlineData("FAILURE")]
    public void Status_in_any_notation_is_decoded(params string[] values)
    {
        var run = Run.Of(["decode", .. values, "--format", "json"]);
        var status = Assert.Single(JsonDocument.Parse(run.Out).RootElement.EnumerateArray());
        Assert.Equal((0, 851968), (run.Exit, status.GetProperty("value").GetInt32()));
    }

    [Fact]
    public void Negative_number_is_a_value_and_no_option()
    {
        var run = Run.Of(["decode", "-2146893042"]);
        Assert.Equal((0, ""), (run.Exit, run.Error));
        Assert.Contains("SEC_E_NO_CREDENTIALS", run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Decoded_text_draws_the_word_and_says_what_to_do()
    {
        var run = Run.Of(["decode", "851969"]);
        Assert.Contains("| Calling Error | Routine Error | Supplementary Info  |", run.Out, StringComparison.Ordinal);
        Assert.Contains("What to do", run.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GSSAPI ERROR: 851968|100001 = ...")]
    [InlineData("(major: 851968, minor: 25):GSS_S_...:GSS_S_...")]
    [InlineData("Major (851968): Unspecified GSS failure.  Minor code may provide more information, Minor (2529638919): Server not found in Kerberos database")]
    public void Status_line_of_a_program_is_decoded_as_an_argument(string line)
    {
        var run = Run.Of(["decode", line, "--format", "json"]);
        Assert.Equal((0, 851968), (run.Exit, JsonDocument.Parse(run.Out).RootElement[0].GetProperty("value").GetInt32()));
    }

    [Theory]
    [InlineData("x")]
    [InlineData("0")]
    public void Top_that_is_no_count_is_a_usage_error(string top)
    {
        var run = Run.Of(["scan", "-", "--top", top]);
        Assert.Equal((2, "gssbot: --top must be a number, at least 1 (gssbot --help lists what there is)\n"), (run.Exit, run.Error));
    }

    [Fact]
    public void Value_that_is_no_status_ends_with_1_and_keeps_its_place()
    {
        var run = Run.Of(["decode", "851968", "nonsense", "--format", "json"]);
        Assert.Equal(1, run.Exit);
        Assert.Equal(
            ["851968", "nonsense"],
            JsonDocument.Parse(run.Out).RootElement.EnumerateArray().Select(status => status.GetProperty("input").GetString()));
    }

    [Fact]
    public void Why_tells_the_evidence_and_who_won()
    {
        var won = Run.Of(["why", "crl-expired-at-server", "-"], Crl);
        Assert.Equal(0, won.Exit);
        Assert.Contains("in line 1", won.Out, StringComparison.Ordinal);
        var lost = Run.Of(["why", "host-cert-expired", "-"], Crl);
        Assert.Equal(1, lost.Exit);
        Assert.Contains("crl-expired-at-server is", lost.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("why", "no-such-case", "-")]
    [InlineData("cases", "show", "no-such-case")]
    [InlineData("cases", "check", "/no/such/directory")]
    [InlineData("explain", "--cases", "/no/such/directory")]
    [InlineData("scan", "/no/such/file")]
    [InlineData("scan", "-", "--top", "0")]
    public void What_is_not_there_is_one_line_and_ends_with_2(params string[] args)
    {
        var run = Run.Of(args);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

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
    public void A_packed_log_is_scanned_as_if_it_were_unpacked()
    {
        const string Log = "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n530 End.\n";
        var plain = folder.At("log.txt");
        var packed = folder.At("log.gz");
        File.WriteAllText(plain, Log);
        using (var file = new GZipStream(File.Create(packed), CompressionMode.Compress))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(Log));
        }

        var unpacked = Run.Of(["scan", packed, "--format", "json"]);
        Assert.Equal((0, Run.Of(["scan", plain, "--format", "json"]).Out), (unpacked.Exit, unpacked.Out));
        File.WriteAllBytes(packed, [0x1F, 0x8B, 0, 1, 2, 3]);
        var broken = Run.Of(["scan", packed]);
        Assert.Equal(2, broken.Exit);
        Assert.Single(broken.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public void A_packed_log_without_its_end_is_told_and_ends_with_2()
    {
        var packed = folder.At("log.gz");
        using (var file = new GZipStream(File.Create(packed), CompressionMode.Compress))
        {
            file.Write(
                System.Text.Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 50).Select(job =>
                    $"2026-03-01 12:00:00 job {job} 530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n"))));
        }

        File.WriteAllBytes(packed, File.ReadAllBytes(packed)[..^8]);
        var text = Run.Of(["scan", packed]);
        var json = System.Text.Json.JsonDocument.Parse(Run.Of(["scan", packed, "--format", "json"]).Out).RootElement;

        Assert.Equal(2, text.Exit);
        Assert.Equal($"gssbot: {packed} is cut short: the end of the gzip file is missing\n", text.Error);
        Assert.Contains("its end is missing", text.Out, StringComparison.Ordinal);
        Assert.Equal((true, 50), (json.GetProperty("truncated").GetBoolean(), json.GetProperty("explained").GetInt32()));
    }

    [Fact]
    public void One_log_of_several_without_its_end_is_told_whatever_stands_behind_it()
    {
        var (packed, plain) = (folder.At("a.gz"), folder.At("b.log"));
        using (var file = new GZipStream(File.Create(packed), CompressionMode.Compress))
        {
            file.Write(System.Text.Encoding.UTF8.GetBytes(Crl + "\n"));
        }

        File.WriteAllBytes(packed, File.ReadAllBytes(packed)[..^8]);
        File.WriteAllText(plain, Crl + "\n");
        foreach (var files in new string[][] { [packed, plain], [plain, packed] })
        {
            var run = Run.Of(["scan", .. files, "--format", "json"]);
            Assert.Equal((2, true), (run.Exit, JsonDocument.Parse(run.Out).RootElement.GetProperty("truncated").GetBoolean()));
        }

        Assert.Equal(0, Run.Of(["scan", plain, plain]).Exit);
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
        Assert.Equal((0, "1 case files, no problem.\n"), (Run.Of(["cases", "check", folder.Path]).Exit, Run.Of(["cases", "check", folder.Path]).Out));
        Assert.Equal(0, Run.Of(["why", "nfs-export-denied", "-", "--cases", folder.Path], Text).Exit);
        Assert.Equal(0, Run.Of(["explain", "--cases", folder.Path], Text).Exit);
    }

    [Fact]
    public void Scan_ranks_what_failed_and_shows_what_it_does_not_know()
    {
        var log = string.Concat(Enumerable.Repeat($"2026-03-01 12:00:00 {Crl}\n2026-03-01 12:00:00 all is well\n", 3))
            + "2026-03-01 12:00:09 flux capacitor failed with 88123\n2026-03-01 12:00:09 flux capacitor failed with 99321\n";
        var json = JsonDocument.Parse(Run.Of(["scan", "-", "--format", "json"], log).Out).RootElement;
        Assert.Equal(
            (8, 5, 3, 0.6),
            (
                json.GetProperty("lines").GetInt32(),
                json.GetProperty("failures").GetInt32(),
                json.GetProperty("explained").GetInt32(),
                json.GetProperty("share").GetDouble()));
        var group = Assert.Single(json.GetProperty("groups").EnumerateArray());
        Assert.Equal((1, 5), (group.GetProperty("first").GetInt32(), group.GetProperty("last").GetInt32()));
        var shape = Assert.Single(json.GetProperty("unexplained").EnumerateArray());
        Assert.Equal(("flux capacitor failed with #", 2), (shape.GetProperty("shape").GetString(), shape.GetProperty("count").GetInt32()));
    }

    [Fact]
    public void Scan_that_explains_nothing_ends_with_1() => Assert.Equal(1, Run.Of(["scan", "-"], "all is well\n").Exit);

    [Fact]
    public void Scan_of_a_clean_log_does_not_boast_of_what_it_explained()
    {
        var run = Run.Of(["scan", "-"], "all is well\n");
        Assert.Equal((1, "No failure in 1 record (1 line)\n"), (run.Exit, run.Out));
    }

    [Fact]
    public async Task Input_that_was_closed_is_no_reason_to_wait()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", $"exec dotnet '{typeof(CommandLine).Assembly.Location}' explain <&-"])
            {
                RedirectStandardOutput = true
            })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            var said = await shell.StandardOutput.ReadToEndAsync(patience.Token);
            await shell.WaitForExitAsync(patience.Token);
            Assert.Equal((1, "Nothing arrived"), (shell.ExitCode, said.Split('\n')[0]));
        }
        finally
        {
            shell.Kill();
        }
    }

    public void Dispose() => folder.Dispose();
}
