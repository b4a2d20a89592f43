namespace GssBot.Core.Gss;

/// <summary>The symbols of all headers and pages, as complete status words.</summary>
internal static class StatusSymbols
{
    /// <summary>Length of the longest symbol, with its prefix.</summary>
    public const int Longest = 29;

    /// <summary>The status of <c>GSS_S_FAILURE</c>, <c>S_FAILURE</c>, <c>gss.FAILURE</c> or <c>FAILURE</c>; exact in letter case.</summary>
    public static bool TryGet(ReadOnlySpan<char> symbol, out GssStatus status)
    {
        var value = Value(Bare(symbol));
        status = new(value ?? 0);
        return value is not null;
    }

    /// <summary>The name without <c>GSS_S_</c> or <c>S_</c>.</summary>
    public static ReadOnlySpan<char> Bare(ReadOnlySpan<char> symbol) =>
        symbol.StartsWith("GSS_S_", StringComparison.Ordinal) ? symbol[6..]
        : symbol.StartsWith("S_", StringComparison.Ordinal) ? symbol[2..]
        : symbol;

    private static uint? Value(ReadOnlySpan<char> bare) => bare switch
    {
        "COMPLETE" => 0,
        "CONTINUE_NEEDED" => 1 << 0,
        "DUPLICATE_TOKEN" => 1 << 1,
        "OLD_TOKEN" => 1 << 2,
        "UNSEQ_TOKEN" => 1 << 3,
        "GAP_TOKEN" => 1 << 4,
        "PROMPTING_NEEDED" => 1 << 5,
        "CALL_INACCESSIBLE_READ" => 1 << 24,
        "CALL_INACCESSIBLE_WRITE" => 2 << 24,
        "CALL_BAD_STRUCTURE" or "BAD_STRUCTURE" => 3 << 24,
        _ => RoutineField(bare) is { } field ? field << 16 : null,
    };

    private static uint? RoutineField(ReadOnlySpan<char> bare) => bare switch
    {
        "BAD_MECH" => 1,
        "BAD_NAME" or "NAME" => 2,
        "BAD_NAMETYPE" or "NAMETYPE" => 3,
        "BAD_BINDINGS" => 4,
        "BAD_STATUS" => 5,
        "BAD_MIC" or "BAD_SIG" => 6,
        "NO_CRED" => 7,
        "NO_CONTEXT" => 8,
        "DEFECTIVE_TOKEN" => 9,
        "DEFECTIVE_CREDENTIAL" => 10,
        "CREDENTIALS_EXPIRED" or "CREDENTIAL_EXPIRED" => 11,
        "CONTEXT_EXPIRED" => 12,
        "FAILURE" or "CRED_UNAVAIL" => 13,
        "BAD_QOP" => 14,
        "UNAUTHORIZED" => 15,
        "UNAVAILABLE" => 16,
        "DUPLICATE_ELEMENT" => 17,
        "NAME_NOT_MN" => 18,
        "BAD_MECH_ATTR" or "EXT_COMPAT" => 19,
        _ => null,
    };
}
