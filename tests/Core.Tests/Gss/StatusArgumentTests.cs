using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Gss;

public sealed class StatusArgumentTests
{
    [Theory]
    [InlineData("851968", 0x000D0000u)]
    [InlineData("0xD0000", 0x000D0000u)]
    [InlineData("0X000d0000", 0x000D0000u)]
    [InlineData("0x000D0000L", 0x000D0000u)]
    [InlineData("d0000", 0x000D0000u)]
    [InlineData("000a0000", 0x000A0000u)]
    [InlineData("90000", 0x00090000u)]
    [InlineData("17367040", 0x01090000u)]
    [InlineData("GSS_S_FAILURE|GSS_S_CONTINUE_NEEDED", 0x000D0001u)]
    [InlineData("gss_s_failure | GSS_S_CONTINUE_NEEDED", 0x000D0001u)]
    [InlineData("GSS_S_CALL_INACCESSIBLE_READ|DEFECTIVE_TOKEN", 0x01090000u)]
    [InlineData("851968|1", 0x000D0001u)]
    [InlineData("13<<16", 0x000D0000u)]
    [InlineData("1ul << 16 | 0", 0x00010000u)]
    [InlineData("(13 << 16) | (1 << 24) | 0x20", 0x010D0020u)]
    [InlineData("routine 13", 0x000D0000u)]
    [InlineData("routine error 37", 0x00250000u)]
    [InlineData("calling error 2", 0x02000000u)]
    [InlineData("calling 1 routine 9", 0x01090000u)]
    [InlineData("bit 5", 0x20u)]
    [InlineData("NO_CRED", 0x00070000u)]
    [InlineData("no_cred", 0x00070000u)]
    [InlineData("S_NO_CRED", 0x00070000u)]
    [InlineData("gss.NO_CRED", 0x00070000u)]
    [InlineData("GSSException.NO_CRED", 0x00070000u)]
    [InlineData("FAILURE", 0x000D0000u)]
    [InlineData("`GSS_S_BAD_SIG`", 0x00060000u)]
    [InlineData("major=0xd0000", 0x000D0000u)]
    [InlineData("major:000d0000", 0x000D0000u)]
    [InlineData("major_status:00000001", 1u)]
    [InlineData("gss_major 851968", 0x000D0000u)]
    [InlineData("851968?", 0x000D0000u)]
    public void An_argument_is_read_in_every_notation(string text, uint value)
    {
        Assert.True(StatusArgument.TryParse(text, out StatusReading? reading), text);
        Assert.Equal((new GssStatus(value), (MinorReading?)null), (reading!.Major, reading.Minor));
    }

    [Theory]
    [InlineData("maj 851968 min 100001", 100001)]
    [InlineData("major=851968 minor=-1765328377", -1765328377)]
    [InlineData("Major: 851968, Minor: 2529638919", -1765328377)]
    [InlineData("major:000d0000  minor:00000019", 25)]
    [InlineData("(major: 851968, minor: 25)", 25)]
    [InlineData("851968|100001", 100001)]
    public void A_major_with_its_minor_is_one_status(string text, long minor)
    {
        Assert.True(StatusArgument.TryParse(text, out StatusReading? reading), text);
        Assert.Equal((new GssStatus(0x000D0000), minor), (reading!.Major, reading.Minor!.Value));
    }

    [Theory]
    [InlineData("-2146893042", "SEC_E_NO_CREDENTIALS")]
    [InlineData("2148074254", "SEC_E_NO_CREDENTIALS")]
    [InlineData("0x8009030E", "SEC_E_NO_CREDENTIALS")]
    [InlineData("SEC_E_NO_CREDENTIALS", "SEC_E_NO_CREDENTIALS")]
    [InlineData("590610", "SEC_I_CONTINUE_NEEDED")]
    [InlineData("-1765328377", "KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN")]
    [InlineData("2529638919", "KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN")]
    [InlineData("96c73a07", "KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN")]
    [InlineData("minor 96c73a07", "KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN")]
    [InlineData("KRB5_KDC_UNREACH", "KRB5_KDC_UNREACH")]
    [InlineData("39756032", "KG_CCACHE_NOMATCH")]
    [InlineData("minor 13", "EACCES")]
    public void A_number_that_cannot_be_a_major_is_a_minor(string text, string name)
    {
        Assert.True(StatusArgument.TryParse(text, out StatusReading? reading), text);
        Assert.Equal((name, (GssStatus?)null), (reading!.Minor!.Name, reading.Major));
    }

