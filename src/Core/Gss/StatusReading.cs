using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace GssBot.Core.Gss;

/// <summary>A status as it was found in a text or given as an argument, and everything that can be said of it.</summary>
public sealed record StatusReading
{
    /// <summary>The characters that were read, as they stood; at most 200.</summary>
    public required string Input { get; init; }

    /// <summary>
    /// It stands there by its symbol alone, as it does in source code and prose too; a number ends in a digit, whatever stands before it.
    /// </summary>
    public bool IsNamed => char.IsAsciiLetter(Input[0]) && !char.IsAsciiDigit(Input[^1]);

    /// <summary>The major status; null when only a minor, SSPI or Java number was given.</summary>
    public GssStatus? Major { get; init; }

    public CallingErrorInfo? CallingError { get; init; }

    public RoutineErrorInfo? RoutineError { get; init; }

    /// <summary>Defined supplementary bits that are set, lowest first.</summary>
    public ImmutableArray<SupplementaryBitInfo> Supplementary { get; init; } = [];

    /// <summary>Fields and bits that are set and that no specification defines, in words: "routine error 37", "bit 9".</summary>
    public ImmutableArray<string> Undefined { get; init; } = [];

    public MinorReading? Minor { get; init; }

    /// <summary>
    /// The macro that was asked for, such as <c>GSS_ROUTINE_ERROR(0x000D0001)</c>; <see cref="Major"/> is its
    /// result. Null for everything else.
    /// </summary>
    public MacroCall? Macro { get; init; }

    /// <summary>The same number read as another system would, best first, each with its reason.</summary>
    public ImmutableArray<OtherReading> OtherReadings { get; init; } = [];
}

/// <param name="Name">GSS_CALLING_ERROR, GSS_ROUTINE_ERROR, GSS_SUPPLEMENTARY_INFO or GSS_ERROR.</param>
/// <param name="Operand">The status it was applied to.</param>
public sealed record MacroCall(string Name, GssStatus Operand);

/// <param name="Code">The field's value, 1-3.</param>
public sealed record CallingErrorInfo(int Code, string Name, ImmutableArray<string> Aliases, string Meaning);

/// <param name="Code">The field's value, 1-19.</param>
public sealed record RoutineErrorInfo(int Code, string Name, ImmutableArray<string> Aliases, string Meaning);

/// <param name="Bit">Bit number, 0-5; 0 is the least significant.</param>
public sealed record SupplementaryBitInfo(int Bit, string Name, string Meaning);

/// <summary>A minor status, by the mechanism that made it.</summary>
/// <param name="Value">As a signed 32-bit number, the way MIT Kerberos prints it.</param>
/// <param name="Mechanism">krb5, spnego, ntlm, errno, sspi, globus, mechglue, java or unknown.</param>
/// <param name="Name">Symbol such as <c>KRB5_KDC_UNREACH</c>; null when the number carries none.</param>
/// <param name="Message">What its library prints, or why the number says nothing outside its process.</param>
public sealed record MinorReading(long Value, string Mechanism, string? Name, string Message);

/// <param name="System">globus, java, sspi, errno, krb5 or field.</param>
/// <param name="Why">Why this reading is offered beside the first.</param>
public sealed record OtherReading(
    [property: AllowedValues("globus", "java", "sspi", "errno", "krb5", "field")] string System, string Name, string Meaning, string Why);
