namespace GssBot.Tests;

/// <summary>Where the source tree lies that these tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    private static string Find(string? folder) => folder switch
    {
        null => throw new DirectoryNotFoundException("GssBot.sln is in no folder above the tests"),
        _ when File.Exists(Path.Combine(folder, "GssBot.sln")) => folder,
        _ => Find(Path.GetDirectoryName(folder)),
    };
}
