using System.Runtime.Versioning;
using GssBot.Bot.LocalCases;
using GssBot.CaseFiles;

namespace GssBot.Bot.Tests.LocalCases;

/// <summary>By what a change of a folder is seen, through links and mounts.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class FolderMarkTests : IDisposable
{
    private readonly SiteFolder site = new();
    private readonly LogLines log = new();

    public void Dispose() => site.Dispose();

    [Fact]
    public void Every_change_of_a_folder_changes_its_mark_and_nothing_else_does()
    {
        var marks = new List<string> { FolderMark.Of(site.Path) };
        var file = site.Put("a.yaml", "one");
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        Directory.SetLastWriteTimeUtc(site.Path, DateTime.UnixEpoch);
        marks.Add(FolderMark.Of(site.Path));
        File.WriteAllText(file, "three");
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch);
        marks.Add(FolderMark.Of(site.Path));
        File.SetLastWriteTimeUtc(file, DateTime.UnixEpoch.AddTicks(10));
        marks.Add(FolderMark.Of(site.Path));
        File.SetUnixFileMode(file, UnixFileMode.UserRead);
        marks.Add(FolderMark.Of(site.Path));
        File.SetUnixFileMode(site.Path, (UnixFileMode)0b111_101_101);
        marks.Add(FolderMark.Of(site.Path));
        Assert.Equal(marks, marks.Distinct());

        site.Put(".hidden.yaml", "x");
        site.Put("README.md", "x");
        Directory.SetLastWriteTimeUtc(site.Path, DateTime.UnixEpoch);
        Assert.Equal(marks[^1], FolderMark.Of(site.Path));
    }

    [Fact]
    public void A_link_that_leads_elsewhere_is_a_change_and_one_that_leads_nowhere_no_exception()
    {
        File.WriteAllText(site.At("one"), "x");
        File.WriteAllText(site.At("two"), "x");
        foreach (var target in new[] { "one", "two" })
        {
            File.SetLastWriteTimeUtc(site.At(target), DateTime.UnixEpoch);
        }

        var marks = new[] { "one", "two", "none", "a.yaml" }.Select(target =>
        {
            File.Delete(site.At("a.yaml"));
            File.CreateSymbolicLink(site.At("a.yaml"), target);
            Directory.SetLastWriteTimeUtc(site.Path, DateTime.UnixEpoch);
            return FolderMark.Of(site.Path);
        }).ToArray();
        Assert.Equal(marks, marks.Distinct());
        Assert.Contains("-1|", marks[2], StringComparison.Ordinal);
        Assert.Equal(FolderMark.Of(site.At("nowhere")), FolderMark.Of(site.At("nowhere")));
    }

    [Theory]
    [InlineData(40, true)]
    [InlineData(41, false)]
    public void Forty_links_are_followed(int links, bool followed)
    {
        File.WriteAllText(site.At("0"), "x");
        for (var link = 1; link <= links; link++)
        {
            File.CreateSymbolicLink(site.At($"{link}"), $"{link - 1}");
        }

        var end = Record.Exception(() => Assert.EndsWith("/0", RealPath.Of(site.At($"{links}")), StringComparison.Ordinal));
        Assert.Equal(followed ? null : $"{site.At("41")} follows more than 40 links", end?.Message);
    }

    [Fact]
    public void A_path_is_followed_through_linked_folders_and_steps_back()
    {
        Directory.CreateDirectory(site.At("real/deep"));
        Directory.CreateSymbolicLink(site.At("link"), "real/deep/../deep");
        File.WriteAllText(site.At("real/deep/a"), "x");
        File.CreateSymbolicLink(site.At("real/deep/b"), site.At("link/a"));
        Assert.Equal(RealPath.Of(site.Path) + "/real/deep/a", RealPath.Of(site.At("link/b")));
        Assert.Equal(RealPath.Of(site.Path) + "/none/x", RealPath.Of(site.At("none/x")));
    }

    [Theory]
    [InlineData("/a", false)]
    [InlineData("/m", true)]
    [InlineData("/m/x", true)]
    [InlineData("/m/rw/x", false)]
    [InlineData("/again/x", true)]
    public void The_deepest_mount_counts_and_of_two_at_one_place_the_later(string path, bool readOnly) =>
        Assert.Equal(readOnly, Rights.IsReadOnly(path,
        [
            "1 0 8:1 / / rw - ext4 x rw", "2 1 8:1 / /m/rw rw - ext4 x rw", "3 1 8:1 / /m nosuid,ro - ext4 x rw",
            "4 1 8:1 / /again rw - ext4 x rw", "5 1 8:1 / /again ro - ext4 x rw", "6 1 8:1 / /m", "7 1 8:1 / /m/x/y rw",
        ]));
}
