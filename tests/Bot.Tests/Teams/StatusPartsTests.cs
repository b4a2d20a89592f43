using GssBot.Cards.Teams;
using GssBot.Core.Gss;
using GssBot.Tests.Samples;
using static GssBot.Bot.Tests.Teams.CardBodyTests;

namespace GssBot.Bot.Tests.Teams;

/// <summary>The fields of a status on a card.</summary>
public sealed class StatusPartsTests
{
    private static readonly StatusReading Full = new()
    {
        Input = "33882561",
        Major = new GssStatus(0x020501C1),
        CallingError = new CallingErrorInfo(2, "GSS_S_CALL_INACCESSIBLE_WRITE", [], "a place cannot be written"),
        RoutineError = new RoutineErrorInfo(5, "GSS_S_BAD_STATUS", [], "an invalid status"),
        Supplementary = [new SupplementaryBitInfo(0, "GSS_S_CONTINUE_NEEDED", "call again")],
        Minor = new MinorReading(7, "krb5", "KRB5_X", "Cannot reach it"),
        OtherReadings = [new OtherReading("errno", "E1", "one", "because"), new OtherReading("Windows", "E2", "two", "so")],
    };

    [Fact]
    public void Opened_a_status_is_its_number_its_fields_and_its_other_readings()
    {
        Assert.Equal(
            """
            Status 33882561
            Calling error=2 GSS\_S\_CALL\_INACCESSIBLE\_WRITE: a place cannot be written
            Routine error=5 GSS\_S\_BAD\_STATUS: an invalid status
            Supplementary bit=0 GSS\_S\_CONTINUE\_NEEDED: call again
            Supplementary bit=6: no specification defines it
            Supplementary bit=7: no specification defines it
            Supplementary bit=8: no specification defines it
            Minor status=7 (krb5) KRB5\_X: Cannot reach it
            Or (errno)=E1: one. because.
            Or (Windows)=E2: two. so.
            """,
            Statuses(Long, Full));
        Assert.Contains("Or (errno)", Statuses(Long with { Readings = 1 }, Full), StringComparison.Ordinal);
        Assert.DoesNotContain("Or (Windows)", Statuses(Long with { Readings = 1 }, Full), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0u, "Calling error=none\nRoutine error=none\nSupplementary bits=none")]
    [InlineData(0x00FF0000u, "Calling error=none\nRoutine error=255: no specification defines it\nSupplementary bits=none")]
    [InlineData(0xFF000000u, "Calling error=255: no specification defines it\nRoutine error=none\nSupplementary bits=none")]
    [InlineData(0x00000040u, "Calling error=none\nRoutine error=none\nSupplementary bit=6: no specification defines it")]
    [InlineData(
        0x00008040u,
        "Calling error=none\nRoutine error=none\nSupplementary bit=6: no specification defines it\nSupplementary bit=15: no specification defines it")]
    public void Fields_that_are_defined_nowhere_are_said_to_be_so(uint major, string rows) =>
        Assert.Equal($"Status x\n{rows}", Statuses(Long, new StatusReading { Input = "x", Major = new GssStatus(major) }));

    [Fact]
    public void Closed_at_first_each_status_has_a_line_above_its_fields()
    {
        var parts = StatusParts.Of(SampleAnswers.Full with { Statuses = [Full, Full, Full] }, Long with { Statuses = 2 }).ToArray();
        Assert.Equal(3, parts.Length);
        Assert.All(parts[..2], line => Assert.Equal(
            @"Status 33882561 · 0x020501C1 = 33882561 · calling error 2 GSS\_S\_CALL\_INACCESSIBLE\_WRITE · routine error 5 GSS\_S\_BAD\_STATUS · supplementary bit 0 GSS\_S\_CONTINUE\_NEEDED · supplementary bit 6 · supplementary bit 7 · supplementary bit 8 · minor status 7 (krb5) KRB5\_X",
            Assert.Single(Texts(line))));
        Assert.Equal(
            ("decode", false, 2),
            (
                parts[2]["id"]!.GetValue<string>(),
                parts[2]["isVisible"]!.GetValue<bool>(),
                parts[2]["items"]!.AsArray().Count(item => item!["type"]!.GetValue<string>() == "FactSet")));
    }

    [Fact]
    public void A_number_that_is_no_status_is_its_minor_reading_or_itself()
    {
        Assert.Equal(
            "Status 33882561\nMinor status=7 (krb5) KRB5\\_X: Cannot reach it",
            Statuses(Long, Full with { Major = null, OtherReadings = [] }));
        Assert.Equal("Status 12abc", Statuses(Long, new StatusReading { Input = "12abc" }));
    }
}
