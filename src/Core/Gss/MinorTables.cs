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

    /// <summary>
    /// Rows with this value, the library that is met more often first; empty when none. Globus types are no values and never found here.
    /// </summary>
    public static ReadOnlySpan<MinorRow> Of(uint value) => Index.Value.ByValue.TryGetValue(value, out var rows) ? rows : [];

    /// <summary>By symbol (<c>KRB5_KDC_UNREACH</c>), exact in letter case.</summary>
    public static MinorRow? Of(ReadOnlySpan<char> symbol) =>
        Index.Value.BySymbol.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(symbol, out var row) ? row : null;

    /// <summary>First number of a com_err table; null when the table is not known.</summary>
    public static uint? BaseOf(ReadOnlySpan<char> table) =>
        Index.Value.Bases.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(table, out var value) ? value : null;

    /// <summary>
    /// Written once while loading, only read afterwards; plain dictionaries, because freezing them costs a command line
    /// more time than it ever wins back.
    /// </summary>
    private sealed class MinorIndex
    {
        public Dictionary<uint, MinorRow[]> ByValue { get; } = [];

        public Dictionary<string, MinorRow> BySymbol { get; } = new(StringComparer.Ordinal);

        public Dictionary<string, uint> Bases { get; } = new(StringComparer.Ordinal);

        public static MinorIndex Load()
        {
            var index = new MinorIndex();
            var (mechanism, library, table, start) = ("", "", "", 0u);
            foreach (var cells in EmbeddedTable.Rows("minor-codes.tsv"))
            {
                if (cells.Length == 1)
                {
                    var head = cells[0].Split(' ');
                    (mechanism, start, library, table) =
                        (head[1], uint.Parse(head[2], NumberStyles.HexNumber, CultureInfo.InvariantCulture), head[3], head[4]);
                    if (start != 0)
                    {
                        index.Bases.TryAdd(table, start);
                    }

                    continue;
                }

                var message = cells.Length > 2 ? cells[2] : "";
                var value = start + uint.Parse(cells[0], CultureInfo.InvariantCulture);
                index.Add(new(value, mechanism, library, table, cells[1], message.TrimStart('!'), message.StartsWith('!')));
            }

            return index;
        }

        private void Add(MinorRow row)
        {
            if (row.Mechanism == "globus")
            {
                BySymbol.TryAdd(row.Name, row);
                return;
            }

            var before = ByValue.GetValueOrDefault(row.Value, []);
            BySymbol.TryAdd(row.Name, row.Message.Length > 0 ? row : before[0]);
            if (row.Message.Length > 0)
            {
                ByValue[row.Value] = [.. before, row];
            }
        }
    }
}
