using System.Globalization;
using System.Numerics;
using System.Text;

namespace GssBot.Core.Gss;

/// <summary>
/// The three fields of a status word drawn with a value's bits, and what each macro gives. Plain text for a fixed-width font.
/// </summary>
public static class StatusLayout
{
    /// <summary>Widest line, in characters.</summary>
    public const int Width = 55;

    /// <summary>Eleven lines, parted by line feeds, none at the end.</summary>
    public static string Of(GssStatus status)
    {
        var text = new StringBuilder(640);
        text.Append("MSB").Append(' ', Width - 6).Append("LSB\n");
        text.Append("+---------------+---------------+---------------------+\n");
        text.Append("| Calling Error | Routine Error | Supplementary Info  |\n");
        text.Append(
            CultureInfo.InvariantCulture,
            $"|   {Bits(status.CallingError, 8)}   |   {Bits(status.RoutineError, 8)}   | {Bits(status.Supplementary, 16)} |\n");
        text.Append("+---------------+---------------+---------------------+\n");
        text.Append("Bit 31        24 23           16 15                   0\n");
        text.Append(CultureInfo.InvariantCulture, $"{status.Hex} = {status.Value}\n");
        Macro(text, "GSS_CALLING_ERROR", status.CallingErrorWord, Field(status.CallingError)).Append('\n');
        Macro(text, "GSS_ROUTINE_ERROR", status.RoutineErrorWord, Field(status.RoutineError)).Append('\n');
        Macro(text, "GSS_SUPPLEMENTARY_INFO", status.SupplementaryWord, BitNumbers(status.Supplementary)).Append('\n');
        return Macro(text, "GSS_ERROR", status.ErrorWord, status.IsError ? "non-zero: failed" : "0: not failed").ToString();
    }

    private static StringBuilder Macro(StringBuilder text, string name, uint word, string says) =>
        text.Append(CultureInfo.InvariantCulture, $"{name,-22}  0x{word:X8}  {says}");

    private static string Field(byte code) => code == 0 ? "none" : $"field {code}";

    private static string BitNumbers(ushort field) => BitOperations.PopCount(field) switch
    {
        0 => "no bit",
        1 => $"bit {BitOperations.TrailingZeroCount(field)}",
        > 5 and var count => $"{count} bits",
        _ => $"bits {string.Join(", ", Enumerable.Range(0, 16).Where(bit => (field >> bit & 1) != 0))}",
    };

    /// <summary>Most significant bit first, a blank after each four.</summary>
    private static string Bits(int field, int width) =>
        string.Join(' ', Convert.ToString(field, 2).PadLeft(width, '0').Chunk(4).Select(four => new string(four)));
}
