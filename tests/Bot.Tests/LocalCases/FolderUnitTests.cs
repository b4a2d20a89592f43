using System.Runtime.Versioning;
using GssBot.Bot.LocalCases;
using GssBot.Core.Answers;
using GssBot.CaseFiles;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.LocalCases;

/// <summary>What tells that a folder has changed, where its links lead, and who may write there.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FolderUnitTests : IDisposable
{
    private readonly SiteFolder site = new();
    private readonly LogLines log = new();

    public void Dispose() => site.Dispose();

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public void A_case_file_has_64_kibibytes_at_most(int more, bool read)
    {
        site.Put("a.yaml", new string('#', (64 * 1024) + more));
        var folder = CaseDirectory.Read(site.Path);
        Assert.Equal((read ? 1 : 0, read ? 0 : 1), (folder.Files.Length, folder.Problems.Length));
        if (read)
        {
            Assert.Equal(64 * 1024, folder.Files[0].Text.Length);
        }
    }

    [Fact]
    public void An_empty_file_a_name_with_a_NUL_and_a_file_in_place_of_the_folder_are_told()
    {
        Assert.StartsWith(
            "is empty",
            Assert.Single(CaseDirectory.Read(Path.GetDirectoryName(site.Put("a.yaml", ""))!).Problems).What,
            StringComparison.Ordinal);
        Assert.Equal("is no directory", Assert.Single(CaseDirectory.Read(site.At("a.yaml")).Problems).What);
        Assert.Equal("is no directory", Assert.Single(CaseDirectory.Read("a\0b").Problems).What);
    }

    [Fact]
    public void Two_thousand_case_files_are_read()
    {
        for (var number = 0; number < CaseDirectory.MostFiles; number++)
        {
            File.WriteAllText(site.At($"{number}.yaml"), "x");
        }

        var folder = CaseDirectory.Read(site.Path);
        Assert.Equal((2000, 0), (folder.Files.Length, folder.Problems.Length));
        site.Put("more.yaml", "x");
        Assert.Equal("holds more than 2000 case files", Assert.Single(CaseDirectory.Read(site.Path).Problems).What);
    }

    [Fact]
    public void A_folder_at_fault_is_a_fault_of_the_settings_and_a_file_in_it_is_none()
    {
        Assert.Empty(new CasesOptions().Contradictions());
        site.Put("a.yaml", "");
        Assert.Empty(new CasesOptions { Directory = site.Path }.Contradictions());
        Assert.Equal(
            [$"Cases__Directory is no directory: {site.At("no where")}"],
            new CasesOptions { Directory = site.At("no\nwhere") }.Contradictions());
    }

    [Fact]
    public void Health_names_ten_faults_at_most_and_the_log_the_first()
    {
        foreach (var name in Enumerable.Range(10, 12))
        {
            site.Put($"{name}.yaml", "");
        }

        var watch = Watch();
        watch.Take();
        Assert.Equal(10, watch.State.Remarks.Length);
        Assert.Equal(
            "the files in Cases__Directory are at fault, the last good ones are used: 10.yaml: is empty, or no regular file",
            watch.State.Remarks[0]);
        Assert.Equal("19.yaml: is empty, or no regular file", watch.State.Remarks[9]);
        Assert.Equal(("local cases", true, 12), (watch.State.Name, watch.State.Ready, watch.Problems.Length));
        Assert.Equal(
            "Error Local cases not taken, 12 faults; the last good ones are used. The first: 10.yaml: is empty, or no regular file",
            log.All.Trim());
    }

    [Fact]
    public void Good_files_are_told_with_their_number()
    {
        site.Put("door-closed.yaml", SiteFolder.Own);
        var watch = Watch();
        watch.Take();
        var count = ShippedCases.Load().Count + 1;
        Assert.Equal([$"{count} cases with those of Cases__Directory"], watch.State.Remarks.AsEnumerable());
        Assert.Equal($"Information Local cases read: {count} cases altogether", log.All.Trim());
        watch.Look();
        watch.Look();
        watch.Look();
        Assert.Single(log.All.Split('\n'));
        Assert.Equal("door-closed", (watch.Now.Explain("globus: the door is closed") as Answer.Known)?.Case);
    }

    [Fact]
    public void A_change_that_was_taken_back_is_no_change()
    {
        File.SetLastWriteTimeUtc(site.Put("a.yaml", SiteFolder.Own), DateTime.UnixEpoch);
        var watch = Watch();
        watch.Take();
        File.SetLastWriteTimeUtc(site.At("a.yaml"), DateTime.UnixEpoch.AddDays(1));
        watch.Look();
        File.SetLastWriteTimeUtc(site.At("a.yaml"), DateTime.UnixEpoch);
        watch.Look();
        File.SetLastWriteTimeUtc(site.At("a.yaml"), DateTime.UnixEpoch.AddDays(1));
        watch.Look();
        Assert.Single(log.All.Split('\n'));
        watch.Look();
        Assert.Equal(2, log.All.Split('\n').Length);
    }

    private CaseWatch Watch() =>
        new(
            site.Path,
            new CurrentExplainer(ShippedCases.Load()),
            new StoppedClock(),
            new Logger<CaseWatch>(LoggerFactory.Create(logging => logging.AddProvider(log))));
}
