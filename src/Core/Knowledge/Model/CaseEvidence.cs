using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Fragments;

namespace GssBot.Core.Knowledge.Model;

/// <summary>What must, may and must not be seen for a case.</summary>
internal sealed record CaseEvidence(ImmutableArray<Clue> Must, ImmutableArray<Clue> Any, ImmutableArray<Clue> Never)
{
    public static CaseEvidence None { get; } = new([], [], []);

    public IEnumerable<Clue> All => Must.Concat(Any).Concat(Never);
}

/// <summary>One thing to be seen. Every part that is given must hold at one place.</summary>
/// <param name="Fragments">In this order in one block, at most 40 lines apart; empty for a clue without words.</param>
/// <param name="By">Who must have printed it; null for anybody.</param>
/// <param name="Codes">FTP reply codes, one of which the line must carry; empty for any.</param>
/// <param name="AtMost">The most that these words alone prove; <see cref="Certainty.Possible"/> for words that only
/// follow from a failure.</param>
/// <param name="Line">In the case file.</param>
internal sealed record Clue(
    ImmutableArray<Fragment> Fragments,
    Voice? By,
    ImmutableArray<int> Codes,
    StatusClue? Status,
    Fact? Fact,
    Certainty AtMost,
    int Line);

/// <summary>Who printed a line, as evidence names it.</summary>
internal enum Voice { Client, Server, Source, Destination }

/// <summary>Something true of the paste as a whole.</summary>
internal enum Fact { ThirdParty, Grid, Gss }

/// <summary>Evidence on a decoded status rather than on letters; null parts are not looked at.</summary>
/// <param name="Minors">Signed values or symbol names, one of which must be the minor's.</param>
/// <param name="NoMinor">True: no minor, or one that carries nothing.</param>
internal sealed record StatusClue(int? Routine, int? Calling, int? Bit, ImmutableArray<string> Minors, bool NoMinor);
