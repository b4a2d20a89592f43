using System.Globalization;

namespace GssBot.Core.Gss;

/// <summary>What a minor status says, by the mechanism that made it.</summary>
internal static class MinorDecoder
{
    /// <summary>The counter of the MIT mechglue starts here; its numbers mean something inside one process only.</summary>
    private const uint FirstInvented = 100_001, LastInvented = 100_999;

    /// <param name="bits">The number as 32 bits, whether it was printed signed or unsigned.</param>
    /// <param name="globus">True when the text around speaks of Globus: then a small number is a handle, not an errno.</param>
    public static MinorReading Decode(uint bits, bool globus = false) => Known(bits, globus) ?? Negative(bits) ?? Unknown(bits);

    /// <summary>Null when no table has the number.</summary>
    public static MinorReading? Known(uint bits, bool globus = false)
    {
        if (bits == 0)
        {
            return new(
                0, "unknown", null,
                "No minor status: the mechanism gave no reason. MIT Kerberos prints \"Unknown error\" for it, "
                    + "Heimdal \"unknown mech-code 0\".");
        }

        if (bits is >= FirstInvented and <= LastInvented)
        {
            return new(
                bits, "mechglue", null,
                "Made up by MIT's mechanism layer inside one process; carries nothing by itself. "
                    + "Two mechanisms used the same number, so it handed out a fresh one: the words printed with it are what counts.");
        }

        if (globus && bits < 0x1_0000)
        {
            return new(
                bits, "globus", null,
                "The handle of an error object inside one Globus program; carries nothing by itself. The lines below it hold the reason.");
        }

        if (MinorTables.Of(bits) is [var row, ..])
        {
            return new((int)bits, row.Mechanism, row.Name, row.Message);
        }

        if (WindowsCodes.Of(bits) is { } code)
        {
            return new(
                (int)bits, "sspi", code.Name,
                code.Nearest is { } nearest ? $"{code.Meaning} Nearest in GSS-API: {StatusDecoder.Names(nearest)}." : code.Meaning);
        }

        return null;
    }

    private static MinorReading? Negative(uint bits) => MinorTables.Of(0u - bits) is [{ Mechanism: "errno" } errno, ..]
        ? new((int)bits, "errno", errno.Name, $"{errno.Message} (printed negative, as a kernel does)") : null;

    /// <summary>
    /// What <c>GSSException.getMinor()</c> returned: the mechanism's own number, with Kerberos the protocol's error number.
    /// </summary>
    public static MinorReading OfJava(uint number) => number == 0 ? Decode(0)
        : number <= 100 && MinorTables.Of(MinorTables.BaseOf("krb5")!.Value + number) is [var row, ..]
            ? new(number, "java", row.Name, $"{row.Message} (if the mechanism is Kerberos)")
        : new(number, "java", null, "A number of the Java mechanism that was used: the \"Mechanism level\" text behind it is the reason.");

    /// <summary>A symbol such as <c>KRB5_KDC_UNREACH</c>, <c>EACCES</c> or <c>SEC_E_TIME_SKEW</c>; null when no table has it.</summary>
    public static MinorReading? Named(ReadOnlySpan<char> symbol)
    {
        if (WindowsCodes.Of(symbol) is { } code)
        {
            return Decode(code.Value);
        }

        if (ProtocolErrors.MayBe(symbol))
        {
            return MinorTables.Of(ProtocolErrors.ToMit(symbol)) is { } own
                ? new((int)own.Value, own.Mechanism, own.Name, own.Message)
                : null;
        }

        return MinorTables.Of(symbol) is { } row ? new((int)row.Value, row.Mechanism, symbol.ToString(), row.Message) : null;
    }

    /// <summary>Other libraries' meanings of the same number, and what a small number can be beside the first reading.</summary>
    public static IEnumerable<OtherReading> Others(uint bits, MinorReading first)
    {
        foreach (var row in MinorTables.Of(bits).ToArray())
        {
            if (row.Conflicts)
            {
                yield return new(
                    "krb5", row.Name, row.Message,
                    $"It fits if the program uses {row.Library.Replace('-', ' ')}, which gives this number another meaning.");
            }
        }

        if (first.Mechanism == "errno" && bits < 0x1_0000)
        {
            yield return new(
                "globus",
                "error handle",
                "The number of an error object inside one process; it carries nothing by itself.",
                "It fits if a Globus program printed the number.");
        }

        if (first.Mechanism == "globus" && MinorTables.Of(bits) is [{ Mechanism: "errno" } errno, ..])
        {
            yield return new(
                "errno",
                errno.Name,
                errno.Message,
                "It fits if the number is an error number of the system after all (as Linux counts them).");
        }
    }

    private static MinorReading Unknown(uint bits)
    {
        if (StatusDecoder.IsDefined(new(bits)) && bits >= 0x1_0000)
        {
            return new(
                (int)bits, "unknown", null,
                $"No minor table has it; it looks like a major status in the wrong place: {StatusDecoder.Names(new(bits))}.");
        }

        if (bits < 0x1_0000)
        {
            return new(
                bits, "unknown", null,
                "No table has this number. A Globus program numbers its error objects this way: then it carries nothing by itself.");
        }

        return new((int)bits, "unknown", null, TableName(bits) is { } table
            ? $"No known table has it. As a com_err number it is entry {(bits & 0xFF).ToString(CultureInfo.InvariantCulture)} of "
                + $"a table named \"{table}\"."
            : "No known table has it.");
    }

    /// <summary>
    /// The name packed into a com_err number: up to four characters of six bits each above the low byte; null when they do not unpack.
    /// </summary>
    public static string? TableName(uint bits)
    {
        Span<char> name = stackalloc char[4];
        var length = 0;
        for (var shift = 26; shift >= 8; shift -= 6)
        {
            var six = (int)(bits >> shift & 0x3F);
            if (six != 0)
            {
                name[length++] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_"[six - 1];
            }
            else if (length > 0)
            {
                return null;
            }
        }

        return length > 0 ? name[..length].ToString() : null;
    }
}
