using System.Collections.Immutable;

namespace GssBot.Core.Gss;

/// <param name="Code">What <c>GSSException.getMajor()</c> returns, 1-22.</param>
/// <param name="Name">The constant of <c>org.ietf.jgss.GSSException</c>.</param>
/// <param name="Text">What the JDK prints for it.</param>
/// <param name="Status">The same thing as a C status word.</param>
internal sealed record JavaMajor(int Code, string Name, string Text, GssStatus Status);

/// <summary>
/// Java's major codes: plain numbers in another order than the C routine field (13 is NO_CRED, not FAILURE).
/// Source: OpenJDK, GSSException.java.
/// </summary>
internal static class JavaMajors
{
    /// <summary>Ordered by code; the first stands for 1.</summary>
    public static ImmutableArray<JavaMajor> All { get; } =
    [
        Routine(1, "BAD_BINDINGS", "Channel binding mismatch", 4),
        Routine(2, "BAD_MECH", "Unsupported mechanism requested", 1),
        Routine(3, "BAD_NAME", "Invalid name provided", 2),
        Routine(4, "BAD_NAMETYPE", "Name of unsupported type provided", 3),
        Routine(5, "BAD_STATUS", "Invalid input status selector", 5),
        Routine(6, "BAD_MIC", "Token had invalid integrity check", 6),
        Routine(7, "CONTEXT_EXPIRED", "Specified security context expired", 12),
        Routine(8, "CREDENTIALS_EXPIRED", "Expired credentials detected", 11),
        Routine(9, "DEFECTIVE_CREDENTIAL", "Defective credential detected", 10),
        Routine(10, "DEFECTIVE_TOKEN", "Defective token detected", 9),
        Routine(11, "FAILURE", "Failure unspecified at GSS-API level", 13),
        Routine(12, "NO_CONTEXT", "Security context init/accept not yet called or context deleted", 8),
        Routine(13, "NO_CRED", "No valid credentials provided", 7),
        Routine(14, "BAD_QOP", "Unsupported QOP value", 14),
        Routine(15, "UNAUTHORIZED", "Operation unauthorized", 15),
        Routine(16, "UNAVAILABLE", "Operation unavailable", 16),
        Routine(17, "DUPLICATE_ELEMENT", "Duplicate credential element requested", 17),
        Routine(18, "NAME_NOT_MN", "Name contains multi-mechanism elements", 18),
        new(19, "DUPLICATE_TOKEN", "The token was a duplicate of an earlier token", new(1 << 1)),
        new(20, "OLD_TOKEN", "The token's validity period has expired", new(1 << 2)),
        new(21, "UNSEQ_TOKEN", "A later token has already been processed", new(1 << 3)),
        new(22, "GAP_TOKEN", "An expected per-message token was not received", new(1 << 4)),
    ];

    /// <summary>The major with this code; null outside 1-22.</summary>
    public static JavaMajor? Of(long code) => code is >= 1 and <= 22 ? All[(int)code - 1] : null;

    private static JavaMajor Routine(int code, string name, string text, uint field) => new(code, name, text, new(field << 16));
}
