using System.Collections.Immutable;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>What a text is about, by the words that stand in it.</summary>
/// <param name="Grid">A word of GSI, GridFTP, XRootD, VOMS, MyProxy, gfal, FTS or SRM.</param>
/// <param name="Gss">A word of GSS-API, Kerberos or SPNEGO.</param>
/// <param name="Own">Where neither stands there: the cases whose own words do. Only these are weighed then.</param>
internal readonly record struct Topic(bool Grid, bool Gss, ImmutableArray<Case> Own)
{
    /// <summary>Of a text without words.</summary>
    public static Topic None { get; } = new(Grid: false, Gss: false, []);

    /// <summary>The text is about the field: every case is weighed.</summary>
    public bool IsField => Grid || Gss;

    /// <summary>Some case is weighed.</summary>
    public bool Any => IsField || !Own.IsEmpty;

    public bool Admits(Case known) => IsField || Own.Any(own => own.Id == known.Id);
}
