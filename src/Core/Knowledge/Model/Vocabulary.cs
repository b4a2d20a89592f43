using System.Collections.Immutable;

namespace GssBot.Core.Knowledge.Model;

/// <summary>What all cases share of the field's words and names; from <c>_vocabulary.yaml</c>.</summary>
/// <param name="Grid">Words that admit a text as one about GSI, GridFTP and the programs round them.</param>
/// <param name="Gss">Words that admit a text as one about GSS-API, Kerberos or SPNEGO.</param>
/// <param name="Families">The closed list of families; empty where there is no vocabulary: then any is taken.</param>
/// <param name="First">Ids of the cases with which a list of all begins.</param>
/// <param name="Frequent">Ids of the cases that help desks meet most, the most frequent first.</param>
internal sealed record Vocabulary(
    ImmutableArray<Listed> Grid,
    ImmutableArray<Listed> Gss,
    ImmutableArray<Listed> Families,
    ImmutableArray<Listed> First,
    ImmutableArray<Listed> Frequent)
{
    public static Vocabulary None { get; } = new([], [], [], [], []);

    /// <summary>Both kinds of words that admit a text to every case.</summary>
    public IEnumerable<Listed> Admitting => Grid.Concat(Gss);
}

/// <summary>An item of a list in a file.</summary>
/// <param name="Line">1-based, in that file.</param>
internal sealed record Listed(string Text, int Line);
