namespace GssBot.Tests;

/// <summary>Where the checkout is that the tests were built from.</summary>
internal static class Checkout
{
    public static string Root { get; } = Find(AppContext.BaseDirectory);

    public static string Path(params string[] parts) => System.IO.Path.Combine([Root, .. parts]);

    private static string Find(string from) =>
        File.Exists(System.IO.Path.Combine(from, "GssBot.sln")) ? from
        : Directory.GetParent(from) is { } parent ? Find(parent.FullName)
        : throw new DirectoryNotFoundException("GssBot.sln is in no directory above the tests");
}
