namespace GssBot.Tests;

/// <summary>Reviewed output. <c>GOLDEN=write</c> renews it; the diff is then what a reviewer reads.</summary>
internal static class Golden
{
    /// <param name="path">Under <c>tests/golden</c>.</param>
    public static void Check(string path, string actual) => CheckFile($"tests/golden/{path}", actual);

    /// <param name="path">From the root of the checkout, for pages that people read.</param>
    public static void CheckFile(string path, string actual)
    {
        var file = Path.Combine(Checkout.Root, path);
        if (Environment.GetEnvironmentVariable("GOLDEN") is "write" or "widen")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"{path} is missing: run ./check.sh golden and look at what it wrote");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
