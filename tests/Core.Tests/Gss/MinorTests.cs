using System.Globalization;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Gss;

public sealed class MinorTests
{
    [Fact]
    public void Every_message_that_MIT_printed_is_known_by_signed_and_unsigned_number_and_by_symbol()
    {
        foreach (var row in KnownFacts.Rows("minor-mit.tsv"))
        {
            var value = int.Parse(row[0], CultureInfo.InvariantCulture);
            var signed = StatusDecoder.Minor(value).Minor!;
            Assert.Equal((value, row[1]), (signed.Value, signed.Name));
            Assert.Equal(signed, StatusDecoder.Minor((uint)value).Minor);
            Assert.True(StatusArgument.TryParse(row[1], out StatusReading? named), row[1]);
            Assert.Equal(value, named!.Minor!.Value);
        }
    }

    [Fact]
    public void Messages_are_those_that_MIT_prints()
    {
        var rows = KnownFacts.Rows("minor-mit.tsv").ToArray();
        var same = rows.Count(row => StatusDecoder.Minor(int.Parse(row[0], CultureInfo.InvariantCulture)).Minor!.Message == row[2]);
        Assert.InRange(rows.Length - same, 0, 1); // One text of kadmin changed between two releases.
    }

    [Fact]
    public void Every_symbol_of_Heimdal_leads_to_its_number()
    {
        foreach (var row in KnownFacts.Rows("minor-heimdal.tsv"))
        {
            var value = int.Parse(row[0], CultureInfo.InvariantCulture);
            Assert.True(StatusArgument.TryParse(row[1], out StatusReading? reading), row[1]);
            if (reading!.Minor!.Value != value) // The symbol stands for another number in MIT Kerberos.
            {
                Assert.True(StatusDecoder.Minor(value).OtherReadings.Any(other => other.Name == row[1]), row[1]);
            }
        }
    }

    [Fact]
    public void Every_SSPI_code_is_known_by_hex_signed_number_and_symbol()
    {
        foreach (var row in KnownFacts.Status.GetProperty("sspi").EnumerateArray())
        {
            var name = row.GetProperty("name").GetString();
            foreach (var text in new[] { $"0x{row.GetProperty("value").GetUInt32():X8}", $"{row.GetProperty("signed").GetInt32()}", name! })
            {
                Assert.True(StatusArgument.TryParse(text, out StatusReading? reading), text);
                Assert.Equal((name, "sspi", (GssStatus?)null), (reading!.Minor!.Name, reading.Minor.Mechanism, reading.Major));
            }
        }
    }

    [Theory]
    [InlineData("Unknown code krb5 195", -1765328384 + 195, "krb5")]
    [InlineData("KRB5 error code 52", -1765328384 + 52, "krb5")]
    [InlineData("Unknown code ggss 3", -2045022976 + 3, "krb5")]
    [InlineData("unknown mech-code 0 for mech unknown", 0, "unknown")]
    [InlineData("Unknown code 0", 0, "unknown")]
    [InlineData("min 100001", 100001, "mechglue")]
    [InlineData("minor 13", 13, "errno")]
    [InlineData("0x4E540003", 0x4E540003, "ntlm")]
    [InlineData("0x20000001", 0x20000001, "spnego")]
    [InlineData("-1561745664", -1561745664, "ntlm")]
    public void A_minor_is_told_by_its_mechanism(string text, int value, string mechanism)
    {
        var minor = Assert.Single(StatusArgument.Read(text)).Minor!;
        Assert.Equal((value, mechanism), (minor.Value, minor.Mechanism));
    }

    [Fact]
    public void An_unknown_com_err_number_tells_its_table()
    {
        var minor = StatusDecoder.Minor((long)StatusWords.Pack("zzz")!.Value + 7).Minor!;
        Assert.Null(minor.Name);
        Assert.Contains("entry 7 of a table named \"zzz\"", minor.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Table_names_pack_to_the_numbers_that_libraries_use()
    {
        Assert.Equal(unchecked((uint)-1765328384), StatusWords.Pack("krb5"));
        Assert.Equal(39756032u, StatusWords.Pack("k5g"));
        Assert.Equal("ggss", MinorDecoder.TableName(unchecked((uint)-2045022976)));
    }

    [Fact]
    public void A_small_minor_of_a_Globus_program_is_a_handle()
    {
        var reading = Assert.Single(StatusFinder.Find("Failure: GSS failed Major:000d0000 Minor:00000019 Token:00000000")).Reading;
        Assert.Equal((25L, "globus", (string?)null), (reading.Minor!.Value, reading.Minor.Mechanism, reading.Minor.Name));
        Assert.Contains(reading.OtherReadings, other => other.System == "errno");
    }

    [Fact]
    public void A_number_that_Heimdal_and_MIT_disagree_about_has_both_readings()
    {
        var reading = StatusDecoder.Minor(-1765328384 + 76);
        Assert.Equal("KRB5KDC_ERR_KDC_NAME_MISMATCH", reading.Minor!.Name);
        Assert.Equal("KRB5_KDC_ERR_INCONSISTENT_KEY_PURPOSE", Assert.Single(reading.OtherReadings).Name);
    }
}
