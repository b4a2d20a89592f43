using System.Collections.Immutable;

namespace GssBot.Core.Gss;

/// <summary>Supplementary information, bits 15-0: bits 0-4 of RFC 2744, bit 5 a vendor's.</summary>
internal static class SupplementaryBits
{
    /// <summary>The bits that somebody defines, as a mask.</summary>
    public const ushort Defined = 0x003F;

    /// <summary>Ordered by bit; the first is bit 0.</summary>
    public static ImmutableArray<SupplementaryBitInfo> All { get; } =
    [
        new(
            0,
            "GSS_S_CONTINUE_NEEDED",
            "The routine must be called again with the peer's next token. No error by itself; "
                + "as the last thing in a log it means that the handshake stopped half-way."),
        new(1, "GSS_S_DUPLICATE_TOKEN", "The token is a copy of one that came before: a replay, or something sent twice."),
        new(2, "GSS_S_OLD_TOKEN", "The token is too old to tell whether it is a copy of an earlier one."),
        new(3, "GSS_S_UNSEQ_TOKEN", "A later token has been processed already."),
        new(4, "GSS_S_GAP_TOKEN", "An expected message has not come: it is lost or still on its way."),
        new(
            5,
            "GSS_S_PROMPTING_NEEDED",
            "The mechanism has to ask the user for something first (an extension of some vendors, in no RFC)."),
    ];

    /// <summary>The defined bits that are set, lowest first.</summary>
    public static ImmutableArray<SupplementaryBitInfo> In(ushort field)
    {
        if ((field & Defined) == 0)
        {
            return [];
        }

        return [.. All.Where(bit => (field >> bit.Bit & 1) != 0)];
    }
}
