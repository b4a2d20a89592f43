using System.Collections.Immutable;

namespace GssBot.Core.Knowledge.Files;

/// <summary>A YAML document as plain data that remembers its lines: all that case files need of YAML.</summary>
internal abstract record Node(int Line)
{
    public sealed record Text(int Line, string Value) : Node(Line);

    public sealed record List(int Line, ImmutableArray<Node> Items) : Node(Line);

    /// <summary>Keys in file order; a key stands once.</summary>
    public sealed record Map(int Line, ImmutableArray<KeyValuePair<Text, Node>> Entries) : Node(Line);
}

/// <summary>One case file, read but not yet understood.</summary>
internal sealed record CaseSource(string File, Node.Map Root);
