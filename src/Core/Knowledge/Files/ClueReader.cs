using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Fragments;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Files;

/// <summary>Reads the <c>evidence</c> of a case file.</summary>
internal static class ClueReader
{
    public static CaseEvidence Read(NodeReader owner)
    {
        if (owner.Find("evidence") is not Node.Map map)
        {
            owner.Fault(owner.Line, "'evidence' is missing: must, any, never");
            return new CaseEvidence([], [], []);
        }

        var reader = owner.Inside(map);
        var evidence = new CaseEvidence(ReadClues(reader, "must"), ReadClues(reader, "any"), ReadClues(reader, "never"));
        reader.RefuseUnknownKeys();
        if (reader.Items("must").IsEmpty && reader.Items("any").IsEmpty)
        {
            owner.Fault(map.Line, "evidence without must or any would fit every text");
        }

        return evidence;
    }

    private static ImmutableArray<Clue> ReadClues(NodeReader reader, string key) =>
        [.. reader.Items(key).Select(item => ReadClue(reader, item)).OfType<Clue>()];

    private static Clue? ReadClue(NodeReader owner, Node item)
    {
        if (item is Node.Text text)
        {
            return ParseFragment(owner, text) is { } fragment
                ? new Clue([fragment], null, [], null, null, Certainty.Certain, text.Line)
                : null;
        }

        if (item is not Node.Map map)
        {
            owner.Fault(item.Line, "evidence is a text, or a mapping with text, then, by, code, status or fact");
            return null;
        }

        var reader = owner.Inside(map);
        var clue = new Clue(
            ReadFragments(reader),
            reader.Find("by") is null ? null : reader.Word("by", Voice.Client),
            ReadCodes(reader),
            ReadStatus(reader),
            reader.Find("fact") is null ? null : reader.Word("fact", Fact.Grid),
            reader.Word("at-most", Certainty.Certain),
            map.Line);
        reader.RefuseUnknownKeys();
        if (clue.Fragments.IsEmpty && clue.Codes.IsEmpty && clue.Status is null && clue.Fact is null)
        {
            owner.Fault(map.Line, "this evidence looks for nothing");
        }

        return clue;
    }

    private static ImmutableArray<Fragment> ReadFragments(NodeReader reader)
    {
        var items = reader.Find("text") is { } text ? [text] : reader.Items("then");
        return [.. items.Select(item => item is Node.Text words ? ParseFragment(reader, words) : null).OfType<Fragment>()];
    }

    private static Fragment? ParseFragment(NodeReader reader, Node.Text text)
    {
        var fragment = FragmentParser.Parse(text.Value, out var fault);
        if (fault is not null)
        {
            reader.Fault(text.Line, $"\"{text.Value}\": {fault}");
        }

        return fragment;
    }

    private static ImmutableArray<int> ReadCodes(NodeReader reader)
    {
        var codes = ImmutableArray.CreateBuilder<int>();
        foreach (var item in reader.Items("code"))
        {
            if (item is Node.Text text
                && int.TryParse(text.Value, System.Globalization.CultureInfo.InvariantCulture, out var code)
                && code is >= 100 and <= 599)
            {
                codes.Add(code);
                continue;
            }

            reader.Fault(item.Line, "'code' is an FTP reply code, 100 to 599");
        }

        return codes.ToImmutable();
    }

    private static StatusClue? ReadStatus(NodeReader owner)
    {
        if (owner.Find("status") is not Node.Map map)
        {
            return null;
        }

        var reader = owner.Inside(map);
        var minors = reader.Texts("minor", 60);
        var clue = new StatusClue(
            OrNull(reader.Number("routine", 0, 255, -1)),
            OrNull(reader.Number("calling", 0, 255, -1)),
            OrNull(reader.Number("bit", 0, 15, -1)),
            minors.Remove("none"),
            minors.Contains("none"));
        reader.RefuseUnknownKeys();
        return clue;
    }

    private static int? OrNull(int number) => number < 0 ? null : number;
}
