namespace GssBot.Core.Gss;

/// <summary>Small numbers without a label fit several systems at once; here is what each would say.</summary>
internal static class SmallNumbers
{
    /// <summary>Best first: the routine field (the usual way to copy a code from a table), Java, the system's errno, the Kerberos protocol.</summary>
    public static IEnumerable<OtherReading> Readings(uint number)
    {
        if (number is 0 or > 0xFFFF)
            return [];
        return new[] { Field(number), Java(number), Errno(number), Kerberos(number) }.OfType<OtherReading>();
    }

    public static OtherReading AsJava(JavaMajor java, string why) =>
        new("java", java.Name, $"{java.Text}: in C this is {StatusDecoder.Names(java.Status)} ({java.Status.Hex}).", why);

    private static OtherReading? Field(uint number) => RoutineErrors.Of((byte)Math.Min(number, 255)) is not { } routine ? null :
        new("field", routine.Name, $"Routine error {number}, as a whole word 0x{number << 16:X8}: {routine.Meaning}", "Tables list routine errors by their field value, so a small number mostly means this.");

    private static OtherReading? Java(uint number) => JavaMajors.Of(number) is not { } java ? null :
        AsJava(java, "If it came from Java's GSSException.getMajor().");

    private static OtherReading? Errno(uint number) => MinorTables.Of(number) is not [{ Mechanism: "errno" } row, ..] ? null :
        new("errno", row.Name, row.Message, "If it is an error number of the system (Linux numbers).");

    private static OtherReading? Kerberos(uint number) => number > 100 || MinorTables.Of(MinorTables.BaseOf("krb5")!.Value + number) is not [var row, ..] ? null :
        new("krb5", row.Name, row.Message, "If it is an error number of the Kerberos protocol (as Java prints in brackets).");
}
