namespace GssBot.Core.Gss;

/// <summary>The names that RFC 4120, 7.5.9 gives to Kerberos errors. MIT writes the same ones with a beginning of its own.</summary>
internal static class ProtocolErrors
{
    /// <summary>A quick look before <see cref="ToMit"/>.</summary>
    public static bool MayBe(ReadOnlySpan<char> symbol) =>
        symbol.StartsWith("KDC_ERR_", StringComparison.Ordinal)
        || symbol.StartsWith("KRB_AP_", StringComparison.Ordinal)
        || symbol.StartsWith("KRB_ERR_", StringComparison.Ordinal);

    /// <summary>The symbol in <c>krb5.h</c> that has the same number; it need not be in a table.</summary>
    public static string ToMit(ReadOnlySpan<char> symbol) => symbol switch
    {
        "KDC_ERR_KEY_EXPIRED" => "KRB5KDC_ERR_KEY_EXP",
        "KRB_AP_ERR_NOT_US" => "KRB5KRB_AP_ERR_NOT_US",
        "KDC_ERR_MUST_USE_USER2USER" => "KRB5KDC_ERR_MUST_USE_USER2USER",
        _ => $"KRB5{symbol}",
    };
}
