using System.Collections.Frozen;
using System.Globalization;

namespace GssBot.Core.Gss;

/// <summary>A known minor status.</summary>
/// <param name="Mechanism">krb5, spnego, ntlm, errno or globus.</param>
/// <param name="Library">Who defines it: MIT, Heimdal, gss-ntlmssp, Linux or Globus.</param>
/// <param name="Table">The com_err table's name, or the Globus module.</param>
/// <param name="Conflicts">True when another library listed first gives the number another meaning.</param>
internal sealed record MinorRow(uint Value, string Mechanism, string Library, string Table, string Name, string Message, bool Conflicts);

/// <summary>The minor tables of MIT, Heimdal, gss-ntlmssp, Linux and Globus; read once, on first use.</summary>
internal static class MinorTables
{
    private static readonly Lazy<MinorIndex> Index = new(MinorIndex.Load);

    /// <summary>Rows with this value, the library that is met more often first; empty when none. Globus types are no values and never found here.</summary>
    public static ReadOnlySpan<MinorRow> Of(uint value) => Index.Value.ByValue.TryGetValue(value, out var rows) ? rows : [];

    /// <summary>By symbol (<c>KRB5_KDC_UNREACH</c>), exact in letter case.</summary>
    public static MinorRow? Of(ReadOnlySpan<char> symbol) =>
        Index.Value.BySymbol.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(symbol, out var row) ? row : null;

    /// <summary>First number of a com_err table; null when the table is not known.</summary>
    public static uint? BaseOf(ReadOnlySpan<char> table) =>
        Index.Value.Bases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(table, out var value) ? value : null;

    private sealed record MinorIndex(FrozenDictionary<uint, MinorRow[]> ByValue, FrozenDictionary<string, MinorRow> BySymbol, FrozenDictionary<string, uint> Bases)
    {
        public static MinorIndex Load()
        {
            var rows = Read().ToArray();
            var byValue = rows.Where(row => row.Message.Length > 0 && row.Mechanism != "globus")
                .GroupBy(row => row.Value).ToDictionary(group => group.Key, group => group.ToArray());
            return new(
                byValue.ToFrozenDictionary(),
                rows.Select(row => row.Message.Length > 0 ? row : byValue[row.Value][0])
                    .Zip(rows, (meaning, row) => (row.Name, meaning))
                    .DistinctBy(pair => pair.Name).ToFrozenDictionary(pair => pair.Name, pair => pair.meaning, StringComparer.Ordinal),
                rows.Where(row => row.Mechanism is not ("errno" or "globus"))
                    .DistinctBy(row => row.Table).ToFrozenDictionary(row => row.Table, row => row.Value & ~0xFFu, StringComparer.Ordinal));
        }

        private static IEnumerable<MinorRow> Read()
        {
            var (mechanism, library, table, start) = ("", "", "", 0u);
            foreach (var cells in EmbeddedTable.Rows("minor-codes.tsv"))
            {
                if (cells.Length == 1)
                {
                    var head = cells[0].Split(' ');
                    (mechanism, start, library, table) = (head[1], uint.Parse(head[2], NumberStyles.HexNumber, CultureInfo.InvariantCulture), head[3], head[4]);
                    continue;
                }
                var message = cells.Length > 2 ? cells[2] : "";
                var value = start + uint.Parse(cells[0], CultureInfo.InvariantCulture);
                yield return new(value, mechanism, library, table, cells[1], message.TrimStart('!'), message.StartsWith('!'));
            }
        }
    }
}
