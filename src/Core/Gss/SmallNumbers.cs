namespace GssBot.Core.Gss;

/// <summary>Small numbers without a label fit several systems at once; here is what each would say.</summary>
internal static class SmallNumbers
{
    /// <summary>
    /// Best first: the routine field (the usual way to copy a code from a table), Java, the system's errno, the Kerberos protocol.
    /// </summary>
    public static IEnumerable<OtherReading> Readings(uint number)
    {
        if (number is 0 or > 0xFFFF)
        {
            return [];
        }

        return new[] { Field(number), Java(number), Errno(number), Kerberos(number) }.OfType<OtherReading>();
    }

    /// <summary>The reading as a routine error, when the number is one that fits several systems; null for all others.</summary>
    public static OtherReading? FieldOf(StatusReading reading) => reading is { Major.Value: > 0 and < 256, Macro: null, Minor: null }
        ? reading.OtherReadings.FirstOrDefault(other => other.System == "field") : null;

    public static OtherReading AsJava(JavaMajor java, string why) =>
        new("java", java.Name, $"{java.Text}: in C this is {StatusDecoder.Names(java.Status)} ({java.Status.Hex}).", why);

    private static OtherReading? Field(uint number) => RoutineErrors.Of((byte)Math.Min(number, 255)) is not { } routine ? null :
        new(
            "field",
            routine.Name,
            $"Routine error {number}, as a whole word 0x{number << 16:X8}: {routine.Meaning}",
            "Tables list routine errors by their field value, so a small number mostly means this.");

    private static OtherReading? Java(uint number) => JavaMajors.Of(number) is not { } java ? null :
        AsJava(java, "It fits if the number came from Java's GSSException.getMajor().");

    private static OtherReading? Errno(uint number) => MinorTables.Of(number) is not [{ Mechanism: "errno" } row, ..] ? null :
        new("errno", row.Name, row.Message, "It fits if the number is an error number of the system (as Linux counts them).");

    private static OtherReading? Kerberos(uint number) =>
        number > 100 || MinorTables.Of(MinorTables.BaseOf("krb5")!.Value + number) is not [var row, ..] ? null :
            new("krb5", row.Name, row.Message, "It fits if the number is one of the Kerberos protocol, as Java prints it in brackets.");
}
