namespace GssBot.Tests;

/// <summary>
/// A list of what is not yet as it should be, which may only get shorter. <c>GOLDEN=write</c> takes off what has become good;
/// a line is added by hand, or by <c>GOLDEN=widen</c>, and then stands in the diff for a reviewer to ask about.
/// </summary>
internal static class Ratchet
{
    /// <param name="path">Under <c>tests/golden</c>; its first lines begin with <c>#</c> and say what is listed.</param>
    /// <param name="now">What is not as it should be; any order.</param>
    public static void Check(string path, IEnumerable<string> now)
    {
        var file = Path.Combine(Checkout.Root, "tests", "golden", path);
        var present = now.Distinct().Order(StringComparer.Ordinal).ToArray();
        var lines = File.ReadAllLines(file);
        var head = lines.TakeWhile(line => line.StartsWith('#')).ToArray();
        var listed = lines.Skip(head.Length).ToArray();
        var mode = Environment.GetEnvironmentVariable("GOLDEN");
        if (mode is "write" or "widen")
        {
            listed = mode == "widen" ? present : [.. listed.Intersect(present)];
            File.WriteAllText(file, string.Concat(head.Concat(listed).Select(line => line + "\n")));
        }

        Assert.True(!present.Except(listed).Any(), $"new, and not in tests/golden/{path}:\n{string.Join('\n', present.Except(listed))}");
        Assert.True(
            !listed.Except(present).Any(),
            $"good by now, take it off tests/golden/{path} (./check.sh golden does):\n{string.Join('\n', listed.Except(present))}");
    }
}
