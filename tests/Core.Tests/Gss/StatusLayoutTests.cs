using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Gss;

public sealed class StatusLayoutTests
{
    [Fact]
    public void The_layout_shows_the_bits_under_their_fields_and_each_macro_as_a_masked_word() => Assert.Equal(
        """
        MSB                                                 LSB
        +---------------+---------------+---------------------+
        | Calling Error | Routine Error | Supplementary Info  |
        |   0000 0001   |   0000 1101   | 0000 0000 0000 0011 |
        +---------------+---------------+---------------------+
        Bit 31        24 23           16 15                   0
        0x010D0003 = 17629187
        GSS_CALLING_ERROR       0x01000000  field 1
        GSS_ROUTINE_ERROR       0x000D0000  field 13
        GSS_SUPPLEMENTARY_INFO  0x00000003  bits 0, 1
        GSS_ERROR               0x010D0000  non-zero: failed
        """, StatusLayout.Of(new(0x010D_0003)));

    [Theory]
    [InlineData(0u)]
    [InlineData(1u)]
    [InlineData(0x0313_003Fu)]
    [InlineData(0xFFFF_FFFFu)]
    [InlineData(0x8000_001Fu)]
    public void No_line_is_wider_than_55_columns(uint value)
    {
        var lines = StatusLayout.Of(new(value)).Split('\n');
        Assert.Equal(11, lines.Length);
        Assert.All(lines, line => Assert.InRange(line.Length, 1, StatusLayout.Width));
        Assert.Contains(value >> 16 == 0 ? "0: not failed" : "non-zero: failed", lines[^1], StringComparison.Ordinal);
    }
}
