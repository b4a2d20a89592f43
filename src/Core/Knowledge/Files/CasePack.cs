using System.Collections.Immutable;

namespace GssBot.Core.Knowledge.Files;

/// <summary>
/// Many case files as one stream of bytes, so that a program starts without parsing hundreds of YAML files.
/// Written by the build, read from the assembly; it holds the same nodes, so the same reader understands both.
/// </summary>
internal static class CasePack
{
    private const uint Mark = 0x31504247; // "GBP1"

    public static void Write(Stream stream, IReadOnlyCollection<CaseSource> sources)
    {
        using var writer = new BinaryWriter(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        writer.Write(Mark);
        writer.Write7BitEncodedInt(sources.Count);
        foreach (var source in sources)
        {
            writer.Write(source.File);
            Write(writer, source.Root);
        }
    }

    /// <exception cref="InvalidDataException">The stream is no pack.</exception>
    public static ImmutableArray<CaseSource> Read(Stream stream)
    {
        using var reader = new BinaryReader(stream, System.Text.Encoding.UTF8, leaveOpen: true);
        if (reader.ReadUInt32() != Mark)
        {
            throw new InvalidDataException("not a pack of cases");
        }

        var sources = ImmutableArray.CreateBuilder<CaseSource>(reader.Read7BitEncodedInt());
        while (sources.Count < sources.Capacity)
        {
            sources.Add(new CaseSource(reader.ReadString(), (Node.Map)ReadNode(reader)));
        }

        return sources.MoveToImmutable();
    }

    private static void Write(BinaryWriter writer, Node node)
    {
        writer.Write((byte)(node switch { Node.Text => 0, Node.List => 1, _ => 2 }));
        writer.Write7BitEncodedInt(node.Line);
        switch (node)
        {
            case Node.Text text:
                writer.Write(text.Value);
                break;
            case Node.List list:
                writer.Write7BitEncodedInt(list.Items.Length);
                foreach (var item in list.Items)
                {
                    Write(writer, item);
                }

                break;
            case Node.Map map:
                writer.Write7BitEncodedInt(map.Entries.Length);
                foreach (var (key, value) in map.Entries)
                {
                    Write(writer, key);
                    Write(writer, value);
                }

                break;
        }
    }

    private static Node ReadNode(BinaryReader reader)
    {
        var kind = reader.ReadByte();
        var line = reader.Read7BitEncodedInt();
        if (kind == 0)
        {
            return new Node.Text(line, reader.ReadString());
        }

        var count = reader.Read7BitEncodedInt();
        if (kind == 1)
        {
            var items = ImmutableArray.CreateBuilder<Node>(count);
            for (var i = 0; i < count; i++)
            {
                items.Add(ReadNode(reader));
            }

            return new Node.List(line, items.MoveToImmutable());
        }

        var entries = ImmutableArray.CreateBuilder<KeyValuePair<Node.Text, Node>>(count);
        for (var i = 0; i < count; i++)
        {
            entries.Add(new((Node.Text)ReadNode(reader), ReadNode(reader)));
        }

        return new Node.Map(line, entries.MoveToImmutable());
    }
}
