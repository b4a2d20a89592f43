using GssBot.Core.Rendering;
using GssBot.Cards.Slack;
using GssBot.Core.Gss;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Status numbers on a card: one line each, and the first of them field by field.</summary>
public sealed class DecodeBlockTests
{
    private static readonly StatusReading Full = new()
    {
        Input = "33882499",
        Major = new GssStatus(0x02050183),
        CallingError = new CallingErrorInfo(2, "GSS_S_CALL_INACCESSIBLE_WRITE", [], "a place cannot be written"),
        RoutineError = new RoutineErrorInfo(5, "GSS_S_BAD_STATUS", [], "an invalid status"),
        Supplementary =
        [
            new SupplementaryBitInfo(0, "GSS_S_CONTINUE_NEEDED", "call again"),
            new SupplementaryBitInfo(1, "GSS_S_DUPLICATE_TOKEN", "a duplicate")
        ],
        Undefined = ["bit 7", "bit 8"],
        Minor = new MinorReading(7, "krb5", "KRB5_X", "Cannot reach it"),
        OtherReadings =
        [
            new OtherReading("errno", "E1", "one", "because"),
            new OtherReading("Windows", "E2", "two", "so"),
            new OtherReading("x", "E3", "three", "no")
        ],
    };

    [Fact]
    public void A_whole_status_is_one_line() => Assert.Equal(
        "Status 33882499 · 0x02050183 = 33882499 · calling error 2 GSS_S_CALL_INACCESSIBLE_WRITE · routine error 5 GSS_S_BAD_STATUS"
        + " · supplementary bit 0 GSS_S_CONTINUE_NEEDED · supplementary bit 1 GSS_S_DUPLICATE_TOKEN · supplementary bit 7 · "
        + "supplementary bit 8 · minor status 7 (krb5) KRB5_X",
        StatusRows.Line(Full));

    [Theory]
    [InlineData(0u, "Status x · 0x00000000 = 0", 0)]
    [InlineData(0x00FF0000u, "Status x · 0x00FF0000 = 16711680 · routine error 255", 1)]
    [InlineData(0xFF000000u, "Status x · 0xFF000000 = 4278190080 · calling error 255", 1)]
    [InlineData(0x0000C040u, "Status x · 0x0000C040 = 49216 · supplementary bit 6 · supplementary bit 14 · supplementary bit 15", 3)]
    public void Fields_that_no_specification_defines_are_numbers_in_the_line_and_said_to_be_so_when_opened(
        uint major, string line, int undefined)
    {
        var reading = new StatusReading { Input = "x", Major = new GssStatus(major) };
        Assert.Equal(line, StatusRows.Line(reading));
        Assert.Equal(undefined, Open(reading).Count(row => row.EndsWith(": no specification defines it", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_number_that_is_no_status_is_shown_as_it_was_written_with_its_minor_or_else_its_other_readings()
    {
        Assert.Equal("Status 33882499 · minor status 7 (krb5) KRB5_X", StatusRows.Line(Full with { Major = null }));
        Assert.Equal(
            "Status 33882499 · or (errno) E1 · or (Windows) E2 · or (x) E3", StatusRows.Line(Full with { Major = null, Minor = null }));
        Assert.Equal(
            "Status x · minor status 7 (krb5)",
            StatusRows.Line(new StatusReading { Input = "x", Minor = new MinorReading(7, "krb5", null, "m") }));
    }

    [Fact]
    public void Opened_the_first_status_is_shown_field_by_field_and_the_others_in_a_line()
    {
        var parts = Open(Full, Full with { Major = null, OtherReadings = [] });
        Assert.Equal(
            """
            Status 33882499
            Calling error: |2 GSS_S_CALL_INACCESSIBLE_WRITE: a place cannot be written
            Routine error: |5 GSS_S_BAD_STATUS: an invalid status
            Supplementary bit: |0 GSS_S_CONTINUE_NEEDED: call again
            Supplementary bit: |1 GSS_S_DUPLICATE_TOKEN: a duplicate
            Supplementary bit: |7: no specification defines it
            Supplementary bit: |8: no specification defines it
            Minor status: |7 (krb5) KRB5_X: Cannot reach it
            Or (errno): |E1: one. because.
            Or (Windows): |E2: two. so.
            Or (x): |E3: three. no.
            """,
            string.Join('\n', [parts[0], .. parts[2..12]]));
        Assert.Equal(StatusLayout.Of(Full.Major!.Value), parts[1]);
        Assert.Contains("0x02050183 = 33882499\n", parts[1], StringComparison.Ordinal);
        Assert.Equal(["Status 33882499 · minor status 7 (krb5) KRB5_X\n"], parts[12..]);
    }

    [Fact]
    public void Opened_a_second_status_and_a_number_that_is_none_stay_lines() =>
        Assert.Equal(
            ["Status x", $"{StatusRows.Line(SampleAnswers.Failure)}\n"],
            Open(new StatusReading { Input = "x" }, SampleAnswers.Failure));

    [Fact]
    public void Opened_a_status_of_success_says_that_there_is_no_error_and_what_is_not_set()
    {
        var parts = Open(new StatusReading { Input = "0", Major = new GssStatus(0) });
        Assert.Equal(
            ["Status 0", "Calling error: |none", "Routine error: |none", "Supplementary bits: |none"],
            [parts[0], .. parts[2..]]);
        Assert.Contains("0x00000000", parts[1], StringComparison.Ordinal);
        Assert.Equal(5, parts.Length);
    }

    [Fact]
    public void Three_numbers_are_shown_at_most()
    {
        var four = SampleAnswers.Crl with { Statuses = [Full, Full, Full, Full] };
        Assert.Equal(3, Assert.IsType<Block.Context>(Assert.Single(DecodeBlock.Of(four, open: false))).Elements.Length);
        Assert.Equal(14, Open(Full, Full, Full, Full).Length);
        Assert.Empty(DecodeBlock.Of(SampleAnswers.Crl, open: true));
    }

    private static string[] Open(params StatusReading[] statuses) =>
        [.. Assert.IsType<Block.RichText>(
            Assert.Single(DecodeBlock.Of(SampleAnswers.Crl with { Statuses = [.. statuses] }, open: true))).Elements.SelectMany(Lines)];

    private static IEnumerable<string> Lines(RichPart part) => part switch
    {
        RichPart.Line line => [string.Join('|', line.Elements.Select(leaf => leaf.Text))],
        RichPart.Code code => [string.Join('|', code.Elements.Select(leaf => leaf.Text))],
        RichPart.List list => list.Elements.SelectMany(Lines),
        _ => [],
    };
}
