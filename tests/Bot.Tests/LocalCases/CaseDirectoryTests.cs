using System.Diagnostics;
using System.Runtime.Versioning;
using GssBot.CaseFiles;

namespace GssBot.Bot.Tests.LocalCases;

[UnsupportedOSPlatform("windows")]
public sealed class CaseDirectoryTests : IDisposable
{
    private readonly SiteFolder site = new();
    private readonly SiteFolder elsewhere = new();

    [Fact]
    public void Case_files_are_read_in_the_order_of_their_names_and_nothing_else_is()
    {
        site.Put("b.yaml", "id: b");
        site.Put("a.yaml", "\uFEFFid: a");
        site.Put("README.md", "no case");
        site.Put(".#a.yaml", "an editor's");
        Directory.CreateDirectory(site.At("below"));
        File.WriteAllText(site.At("below/c.yaml"), "id: c");

        var folder = CaseDirectory.Read(site.Path);

        Assert.Empty(folder.Problems);
        Assert.Equal([("a.yaml", "id: a"), ("b.yaml", "id: b")], folder.Files.ToArray());
    }

    [Fact]
    public void Links_inside_the_folder_are_followed_as_a_mounted_ConfigMap_has_them()
    {
        Directory.CreateDirectory(site.At("..2026_11_21"));
        File.WriteAllText(site.At("..2026_11_21/a.yaml"), "id: a");
        Directory.CreateSymbolicLink(site.At("..data"), "..2026_11_21");
        File.CreateSymbolicLink(site.At("a.yaml"), "..data/a.yaml");

        Assert.Equal([("a.yaml", "id: a")], CaseDirectory.Read(site.Path).Files.ToArray());
    }

    [Fact]
    public void Link_that_leads_out_is_refused_directly_and_through_a_linked_folder()
    {
        var secret = elsewhere.Put("secret.yaml", "id: secret");
        File.CreateSymbolicLink(site.At("a.yaml"), secret);
        Directory.CreateSymbolicLink(site.At("out"), elsewhere.Path);
        File.CreateSymbolicLink(site.At("b.yaml"), "out/secret.yaml");
        File.CreateSymbolicLink(site.At("c.yaml"), "c.yaml");
        File.CreateSymbolicLink(site.At("d.yaml"), "nowhere.yaml");

        var folder = CaseDirectory.Read(site.Path);

        Assert.Empty(folder.Files);
        Assert.Equal(
            ["a.yaml: is a link that leads out of the folder", "b.yaml: is a link that leads out of the folder"],
            folder.Problems.Take(2).Select(problem => problem.ToString()));
        Assert.Contains("links", folder.Problems[2].What, StringComparison.Ordinal);
        Assert.Equal("is a link to nothing", folder.Problems[3].What);
    }

    [Fact]
    public void Folder_or_file_that_all_may_write_to_is_refused()
    {
        var file = site.Put("a.yaml", "id: a");
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.OtherWrite);
        Assert.Equal("is writable for all (chmod o-w)", Assert.Single(CaseDirectory.Read(site.Path).Problems).What);

        File.SetUnixFileMode(site.Path, (UnixFileMode)0b111_111_111);
        Assert.StartsWith("is writable for all", Assert.Single(CaseDirectory.Read(site.Path).Problems).What, StringComparison.Ordinal);
    }

    [Fact]
    public void Pipe_is_told_and_not_waited_for()
    {
        using (var mkfifo = Process.Start("mkfifo", site.At("a.yaml")))
        {
            mkfifo.WaitForExit();
        }

        Assert.Equal("is empty, or no regular file", Assert.Single(CaseDirectory.Read(site.Path).Problems).What);
    }

    [Fact]
    public void Too_many_or_too_large_files_are_refused()
    {
        site.Put("large.yaml", new string('#', CaseDirectory.LargestFile + 1));
        Assert.Equal("is larger than 64 KB", Assert.Single(CaseDirectory.Read(site.Path).Problems).What);

        for (var i = 0; i <= CaseDirectory.MostFiles; i++)
        {
            File.WriteAllText(site.At($"{i}.yaml"), "");
        }

        Assert.Equal("holds more than 2000 case files", Assert.Single(CaseDirectory.Read(site.Path).Problems).What);
    }

    [Fact]
    public void Folder_that_is_not_there_is_a_problem_and_no_exception() =>
        Assert.Equal("is no directory", Assert.Single(CaseDirectory.Read(site.At("nowhere")).Problems).What);

    [Theory]
    [InlineData("/etc/cases", false)]
    [InlineData("/etc/gssbot/cases", true)]
    [InlineData("/etc/gssbot/cases/a.yaml", true)]
    [InlineData("/etc/gssbot/cases-of-mine", false)]
    [InlineData("/mnt/two words", true)]
    public void Read_only_mount_is_told_from_its_neighbours(string path, bool readOnly) => Assert.Equal(readOnly, Rights.IsReadOnly(path,
    [
        "21 1 8:1 / / rw,relatime shared:1 - ext4 /dev/sda1 rw",
        "40 21 8:1 /x /etc/gssbot/cases ro,relatime - ext4 /dev/sda1 rw",
        "41 21 8:1 /y /mnt/two\\040words ro - ext4 /dev/sda1 rw",
        "",
    ]));

    public void Dispose()
    {
        site.Dispose();
        elsewhere.Dispose();
    }
}