    [Fact]
    public void A_small_number_has_all_its_readings_the_field_first()
    {
        Assert.True(StatusArgument.TryParse("13", out StatusReading? reading));
        Assert.Equal(
            ["field GSS_S_FAILURE", "java NO_CRED", "errno EACCES", "krb5 KRB5KDC_ERR_BADOPTION"],
            reading!.OtherReadings.Select(other => $"{other.System} {other.Name}"));
        Assert.All(reading.OtherReadings, other => Assert.NotEmpty(other.Why));
    }

    [Theory]
    [InlineData("getMajor()=13")]
    [InlineData("java 13")]
    [InlineData("GSSException 13")]
    public void Thirteen_in_Java_is_NO_CRED(string text)
    {
        Assert.True(StatusArgument.TryParse(text, out StatusReading? reading), text);
        Assert.Equal((null, "NO_CRED"), (reading!.Major, Assert.Single(reading.OtherReadings).Name));
    }

    [Theory]
    [InlineData("GSS_ROUTINE_ERROR(0x000D0001)", 0x000D0000u)]
    [InlineData("ROUTINE_ERROR(0x010D0001)", 0x000D0000u)]
    [InlineData("GSS_CALLING_ERROR( 0x010D0001 )", 0x01000000u)]
    [InlineData("CALLING_ERROR(13<<16)", 0u)]
    [InlineData("GSS_SUPPLEMENTARY_INFO(GSS_S_FAILURE|GSS_S_GAP_TOKEN)", 16u)]
    [InlineData("GSS_ERROR(851969)", 0x000D0000u)]
    [InlineData("ERROR(GSS_S_CONTINUE_NEEDED)", 0u)]
    public void A_macro_gives_the_masked_full_word(string text, uint value)
    {
        Assert.True(StatusArgument.TryParse(text, out StatusReading? reading), text);
        Assert.Equal(new GssStatus(value), reading!.Major);
        Assert.StartsWith("GSS_", reading.Macro!.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_values_are_several_readings()
    {
        Assert.True(StatusArgument.TryParse(
            "851968, GSS_S_NO_CRED; 13<<16 0x8009030E", out System.Collections.Immutable.ImmutableArray<StatusReading> readings));
        Assert.Equal(["851968", "GSS_S_NO_CRED", "13<<16", "0x8009030E"], readings.Select(reading => reading.Input));
    }

    [Theory]
    [InlineData("")]
    [InlineData("   ")]
    [InlineData("hello")]
    [InlineData("failure")]
    [InlineData("error 851968")]
    [InlineData("what is 851968")]
    [InlineData("851968 from globus-url-copy")]
    [InlineData("4294967296")]
    [InlineData("0x123456789")]
    [InlineData("12345678901234567890123")]
    [InlineData("deadbeef")]
    [InlineData("d1b603c3")]
    [InlineData("8.9.10")]
    [InlineData("2024-01-31")]
    [InlineData("12:30")]
    [InlineData("1,048,576")]
    [InlineData("GSS_S_NO_SUCH_NAME")]
    [InlineData("GSS_C_MUTUAL_FLAG")]
    [InlineData("13<<")]
    [InlineData("13<<17")]
    [InlineData("GSS_S_FAILURE|")]
    [InlineData("GSS_ERROR(")]
    [InlineData("(('', 851968), ('', 100005))")]
    [InlineData("major")]
    [InlineData("Unspecified GSS failure.  Minor code may provide more information")]
    public void Anything_else_is_no_argument(string text) => Assert.False(StatusArgument.TryParse(text, out StatusReading? _), text);
}
