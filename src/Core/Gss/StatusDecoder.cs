using System.Collections.Immutable;

namespace GssBot.Core.Gss;

/// <summary>Status words to words. Takes every 32-bit value; what nobody defines is named as undefined.</summary>
internal static class StatusDecoder
{
    /// <summary>A major status, alone or with its minor.</summary>
    /// <param name="minor">The minor as signed or unsigned 32-bit number; null when none was given.</param>
    /// <param name="input">The characters it was read from; the hex form when null. Cut at 200.</param>
    /// <param name="globus">True when a Globus program printed it: a small minor is then a handle.</param>
    public static StatusReading Decode(GssStatus major, long? minor = null, string? input = null, bool globus = false)
    {
        var reading = new StatusReading
        {
            Input = Cut(input ?? major.Hex),
            Major = major,
            CallingError = CallingErrors.Of(major.CallingError),
            RoutineError = RoutineErrors.Of(major.RoutineError),
            Supplementary = SupplementaryBits.In(major.Supplementary),
            Undefined = Undefined(major),
            OtherReadings = [.. GlobusReadings(major)],
        };
        return minor is { } number ? WithMinor(reading, number, globus) : reading;
    }

    /// <summary>A minor, SSPI or NTSTATUS number without a major.</summary>
    /// <param name="number">Signed or unsigned; only the low 32 bits count.</param>
    public static StatusReading Minor(long number, string? input = null, bool globus = false) =>
        WithMinor(new StatusReading { Input = Cut(input ?? $"{number}") }, number, globus);

    /// <summary>What <c>GSSException.getMajor()</c> returned; null outside 1-22.</summary>
    public static StatusReading? Java(int code, string? input = null) => JavaMajors.Of(code) is not { } java ? null : new StatusReading
    {
        Input = Cut(input ?? $"{code}"),
        OtherReadings = [SmallNumbers.AsJava(java, "The text speaks of Java's GSSException, which numbers its codes in its own order.")],
    };

    /// <summary>
    /// A number without a label, as likely as it can be read: a known minor or SSPI code, else the word as it stands;
    /// for a small number all the systems it fits, best first.
    /// </summary>
    public static StatusReading Number(uint bits, string? input = null)
    {
        if (bits >= 0x1_0000 && MinorDecoder.Known(bits) is not null)
        {
            return WithFieldReading(Minor((int)bits, input ?? $"{bits}"), bits);
        }

        var reading = Decode(new(bits), input: input ?? $"{bits}");
        return reading with { OtherReadings = [.. reading.OtherReadings, .. SmallNumbers.Readings(bits), .. ComErr(bits)] };
    }

    /// <summary>The reading completed by a minor status.</summary>
    public static StatusReading WithMinor(StatusReading reading, long number, bool globus = false)
    {
        var minor = MinorDecoder.Decode((uint)number, globus);
        return reading with { Minor = minor, OtherReadings = [.. reading.OtherReadings, .. MinorDecoder.Others((uint)number, minor)] };
    }

    /// <summary>True when every field and bit that is set is defined: calling ≤ 3, routine ≤ 19, bits 0-5.</summary>
    public static bool IsDefined(GssStatus status) =>
        status.CallingError <= 3 && status.RoutineError <= 19 && (status.Supplementary & ~SupplementaryBits.Defined) == 0;

    /// <summary>The symbols of a status joined by |, undefined parts in words: <c>GSS_S_FAILURE|GSS_S_CONTINUE_NEEDED</c>.</summary>
    public static string Names(GssStatus status) => status.Value == 0 ? "GSS_S_COMPLETE" : string.Join('|', Parts(status));

    private static IEnumerable<string> Parts(GssStatus status)
    {
        if (CallingErrors.Of(status.CallingError) is { } calling)
        {
            yield return calling.Name;
        }

        if (RoutineErrors.Of(status.RoutineError) is { } routine)
        {
            yield return routine.Name;
        }

        foreach (var bit in SupplementaryBits.In(status.Supplementary))
        {
            yield return bit.Name;
        }

        foreach (var undefined in Undefined(status))
        {
            yield return $"{undefined} (undefined)";
        }
    }

    private static ImmutableArray<string> Undefined(GssStatus status)
    {
        if (IsDefined(status))
        {
            return [];
        }

        var words = ImmutableArray.CreateBuilder<string>();
        if (status.CallingError > 3)
        {
            words.Add($"calling error {status.CallingError}");
        }

        if (status.RoutineError > 19)
        {
            words.Add($"routine error {status.RoutineError}");
        }

        for (var bit = 6; bit < 16; bit++)
        {
            if ((status.Supplementary >> bit & 1) != 0)
            {
                words.Add($"bit {bit}");
            }
        }

        return words.ToImmutable();
    }

    private static IEnumerable<OtherReading> GlobusReadings(GssStatus status)
    {
        if (status.RoutineError == 19)
        {
            yield return new(
                "globus",
                RoutineErrors.GlobusNineteen,
                "The program called a Globus extension that this build of the library does not have.",
                "Globus GSI uses routine error 19 for something of its own.");
        }

        if (CallingErrors.GlobusMeaning(status) is { } meaning)
        {
            yield return meaning;
        }
    }

    private static StatusReading WithFieldReading(StatusReading reading, uint bits) =>
        (int)bits < 0 ? reading : reading with
        {
            OtherReadings =
            [
                .. reading.OtherReadings,
                new(
                    "field",
                    new GssStatus(bits).Hex,
                    $"As a major status: {Names(new(bits))}.",
                    "No library returns a major status with these bits, so the minor status is the better reading.")
            ],
        };

    /// <summary>A number with bit 31 set is no major that a library returns: it may come from a com_err table we do not know.</summary>
    private static IEnumerable<OtherReading> ComErr(uint bits) =>
        (int)bits < 0 && (bits & 0xFF00) != 0 && MinorDecoder.TableName(bits) is { } table
            ? [new(
                "krb5", $"{table} {bits & 0xFF}", $"Entry {bits & 0xFF} of a com_err table named \"{table}\", which is not known here.",
                "No library returns a major status above 0x0313003F, so this may be a minor status.")]
            : [];

    private static string Cut(string input) => input.Length <= 200 ? input : input[..200];
}
