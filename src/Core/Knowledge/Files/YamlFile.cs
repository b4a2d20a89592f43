using System.Collections.Immutable;
using GssBot.Core.Knowledge.Model;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace GssBot.Core.Knowledge.Files;

/// <summary>
/// YAML text to <see cref="Node"/>s through the event parser, which knows the lines (and, unlike the object
/// deserializer, works in a trimmed program). Anchors, aliases and tags are refused: a case file has no use for them,
/// and a short file must not become a huge tree.
/// </summary>
internal static class YamlFile
{
    /// <summary>Longest file that is read, in UTF-16 units.</summary>
    public const int MaxLength = 64 * 1024;

    private const int MaxDepth = 8;

    /// <returns>The root mapping, or null after adding at least one problem.</returns>
    public static CaseSource? Read(string file, string text, ICollection<Problem> problems)
    {
        if (text.Length > MaxLength)
        {
            problems.Add(new Problem(file, 0, "is larger than 64 KB"));
            return null;
        }

        try
        {
            var parser = new Parser(new StringReader(text));
            parser.Consume<StreamStart>();
            parser.Consume<DocumentStart>();
            var root = ReadNode(parser, 0);
            parser.Consume<DocumentEnd>();
            parser.Consume<StreamEnd>();
            if (root is Node.Map map)
            {
                return new CaseSource(file, map);
            }

            problems.Add(new Problem(file, root.Line, "a case file is a mapping of keys"));
        }
        catch (YamlException fault)
        {
            problems.Add(new Problem(file, (int)fault.Start.Line, OneLine(fault.Message)));
        }

        return null;
    }

    private static Node ReadNode(Parser parser, int depth)
    {
        var next = parser.Current ?? throw new YamlException("unexpected end");
        Refuse(next, depth);
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return new Node.Text(LineOf(scalar), scalar.Value);
        }

        if (parser.TryConsume<SequenceStart>(out var list))
        {
            var items = ImmutableArray.CreateBuilder<Node>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                items.Add(ReadNode(parser, depth + 1));
            }

            return new Node.List(LineOf(list), items.ToImmutable());
        }

        return ReadMap(parser, depth);
    }

    private static Node.Map ReadMap(Parser parser, int depth)
    {
        var start = parser.Consume<MappingStart>();
        var entries = ImmutableArray.CreateBuilder<KeyValuePair<Node.Text, Node>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            Refuse(parser.Current!, depth);
            var key = parser.Consume<Scalar>();
            if (!seen.Add(key.Value))
            {
                throw new YamlException(key.Start, key.End, $"the key '{key.Value}' stands twice");
            }

            entries.Add(new(new Node.Text(LineOf(key), key.Value), ReadNode(parser, depth + 1)));
        }

        return new Node.Map(LineOf(start), entries.ToImmutable());
    }

    private static void Refuse(ParsingEvent next, int depth)
    {
        if (next is AnchorAlias || next is NodeEvent { Anchor.IsEmpty: false })
        {
            throw new YamlException(next.Start, next.End, "anchors and aliases are not allowed");
        }

        if (next is NodeEvent { Tag.IsEmpty: false })
        {
            throw new YamlException(next.Start, next.End, "tags are not allowed");
        }

        if (depth > MaxDepth)
        {
            throw new YamlException(next.Start, next.End, $"nested deeper than {MaxDepth} levels");
        }
    }

    private static int LineOf(ParsingEvent e) => (int)e.Start.Line;

    private static string OneLine(string message) => message.ReplaceLineEndings(" ");
}
