using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Files;

/// <summary>Reads <c>_statuses.yaml</c>.</summary>
internal static class StatusCasesReader
{
    public const string File = "_statuses.yaml";

    public static bool Is(CaseSource source) => source.File.Split('/')[^1] == File;

    public static StatusCases Read(NodeReader root)
    {
        var (routine, other) = ReadRoutine(root);
        var read = new StatusCases
        {
            Routine = routine,
            OtherRoutine = other,
            Calling = Common(root, "calling"),
            GlobusToken = Common(root, "globus-token"),
            Bits = [.. Maps(root, "bits").Select(ReadBits)],
            Minor = root.Find("minor") is Node.Map minors ? ReadMinors(root, minors) : StatusCases.None.Minor,
            Said = [.. Maps(root, "said").Select(ReadSaid)],
            GivesWay = root.Listed("gives-way", 40),
        };
        root.RefuseUnknownKeys();
        return read;
    }

    private static (ImmutableArray<RoutineCases> Routine, ImmutableArray<CommonCase> Other) ReadRoutine(NodeReader root)
    {
        var routine = ImmutableArray.CreateBuilder<RoutineCases>();
        if (root.Find("routine") is not Node.Map map)
        {
            return (routine.ToImmutable(), []);
        }

        var reader = root.Inside(map);
        var other = Common(reader, "other");
        foreach (var (key, _) in map.Entries.Where(entry => entry.Key.Value != "other"))
        {
            if (int.TryParse(key.Value, NumberStyles.None, CultureInfo.InvariantCulture, out var code) && code is >= 1 and <= 255)
            {
                routine.Add(new RoutineCases(code, Common(reader, key.Value)));
                continue;
            }

            reader.Fault(key.Line, $"'{key.Value}' is no routine error: 1 to 255, or other");
        }

        return (routine.ToImmutable(), other);
    }

    private static BitCases ReadBits(NodeReader reader)
    {
        var mask = 0;
        foreach (var bit in reader.Listed("bit", 2))
        {
            if (int.TryParse(bit.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= 15)
            {
                mask |= 1 << number;
                continue;
            }

            reader.Fault(bit.Line, $"'{bit.Text}' is no supplementary bit: 0 to 15");
        }

        var row = new BitCases(mask, Common(reader, "cases"));
        reader.RefuseUnknownKeys();
        return row;
    }

    private static Dictionary<string, NamedCase> ReadMinors(NodeReader root, Node.Map map)
    {
        var reader = root.Inside(map);
        var minors = new Dictionary<string, NamedCase>(StringComparer.Ordinal);
        foreach (var (symbol, _) in map.Entries)
        {
            if (Named(reader, symbol.Value) is { } named)
            {
                minors[symbol.Value] = named;
            }
        }

        return minors;
    }

    private static SaidCases ReadSaid(NodeReader reader)
    {
        var said = new SaidCases(
            reader.Number("routine", 1, 255, 0), reader.Required("text", 90), Named(reader, "client"), Named(reader, "server"),
            Named(reader, "unknown"));
        reader.RefuseUnknownKeys();
        return said;
    }

    /// <summary>An id, or a mapping with <c>case</c> and what it proves.</summary>
    private static NamedCase? Named(NodeReader owner, string key)
    {
        switch (owner.Find(key))
        {
            case Node.Text text:
                return new NamedCase(text.Value, Certainty.Likely, Symptom: false, text.Line);
            case Node.Map map:
                var reader = owner.Inside(map);
                var named = new NamedCase(
                    reader.Required("case", 60),
                    reader.Word("at-most", Certainty.Likely),
                    reader.Optional("symptom", 5) == "true",
                    map.Line);
                reader.RefuseUnknownKeys();
                return named;
            case Node.List other:
                owner.Fault(other.Line, $"'{key}' names a case: its id, or case, at-most, symptom");
                return null;
            case null:
                return null;
            default:
                throw new UnreachableException();
        }
    }

    private static ImmutableArray<CommonCase> Common(NodeReader owner, string key)
    {
        if (owner.Find(key) is not Node.Map map)
        {
            return [];
        }

        var reader = owner.Inside(map);
        return [.. map.Entries.Select(entry => new CommonCase(entry.Key.Value, reader.Required(entry.Key.Value, 300), entry.Key.Line))];
    }

    private static IEnumerable<NodeReader> Maps(NodeReader owner, string key) => owner.Items(key).OfType<Node.Map>().Select(owner.Inside);
}
