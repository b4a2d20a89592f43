using System.Collections.Immutable;
using System.Globalization;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Files;

/// <summary>Reads what <c>tests/lab</c> wrote of its repairs: <c>A 2026-11-21 scenario, package 1.2; package 3.4</c></summary>
internal static class ProvedReader
{
    public static ImmutableArray<ProvedCure> Read(NodeReader reader)
    {
        var proved = ImmutableArray.CreateBuilder<ProvedCure>();
        foreach (var listed in reader.Listed("proved", 400))
        {
            if (Of(listed.Text) is { } cure)
            {
                proved.Add(cure);
                continue;
            }

            reader.Fault(listed.Line, "'proved' says what repaired it: A|B yyyy-MM-dd scenario, packages and versions");
        }

        return [.. proved.OrderByDescending(cure => cure.Cure).ThenBy(cure => cure.Scenario, StringComparer.Ordinal)];
    }

    private static ProvedCure? Of(string text)
    {
        var comma = text.IndexOf(", ", StringComparison.Ordinal);
        return comma > 0 && text[..comma].Split(' ') is [var letter, var day, var scenario]
            && Enum.GetValues<Cure>().Where(cure => Words.Of(cure) == letter).ToArray() is [var found]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var when)
            ? new ProvedCure(found, when, scenario, text[(comma + 2)..])
            : null;
    }
}
