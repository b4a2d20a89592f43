using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Tests.Cli;

namespace GssBot.Core.Tests.Gss;

/// <summary>Numbers at the edges of what is read, and undefined bits wherever a status is shown.</summary>
public sealed class NumberEdgeTests
{
    [Theory]
    [InlineData("0xFFFFFFFF8009030E", 0x8009030Eu)]
    [InlineData("0xffffffff80090308", 0x80090308u)]
    [InlineData("0xFFFFFFFF80000000", 0x80000000u)]
    [InlineData("0xFFFFFFFF7FFFFFFF", null)]
    [InlineData("0xFFFFFFFE8009030E", null)]
    [InlineData("0x18009030E", null)]
    [InlineData("0xFFFFFFFF", 0xFFFFFFFFu)]
    [InlineData("0x100000000", null)]
    [InlineData("0x0000000000000D0000", null)]
    [InlineData("0x00000000000D0000", 0xD0000u)]
    [InlineData("4294967295", 4294967295u)]
    [InlineData("4294967296", null)]
    [InlineData("-2147483648", 0x80000000u)]
    [InlineData("-2147483649", null)]
    [InlineData("-0x1", null)]
    [InlineData("d0000", 0xD0000u)]
    [InlineData("000d0000", 0xD0000u)]
    [InlineData("00010000", 0x10000u)]
    [InlineData("0000d0000", null)]
    [InlineData("d000", null)]
    [InlineData("deadbeef", null)]
    [InlineData("851968UL", 851968u)]
    [InlineData("0xD0000ul", 0xD0000u)]
    [InlineData("851968x", null)]
    [InlineData("", null)]
    [InlineData("-", null)]
    [InlineData("0x", null)]
    public void A_number_is_read_where_it_fits_in_32_bits(string text, object? bits) =>
        Assert.Equal(bits, StatusNumber.TryRead(text, 0, out var number) ? number.Bits : (object?)null);

    [Fact]
    public void A_widened_negative_number_is_the_code_that_it_was() =>
        Assert.Equal("SEC_E_NO_CREDENTIALS", Assert.Single(StatusArgument.Read("0xFFFFFFFF8009030E")).Minor?.Name);

    [Theory]
    [InlineData(-1, "EPERM")]
    [InlineData(-2, "ENOENT")]
    [InlineData(-13, "EACCES")]
    [InlineData(-111, "ECONNREFUSED")]
    public void A_kernel_prints_its_error_numbers_negative(int value, string name)
    {
        var minor = StatusDecoder.Minor(value).Minor!;
        Assert.Equal(("errno", name, (long)value), (minor.Mechanism, minor.Name, minor.Value));
        Assert.Contains("negative", minor.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1u, "globus")]
    [InlineData(255u, "globus")]
    [InlineData(256u, "globus")]
    [InlineData(4097u, "globus")]
    [InlineData(0xFFFFu, "globus")]
    [InlineData(0x10000u, "unknown")]
    [InlineData(0u, "unknown")]
    [InlineData(100_000u, "unknown")]
    [InlineData(100_001u, "mechglue")]
    [InlineData(100_999u, "mechglue")]
    [InlineData(101_000u, "unknown")]
    public void A_small_minor_of_Globus_is_a_handle_and_a_large_one_is_not(uint bits, string mechanism) =>
        Assert.Equal(mechanism, MinorDecoder.Decode(bits, globus: true).Mechanism);

    [Theory]
    [InlineData(1u, "errno")]
    [InlineData(13u, "errno")]
    [InlineData(4097u, "unknown")]
    [InlineData(100_001u, "mechglue")]
    public void Elsewhere_a_small_minor_is_an_error_number(uint bits, string mechanism) =>
        Assert.Equal(mechanism, MinorDecoder.Decode(bits).Mechanism);

    [Theory]
    [InlineData(0u, "unknown", null)]
    [InlineData(37u, "java", "KRB5KRB_AP_ERR_SKEW")]
    [InlineData(100u, "java", "KRB5KDC_ERR_NO_ACCEPTABLE_KDF")]
    [InlineData(101u, "java", null)]
    public void A_minor_of_Java_is_an_error_number_of_the_Kerberos_protocol(uint number, string mechanism, string? name) =>
        Assert.Equal((mechanism, name), (MinorDecoder.OfJava(number).Mechanism, MinorDecoder.OfJava(number).Name));

    [Theory]
    [InlineData("text")]
    [InlineData("json")]
    [InlineData("markdown")]
    [InlineData("slack")]
    [InlineData("teams")]
    public void Undefined_fields_and_bits_are_told_wherever_a_status_is_shown(string format)
    {
        var shown = Run.Of(["explain", "--format", format], "0x07DC8041").Out.Replace("\\", "", StringComparison.Ordinal);
        Assert.All(["bit 6", "bit 15"], told => Assert.Contains(told, shown, StringComparison.OrdinalIgnoreCase));
        Assert.All(["7", "220"], told => Assert.Contains(told, shown, StringComparison.Ordinal));
        Assert.Contains("GSS_S_CONTINUE_NEEDED", shown, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_undefined_bit_is_told_in_the_terminal()
    {
        for (var bit = 6; bit < 16; bit++)
        {
            Assert.Contains(
                $"Supplementary bit:  {bit}: no specification defines it",
                Run.Of(["decode", $"0x{(1u << bit) | 0xD0000:X8}"]).Out,
                StringComparison.Ordinal);
        }

        Assert.DoesNotContain("no specification", Run.Of(["decode", "0x000D003F"]).Out, StringComparison.Ordinal);
    }
}
