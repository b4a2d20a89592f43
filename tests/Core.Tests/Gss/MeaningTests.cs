using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Tests.Cli;
using GssBot.Tests;

namespace GssBot.Core.Tests.Gss;

/// <summary>
/// What each number means, not only what it is called: the words that RFC 2744 and RFC 5587 have for it,
/// written down apart from the tables.
/// </summary>
[Trait("Category", "golden")]
public sealed class MeaningTests
{
    [Theory]
    [InlineData(1, "GSS_S_BAD_MECH", "mechanism not available none in common")]
    [InlineData(2, "GSS_S_BAD_NAME", "name understood host service misspelt")]
    [InlineData(3, "GSS_S_BAD_NAMETYPE", "mechanism name of this kind")]
    [InlineData(4, "GSS_S_BAD_BINDINGS", "channel bindings differ")]
    [InlineData(5, "GSS_S_BAD_STATUS", "text of a status")]
    [InlineData(6, "GSS_S_BAD_MIC", "integrity check")]
    [InlineData(7, "GSS_S_NO_CRED", "found no credential")]
    [InlineData(8, "GSS_S_NO_CONTEXT", "context there is none")]
    [InlineData(9, "GSS_S_DEFECTIVE_TOKEN", "not a token")]
    [InlineData(10, "GSS_S_DEFECTIVE_CREDENTIAL", "credential failed its checks")]
    [InlineData(11, "GSS_S_CREDENTIALS_EXPIRED", "credential certificate ticket past its end")]
    [InlineData(12, "GSS_S_CONTEXT_EXPIRED", "security context past its end")]
    [InlineData(13, "GSS_S_FAILURE", "without a code of its own minor status")]
    [InlineData(14, "GSS_S_BAD_QOP", "quality of protection")]
    [InlineData(15, "GSS_S_UNAUTHORIZED", "peer refused")]
    [InlineData(16, "GSS_S_UNAVAILABLE", "does not offer this operation")]
    [InlineData(17, "GSS_S_DUPLICATE_ELEMENT", "credential element there already")]
    [InlineData(18, "GSS_S_NAME_NOT_MN", "name specific to one mechanism")]
    [InlineData(19, "GSS_S_BAD_MECH_ATTR", "mechanism attribute")]
    public void Every_routine_error_means_what_the_standard_says(int code, string name, string words)
    {
        var error = StatusDecoder.Decode(new((uint)code << 16)).RoutineError!;
        Assert.Equal((code, name), (error.Code, error.Name));
        Assert.All(words.Split(' '), word => Assert.Contains(word, error.Meaning, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(1, "GSS_S_CALL_INACCESSIBLE_READ", "required input parameter read")]
    [InlineData(2, "GSS_S_CALL_INACCESSIBLE_WRITE", "required output parameter written")]
    [InlineData(3, "GSS_S_CALL_BAD_STRUCTURE", "parameter wrong structure")]
    public void Every_calling_error_means_what_the_standard_says(int code, string name, string words)
    {
        var error = StatusDecoder.Decode(new((uint)code << 24)).CallingError!;
        Assert.Equal((code, name), (error.Code, error.Name));
        Assert.All(words.Split(' '), word => Assert.Contains(word, error.Meaning, StringComparison.OrdinalIgnoreCase));
    }

    [Theory]
    [InlineData(0, "GSS_S_CONTINUE_NEEDED", "called again next token")]
    [InlineData(1, "GSS_S_DUPLICATE_TOKEN", "copy of one that came before")]
    [InlineData(2, "GSS_S_OLD_TOKEN", "too old copy")]
    [InlineData(3, "GSS_S_UNSEQ_TOKEN", "later token processed already")]
    [InlineData(4, "GSS_S_GAP_TOKEN", "expected message not come")]
    [InlineData(5, "GSS_S_PROMPTING_NEEDED", "ask the user")]
    public void Every_bit_means_what_the_standard_says(int bit, string name, string words)
    {
        var info = Assert.Single(StatusDecoder.Decode(new(1u << bit)).Supplementary);
        Assert.Equal((bit, name), (info.Bit, info.Name));
        Assert.All(words.Split(' '), word => Assert.Contains(word, info.Meaning, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>The whole answer to every defined code, with its advice and its usual causes.</summary>
    [Fact]
    public void Every_code_is_answered_as_it_was_reviewed() => Golden.Check("gss/codes.txt", string.Concat(
        Enumerable.Range(0, 21)
            .Select(code => (uint)code << 16)
            .Concat(Enumerable.Range(1, 4).Select(code => (uint)code << 24))
            .Concat(Enumerable.Range(0, 7).Select(bit => 1u << bit))
            .Append(0x0109_0000u).Append(0x0209_0000u).Append(0x020D_0000u)
            .Select(value => $"=== {value}\n{Run.Of(["decode", $"0x{value:X8}"]).Out}\n")));

    /// <summary>From Microsoft's ntstatus.h; Samba prints them beside the GSS error.</summary>
    [Theory]
    [InlineData(0xC0000022, "NT_STATUS_ACCESS_DENIED")]
    [InlineData(0xC000006D, "NT_STATUS_LOGON_FAILURE")]
    [InlineData(0x8009030E, "SEC_E_NO_CREDENTIALS")]
    [InlineData(0x80090308, "SEC_E_INVALID_TOKEN")]
    [InlineData(0x00090312, "SEC_I_CONTINUE_NEEDED")]
    public void A_number_of_Windows_has_its_symbol(uint value, string name) =>
        Assert.EndsWith(
            name.Replace("NT_", "", StringComparison.Ordinal), StatusDecoder.Minor((int)value).Minor?.Name, StringComparison.Ordinal);

    [Fact]
    public void Every_number_of_Windows_reads_as_it_was_reviewed() => Golden.Check("gss/windows.tsv", string.Concat(
        File.ReadLines(Path.Combine(Checkout.Root, "src", "Core", "Data", "windows-codes.tsv"))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => Line((int)Convert.ToUInt32(line.Split('\t')[0], 16)))));

    [Fact]
    public void Every_minor_reads_as_it_was_reviewed() => Golden.Check("gss/minors.tsv", string.Concat(
        KnownFacts.Rows("minor-mit.tsv")
            .Concat(KnownFacts.Rows("minor-heimdal.tsv"))
            .Concat(KnownFacts.Rows("errno-linux.tsv"))
            .Select(row => row[0])
            .Concat(KnownFacts.Status.GetProperty("sspi").EnumerateArray().Select(row => $"{row.GetProperty("signed").GetInt32()}"))
            .Concat(
                [
                    "0", "100000", "100001", "100999", "101000", "65535", "65536", "1314127872", "1314127875", "1314127876",
                    "536870912", "536870913", "536870914", "-1561745664", "-1561745663"
                ])
            .Select(long.Parse).Distinct().Order().Select(Line)));

    [Fact]
    public void Every_error_number_of_the_system_has_its_name_and_its_words()
    {
        foreach (var row in KnownFacts.Rows("errno-linux.tsv"))
        {
            if (StatusDecoder.Minor(int.Parse(row[0])).Minor is { Mechanism: "errno" } minor)
            {
                Assert.Equal((row[1], row[2]), (minor.Name, minor.Message));
            }
        }

        Assert.All([1, 2, 5, 11, 12, 13, 17, 22, 28, 32, 98, 104, 110, 111, 113], value =>
            Assert.Equal("errno", StatusDecoder.Minor(value).Minor!.Mechanism));
    }

    private static string Line(long value)
    {
        var reading = StatusDecoder.Minor((int)value);
        return $"{value}\t{reading.Minor!.Mechanism}\t{reading.Minor.Name}\t{reading.Minor.Message}\t"
            + $"{string.Join(" | ", reading.OtherReadings.Select(other => $"{other.System} {other.Name}: {other.Meaning}"))}\n";
    }
}
