using System.Runtime.CompilerServices;

namespace GssBot.Tests;

/// <summary>
/// A folder of a test's own, below the machine's temporary one, that goes away with the test. One that is left behind has the name of
/// the file that made it.
/// </summary>
internal sealed class TempFolder([CallerFilePath] string madeBy = "") : IDisposable
{
    public string Path { get; } =
        Directory.CreateTempSubdirectory($"gssbot-{System.IO.Path.GetFileNameWithoutExtension(madeBy)}-").FullName;

    public string At(string name) => System.IO.Path.Combine(Path, name);

    /// <returns>The file's whole name.</returns>
    public string Put(string name, string text)
    {
        File.WriteAllText(At(name), text);
        return At(name);
    }

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
