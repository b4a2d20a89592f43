using System.Globalization;

namespace GssBot.Core.Gss;

/// <param name="Name">Such as <c>SEC_E_NO_CREDENTIALS</c> or <c>STATUS_LOGON_FAILURE</c>.</param>
/// <param name="Nearest">The GSS-API status that comes nearest; null when none does. Our own mapping: Windows has no such table.</param>
internal sealed record WindowsCode(uint Value, string Name, string Meaning, GssStatus? Nearest);

/// <summary>SSPI codes and the NTSTATUS codes that Samba prints beside them.</summary>
internal static class WindowsCodes
{
    private static readonly Lazy<Dictionary<uint, WindowsCode>> ByValue =
        new(() => EmbeddedTable.Rows("windows-codes.tsv").Select(Read).ToDictionary(code => code.Value));

    private static readonly Lazy<Dictionary<string, WindowsCode>> ByName =
        new(() => ByValue.Value.Values.ToDictionary(code => code.Name, StringComparer.Ordinal));

    public static WindowsCode? Of(uint value) => MayBe(value) ? ByValue.Value.GetValueOrDefault(value) : null;

    /// <summary>By symbol, exact in letter case.</summary>
    public static WindowsCode? Of(ReadOnlySpan<char> name) =>
        ByName.Value.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(name, out var code) ? code : null;

    /// <summary>False for numbers outside the ranges of the table, so that it is not read for them.</summary>
    private static bool MayBe(uint value) => value >> 16 is 0x0009 or 0x8009 or 0xC000;

    private static WindowsCode Read(string[] row) =>
        new(uint.Parse(row[0], NumberStyles.HexNumber, CultureInfo.InvariantCulture), row[1], row[3], Near(row[2]));

    private static GssStatus? Near(string cell) => cell[0] switch
    {
        '-' => null,
        'b' => new GssStatus(1u << int.Parse(cell.AsSpan(1), CultureInfo.InvariantCulture)),
        _ => new GssStatus(uint.Parse(cell, CultureInfo.InvariantCulture) << 16),
    };
}
