using System.Buffers.Binary;
using System.IO.Compression;
using System.Text.Json.Nodes;
using GssBot.Bot.Teams.Package;
using GssBot.Tests;

namespace GssBot.Bot.Tests.Teams;

public sealed class TeamsPackageTests : IDisposable
{
    private readonly TempFolder folder = new();

    private string Zip => folder.At("app.zip");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task Package_holds_the_manifest_and_two_icons()
    {
        var (status, _, errors) = await VerbAsync("--app-id", TestKeys.AppId, "--site-url", "https://grid.example.org", "--out", Zip);
        Assert.Equal((0, ""), (status, errors));
        using var archive = ZipFile.OpenRead(Zip);
        Assert.Equal(["manifest.json", "color.png", "outline.png"], archive.Entries.Select(entry => entry.FullName));
        Assert.Equal((192, 192), PngSize(archive.GetEntry("color.png")!));
        Assert.Equal((32, 32), PngSize(archive.GetEntry("outline.png")!));
    }

    [Fact]
    public async Task Ids_of_the_site_are_filled_in()
    {
        await VerbAsync(
            "--app-id", TestKeys.AppId, "--site-url", "https://grid.example.org", "--developer", "A \"grid\" site", "--version",
            "1.2.3", "--out", Zip);
        using var archive = ZipFile.OpenRead(Zip);
        using var reader = new StreamReader(archive.GetEntry("manifest.json")!.Open());
        var text = reader.ReadToEnd();
        var manifest = JsonNode.Parse(text)!;
        Assert.DoesNotContain("{{", text, StringComparison.Ordinal);
        Assert.Equal("1.2.3", manifest["version"]!.GetValue<string>());
        Assert.Equal("A \"grid\" site", manifest["developer"]!["name"]!.GetValue<string>());
        Assert.Equal("https://grid.example.org/", manifest["developer"]!["privacyUrl"]!.GetValue<string>());
        Assert.All(new[] { manifest["id"], manifest["bots"]![0]!["botId"], manifest["composeExtensions"]![0]!["botId"] }, id =>
            Assert.Equal(TestKeys.AppId, id!.GetValue<string>()));
    }

    [Fact]
    public void Commands_have_the_ids_that_the_bot_answers_to()
    {
        var manifest = JsonNode.Parse(TeamsPackage.Manifest(
            new PackageSite(Guid.Empty, new("https://x.example"), new("https://x.example"), new("https://x.example"), "x", "1.0.0")))!;
        Assert.Equal(
            ["lookup", "explainError"],
            manifest["composeExtensions"]![0]!["commands"]!.AsArray().Select(command => command!["id"]!.GetValue<string>()));
    }

    [Theory]
    [InlineData("--app-id must be the GUID of the Azure Bot", "--site-url", "https://x.example")]
    [InlineData("--site-url must be an https address", "--app-id", TestKeys.AppId)]
    [InlineData("--site-url must be an https address", "--app-id", TestKeys.AppId, "--site-url", "http://x.example")]
    [InlineData(
        "--version must be three numbers, such as 1.0.0", "--app-id", TestKeys.AppId, "--site-url", "https://x.example", "--version", "1")]
    [InlineData("--colour is no option of teams-package", "--colour", "red")]
    [InlineData("Required argument missing for option: '--app-id'.", "--app-id")]
    public async Task Wrong_arguments_are_named_in_the_first_line(string problem, params string[] words)
    {
        var (status, _, errors) = await VerbAsync(words.Length == 1 ? words : [.. words, "--out", Zip]);
        Assert.Equal(2, status);
        Assert.StartsWith(problem, errors, StringComparison.Ordinal);
        Assert.False(File.Exists(Zip));
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_said()
    {
        var (status, _, errors) = await VerbAsync(
            "--app-id", TestKeys.AppId, "--site-url", "https://x.example", "--out", folder.At("no/such/folder.zip"));
        Assert.Equal(2, status);
        Assert.Contains("cannot be written", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Help_lists_every_option()
    {
        var (status, output, _) = await VerbAsync("--help");
        Assert.Equal(0, status);
        Assert.All(["--app-id", "--site-url", "--privacy-url", "--terms-url", "--developer", "--version", "--out"], option =>
            Assert.Contains(option, output, StringComparison.Ordinal));
    }

    private static async Task<(int Status, string Output, string Errors)> VerbAsync(params string[] words)
    {
        using var errors = new StringWriter();
        using var output = new StringWriter();
        var status = await Verbs.RunAsync(
            [TeamsPackageCommand.Verb, .. words], AllSurfaces.List, output, errors, _ => throw new InvalidOperationException("served"));
        return (status, output.ToString(), errors.ToString());
    }

    private static (int Width, int Height) PngSize(ZipArchiveEntry entry)
    {
        var head = new byte[24];
        using var stream = entry.Open();
        stream.ReadExactly(head);
        return (BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(16)), BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(20)));
    }
}
