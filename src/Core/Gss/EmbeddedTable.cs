namespace GssBot.Core.Gss;

/// <summary>A tab-parted table shipped inside this assembly; lines that begin with # are remarks.</summary>
internal static class EmbeddedTable
{
    /// <summary>The lines of <c>src/Core/Data/{name}</c>, split at tabs.</summary>
    public static IEnumerable<string[]> Rows(string name)
    {
        using var stream = typeof(EmbeddedTable).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The table {name} is not part of this build.");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length > 0 && line[0] != '#')
            {
                yield return line.Split('\t');
            }
        }
    }
}
