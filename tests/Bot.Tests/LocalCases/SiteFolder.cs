using System.Runtime.Versioning;
using GssBot.Tests;

namespace GssBot.Bot.Tests.LocalCases;

/// <summary>A folder of a site's case files that goes away with the test.</summary>
[UnsupportedOSPlatform("windows")]
internal sealed class SiteFolder : IDisposable
{
    /// <summary>A case of the site's own.</summary>
    public const string Own = """
        id: door-closed
        title: The door to the machine room is closed
        family: site
        side: server
        actor: server-admin
        summary: The night shift must open the door.
        meaning: Somebody closed the door.
        evidence: {any: [the door is closed]}
        steps: [{role: server-admin, text: Open it.}]
        retry: after-fix
        verified: capture 2026-11-21
        """;

    public SiteFolder() => File.SetUnixFileMode(Path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);

    private readonly TempFolder folder = new();

    public string Path => folder.Path;

    public string Put(string name, string text)
    {
        var file = folder.Put(name, text);
        File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return file;
    }

    public string At(string name) => folder.At(name);

    public void Dispose() => folder.Dispose();
}
