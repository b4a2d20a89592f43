using System.Collections.Immutable;

namespace GssBot.Core.Gss;

/// <summary>Calling errors, field 31-24; RFC 2744, 3.9.1.</summary>
internal static class CallingErrors
{
    /// <summary>Goes with codes 1 and 2: there may be no status at all.</summary>
    public const string SignalNote =
        "On some platforms the program dies of a signal (segmentation fault, bus error) instead of returning this status.";

    /// <summary>Ordered by code; the first stands for 1.</summary>
    public static ImmutableArray<CallingErrorInfo> All { get; } =
    [
        new(1, "GSS_S_CALL_INACCESSIBLE_READ", [], "A required input parameter could not be read, such as a null pointer."),
        new(2, "GSS_S_CALL_INACCESSIBLE_WRITE", [], "A required output parameter could not be written: the program gave no place for it."),
        new(
            3,
            "GSS_S_CALL_BAD_STRUCTURE",
            ["GSS_S_BAD_STRUCTURE"],
            "A parameter has the wrong structure: headers and library do not fit each other, or memory was damaged."),
    ];

    /// <summary>The error with this code; null for 0 and for every code that no specification defines.</summary>
    public static CallingErrorInfo? Of(byte code) => code is >= 1 and <= 3 ? All[code - 1] : null;

    /// <summary>
    /// Globus bends calling errors: with DEFECTIVE_TOKEN they mean that reading or writing the token on the network failed
    /// (gss_assist), and FAILURE with INACCESSIBLE_WRITE comes from reading a directory of virtual-host credentials.
    /// Null when the status is not one of these three.
    /// </summary>
    public static OtherReading? GlobusMeaning(GssStatus status) => (status.CallingError, status.RoutineError) switch
    {
        (1, 9) =>
            new(
                "globus",
                "token read failure",
                "Reading the peer's token from the network failed: the connection was closed or the length was wrong.",
                GlobusWhy),
        (2, 9) => new("globus", "token write failure", "Sending the token to the peer failed: the network connection broke.", GlobusWhy),
        (2, 13) =>
            new(
                "globus",
                "virtual-host credential directory",
                "Reading the directory with the credentials of virtual hosts failed.",
                GlobusWhy),
        _ => null,
    };

    private const string GlobusWhy = "Globus programs combine a calling error with this routine error for a failure of their own.";
}
