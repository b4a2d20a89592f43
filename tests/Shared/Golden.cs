namespace GssBot.Tests;

/// <summary>Reviewed output under <c>tests/golden</c>. <c>GOLDEN=write</c> renews it; the diff is then what a reviewer reads.</summary>
internal static class Golden
{
    public static void Check(string path, string actual)
    {
        var file = Path.Combine(Checkout.Root, "tests", "golden", path);
        if (Environment.GetEnvironmentVariable("GOLDEN") == "write")
        {
            Directory.CreateDirectory(Path.GetDirectoryName(file)!);
            File.WriteAllText(file, actual);
        }

        Assert.True(File.Exists(file), $"tests/golden/{path} is missing: run ./check.sh golden and look at what it wrote");
        Assert.Equal(File.ReadAllText(file), actual);
    }
}
