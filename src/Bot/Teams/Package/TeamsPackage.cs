using System.IO.Compression;
using System.Text;
using System.Text.Json.Nodes;

namespace GssBot.Bot.Teams.Package;

/// <summary>The app package that a Teams admin uploads: the manifest with the site's ids filled in, and the two icons.</summary>
internal static class TeamsPackage
{
    /// <summary>Writes the zip. The same site gives the same bytes: entries carry no time of their own.</summary>
    public static void Write(PackageSite site, Stream zip)
    {
        using var archive = new ZipArchive(zip, ZipArchiveMode.Create, leaveOpen: true);
        Add(archive, "manifest.json", Encoding.UTF8.GetBytes(Manifest(site)));
        Add(archive, "color.png", Read("color.png"));
        Add(archive, "outline.png", Read("outline.png"));
    }

    /// <summary>The manifest of this site, a JSON text.</summary>
    public static string Manifest(PackageSite site)
    {
        var text = Encoding.UTF8.GetString(Read("manifest.json"));
        foreach (var (name, value) in site.Values)
        {
            text = text.Replace($"{{{{{name}}}}}", JsonValue.Create(value).ToJsonString()[1..^1], StringComparison.Ordinal);
        }

        return text;
    }

    private static void Add(ZipArchive archive, string name, byte[] content)
    {
        var entry = archive.CreateEntry(name);
        entry.LastWriteTime = new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
        using var stream = entry.Open();
        stream.Write(content);
    }

    private static byte[] Read(string name)
    {
        using var stream = typeof(TeamsPackage).Assembly.GetManifestResourceStream($"teams/{name}")
            ?? throw new InvalidOperationException($"{name} was not built in");
        using var content = new MemoryStream();
        stream.CopyTo(content);
        return content.ToArray();
    }
}
