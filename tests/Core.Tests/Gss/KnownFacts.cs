using System.Text.Json;

namespace GssBot.Core.Tests.Gss;

/// <summary>The independent tables that the product is measured against.</summary>
internal static class KnownFacts
{
    public static JsonElement Status { get; } = JsonDocument.Parse(Text("gss-status.json")).RootElement;

    public static IEnumerable<string[]> Rows(string name) => Text(name)
        .Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));

    public static string RoutineSymbol(int field) => Symbol("routine", field);

    public static string CallingSymbol(int field) => Symbol("calling", field);

    public static string BitSymbol(int bit) => Status.GetProperty("bits")[bit].GetProperty("symbol").GetString()!;

    private static string Symbol(string table, int field) => Status.GetProperty(table)[field - 1].GetProperty("symbols")[0].GetString()!;

    private static string Text(string name)
    {
        using var stream = typeof(KnownFacts).Assembly.GetManifestResourceStream($"Gss.{name}")!;
        return new StreamReader(stream).ReadToEnd();
    }
}
