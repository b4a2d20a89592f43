using System.IO.Compression;
using System.Text.Json;
using GssBot.Core.Knowledge.Model;
using GssBot.Tests;
using static GssBot.Core.Tests.Cli.OtherCommandsTests;

namespace GssBot.Core.Tests.Cli;

/// <summary><c>gssbot scan</c>.</summary>
public sealed class ScanCommandTests : IDisposable
{
    private readonly TempFolder folder = new();

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

    public void Dispose() => folder.Dispose();
}
