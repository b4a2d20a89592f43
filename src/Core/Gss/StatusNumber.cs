using System.Globalization;

namespace GssBot.Core.Gss;

/// <summary>How a number was written.</summary>
internal enum NumberForm { Decimal, Hex, BareHex }

/// <summary>A number as it stands in a text.</summary>
/// <param name="Bits">Its 32 bits.</param>
/// <param name="AsHex">The same characters read as hexadecimal, when they are five to eight decimal digits; null otherwise.</param>
/// <param name="End">Where it ends.</param>
internal readonly record struct StatusNumber(uint Bits, NumberForm Form, bool Negative, uint? AsHex, int End)
{
    /// <summary>True when the hexadecimal reading of decimal-looking digits is a status and the decimal one is not.</summary>
    public bool BetterAsHex => AsHex is { } hex && hex >= 0x1_0000 && IsMajor(hex) && !IsMajor(Bits) && MinorDecoder.Known(Bits) is null;

    /// <summary>
    /// True for eight digits, the width in which hexadecimal statuses are printed; a shorter row of digits is far oftener a decimal number.
    /// </summary>
    public bool IsWide { get; private init; }

    /// <summary>
    /// The number behind a label "major": decimal digits that make sense in hexadecimal only are read so (Globus and .NET print no 0x).
    /// </summary>
    public uint AsMajor => BetterAsHex ? AsHex!.Value : Bits;

    /// <summary>The number behind a label "minor".</summary>
    public uint AsMinor =>
        AsHex is { } hex && hex >= 0x1_0000 && MinorDecoder.Known(Bits) is null && MinorDecoder.Known(hex) is not null ? hex : Bits;

    /// <summary>True for a value of which every field and bit is defined.</summary>
    public static bool IsMajor(uint bits) => StatusDecoder.IsDefined(new(bits));

    /// <summary>
    /// Reads decimal, signed, 0x and bare hexadecimal numbers (the last of five to eight digits, one of them decimal) that fit in 32 bits.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, out StatusNumber number)
    {
        number = default;
        var negative = at < text.Length && text[at] == '-';
        var start = negative ? at + 1 : at;
        var end = start;
        while (end < text.Length && end - start <= Longest && Folded.IsWord(text[end]))
        {
            end++;
        }

        var word = text[start..end];
        if (word.Length is 0 or > Longest)
        {
            return false;
        }

        return word.StartsWith("0x", StringComparison.OrdinalIgnoreCase)
            ? !negative && TryHex(word[2..], end, out number)
            : TryPlain(word, negative, end, out number);
    }

    private const int Longest = 22;

    private static bool TryHex(ReadOnlySpan<char> digits, int end, out StatusNumber number)
    {
        number = default;
        digits = digits.TrimEnd("uUlL");
        if (digits.Length is 0 or > 16
            || !ulong.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value))
        {
            return false;
        }

        if (value > uint.MaxValue && value >> 31 != 0x1_FFFF_FFFF) // A negative 32-bit number that was widened to 64 bits is let through.
        {
            return false;
        }

        number = new((uint)value, NumberForm.Hex, Negative: false, AsHex: null, end);
        return true;
    }

    private static bool TryPlain(ReadOnlySpan<char> word, bool negative, int end, out StatusNumber number)
    {
        number = default;
        var digits = word.TrimEnd("uUlL");
        var hex = digits.Length is >= 5 and <= 8 && uint.TryParse(
            digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var asHex) ? asHex : (uint?)null;
        var isDecimal = !digits.ContainsAnyExceptInRange('0', '9') && digits.Length > 0;
        if (!negative && hex is { } bits && (!isDecimal || (digits.Length == 8 && digits[0] == '0')))
        {
            number = new(bits, NumberForm.BareHex, Negative: false, AsHex: null, end);
            return digits.Length == word.Length && digits.ContainsAnyInRange('0', '9');
        }

        if (!isDecimal
            || !long.TryParse(digits, NumberStyles.None, NumberFormatInfo.InvariantInfo, out var value)
            || value > (negative ? 1L << 31 : uint.MaxValue))
        {
            return false;
        }

        number = new((uint)(negative ? -value : value), NumberForm.Decimal, negative, negative ? null : hex, end)
        {
            IsWide = digits.Length == 8
        };
        return true;
    }
}
