using GssBot.Core.Rendering;
using GssBot.Bot.Slack;
using GssBot.Cards.Slack;
using GssBot.Core.Gss;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Status numbers on a card: one line each, and the first of them field by field.</summary>
public sealed class DecodeBlockTests
{
    private static readonly StatusReading Full = new()
    {
        Input = "33882113",
        Major = new GssStatus(0x02050001),
        CallingError = new CallingErrorInfo(2, "GSS_S_CALL_INACCESSIBLE_WRITE", [], "a place cannot be written"),
        RoutineError = new RoutineErrorInfo(5, "GSS_S_BAD_STATUS", [], "an invalid status"),
        Supplementary = [new SupplementaryBitInfo(0, "GSS_S_CONTINUE_NEEDED", "call again"), new SupplementaryBitInfo(1, "GSS_S_DUPLICATE_TOKEN", "a duplicate")],
        Undefined = ["bit 7", "bit 8"],
        Minor = new MinorReading(7, "krb5", "KRB5_X", "Cannot reach it"),
        OtherReadings = [new OtherReading("errno", "E1", "one", "because"), new OtherReading("Windows", "E2", "two", "so"), new OtherReading("x", "E3", "three", "no")],
    };

    [Fact]
    public void A_whole_status_is_one_line() => Assert.Equal(
        "GSS_S_BAD_STATUS (5) · 0x02050001 = 33882113 · calling error GSS_S_CALL_INACCESSIBLE_WRITE (2) · bits GSS_S_CONTINUE_NEEDED, GSS_S_DUPLICATE_TOKEN · minor 7 KRB5_X (krb5)",
        StatusRows.Line(Full));

    [Theory]
    [InlineData(0u, "no routine error · 0x00000000 = 0 · calling error none · bits none")]
    [InlineData(0x00FF0000u, "routine error 255 (not defined) · 0x00FF0000 = 16711680 · calling error none · bits none")]
    [InlineData(0xFF000000u, "no routine error · 0xFF000000 = 4278190080 · calling error 255 (not defined) · bits none")]
    [InlineData(0x0000FF40u, "no routine error · 0x0000FF40 = 65344 · calling error none · bits 0xFF40 (not defined)")]
    public void Fields_that_no_specification_defines_are_said_to_be_so(uint major, string line) =>
        Assert.Equal(line, StatusRows.Line(new StatusReading { Input = "x", Major = new GssStatus(major) }));

    [Fact]
    public void A_number_that_is_no_status_is_shown_as_it_was_written_with_two_readings_at_most()
    {
        Assert.Equal("33882113 · minor 7 KRB5_X (krb5) · errno: E1, one · Windows: E2, two", StatusRows.Line(Full with { Major = null }));
        Assert.Equal("x · minor 7 (krb5)", StatusRows.Line(new StatusReading { Input = "x", Minor = new MinorReading(7, "krb5", null, "m") }));
    }

    [Fact]
    public void Opened_the_first_status_is_shown_field_by_field_and_the_others_in_a_line()
    {
        var parts = Open(Full, Full with { Major = null, OtherReadings = [] });
        Assert.Equal(
            """
            0x02050001 = 33882113|: the call failed
            Calling error, bits 31-24: |GSS_S_CALL_INACCESSIBLE_WRITE (2): a place cannot be written
            Routine error, bits 23-16: |GSS_S_BAD_STATUS (5): an invalid status
            Supplementary information, bits 15-0: |GSS_S_CONTINUE_NEEDED (bit 0): call again; GSS_S_DUPLICATE_TOKEN (bit 1): a duplicate
            Not defined: |bit 7, bit 8
            Minor status: |minor 7 KRB5_X (krb5). Cannot reach it
            Also read as: |errno: E1, one. because
            Also read as: |Windows: E2, two. so
            """,
            string.Join('\n', parts[..8]));
        Assert.StartsWith("MSB", parts[8], StringComparison.Ordinal);
        Assert.Equal(["33882113 · minor 7 KRB5_X (krb5)"], parts[9..]);
    }

    [Fact]
    public void Opened_a_second_status_and_a_number_that_is_none_stay_lines() =>
        Assert.Equal(
            ["x", StatusRows.Line(SampleAnswers.Failure)],
            Open(new StatusReading { Input = "x" }, SampleAnswers.Failure));

    [Fact]
    public void Opened_a_status_of_success_says_that_there_is_no_error_and_what_is_not_set()
    {
        var parts = Open(new StatusReading { Input = "0", Major = new GssStatus(0) });
        Assert.Equal(
            ["0x00000000 = 0|: no error", "Calling error, bits 31-24: |none", "Routine error, bits 23-16: |no routine error", "Supplementary information, bits 15-0: |none"],
            parts[..4]);
        Assert.Equal(5, parts.Length);
    }

    [Fact]
    public void Three_numbers_are_shown_at_most()
    {
        var four = SampleAnswers.Crl with { Statuses = [Full, Full, Full, Full] };
        Assert.Equal(3, Assert.IsType<Block.Context>(Assert.Single(DecodeBlock.Of(four, open: false))).Elements.Length);
        Assert.Equal(11, Open(Full, Full, Full, Full).Length);
        Assert.Empty(DecodeBlock.Of(SampleAnswers.Crl, open: true));
    }

    private static string[] Open(params StatusReading[] statuses) =>
        [.. Assert.IsType<Block.RichText>(Assert.Single(DecodeBlock.Of(SampleAnswers.Crl with { Statuses = [.. statuses] }, open: true))).Elements.SelectMany(Lines)];

    private static IEnumerable<string> Lines(RichPart part) => part switch
    {
        RichPart.Line line => [string.Join('|', line.Elements.Select(leaf => leaf.Text))],
        RichPart.Code code => [string.Join('|', code.Elements.Select(leaf => leaf.Text))],
        RichPart.List list => list.Elements.SelectMany(Lines),
        _ => [],
    };
}
