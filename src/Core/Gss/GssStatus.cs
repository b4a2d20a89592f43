namespace GssBot.Core.Gss;

/// <summary>
/// A GSS-API major status: calling error (bits 31-24), routine error (23-16), supplementary bits (15-0);
/// RFC 2744, 3.9.1. Any 32-bit value is one; the default is 0, <c>GSS_S_COMPLETE</c>.
/// </summary>
public readonly record struct GssStatus(uint Value)
{
    /// <summary>Calling error, 0-255; 0 means none, 1-3 are defined.</summary>
    public byte CallingError => (byte)(Value >> 24);

    /// <summary>Routine error, 0-255; 0 means none, 1-19 are defined.</summary>
    public byte RoutineError => (byte)(Value >> 16);

    /// <summary>Supplementary information, a bit set; bits 0-5 are defined.</summary>
    public ushort Supplementary => (ushort)Value;

    /// <summary>True for a calling or routine error; supplementary bits alone are not a failure.</summary>
    public bool IsError => Value >> 16 != 0;

    /// <summary>The macro <c>GSS_CALLING_ERROR</c>: the masked full word, not the field.</summary>
    public uint CallingErrorWord => Value & 0xFF00_0000;

    /// <summary>The macro <c>GSS_ROUTINE_ERROR</c>: the masked full word, not the field.</summary>
    public uint RoutineErrorWord => Value & 0x00FF_0000;

    /// <summary>The macro <c>GSS_SUPPLEMENTARY_INFO</c>.</summary>
    public uint SupplementaryWord => Value & 0x0000_FFFF;

    /// <summary>The macro <c>GSS_ERROR</c>: non-zero when the call failed.</summary>
    public uint ErrorWord => Value & 0xFFFF_0000;

    /// <summary>Eight upper-case hex digits: <c>0x000D0001</c>.</summary>
    public string Hex => $"0x{Value:X8}";

    public override string ToString() => Hex;
}
