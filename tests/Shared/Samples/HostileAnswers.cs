using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Tests.Samples;

/// <summary>Answers that attack whoever shows them: by what stands in them, and by how much.</summary>
internal static class HostileAnswers
{
    /// <summary>Every place that can hold pasted text holds an attack on terminals, markup and readers.</summary>
    public static Answer.Known Controls { get; } = SampleAnswers.Full with
    {
        Title = "A\u001b[31mred\u0007 title\nwith a line",
        Explanation = "`tick` *star* @channel <b>bold</b> [x](http://evil.example) \u202Ereversed \uD800 half",
        Steps = [new(Actor.User, "Run \u009b2J this", "echo 'a\r\nb' ```\u001b]0;title\u0007")],
        Evidence = [new(1, Speaker.Unknown, "```\u001b[2J\u001b]8;;http://evil.example\u0007click\u2028next")],
    };

    /// <summary>Every text far over every limit, full of what must be escaped, with as many parts as an answer may have.</summary>
    public static Answer.Known Longest { get; } = new()
    {
        Case = new string('c', 100),
        Proof = new(Proof.Source, null, new DateOnly(2026, 11, 20), null),
        Title = Text(400),
        Summary = Text(2000),
        Explanation = Text(9000),
        Certainty = Certainty.Possible,
        Side = Side.Destination,
        Actor = Actor.DestinationAdmin,
        Retry = Retry.Never,
        StepsBy = Text(300),
        Contact = Text(900),
        Typical = Text(900),
        Steps = [.. Enumerable.Range(0, 40).Select(n => new Step((Actor)(n % 9), Text(900), Text(n * 100), n % 2 == 0))],
        Links = [.. Enumerable.Range(0, 20).Select(n => new Link(Text(300), $"https://example.org/{n}?a=<b>|c&d=\"{Text(200)}"))],
        Evidence = [.. Enumerable.Repeat(new Evidence(999_999, Speaker.Destination, Text(400)), 9)],
        Masks = [.. Enumerable.Repeat(Text(3000), 9)],
        Ask = [.. Enumerable.Repeat(Text(3000), 9)],
        Alternatives =
            [.. Enumerable.Range(0, 3).Select(_ => new Alternative(new string('d', 100), Text(300), Certainty.Possible, Text(900)))],
        Statuses = [.. Enumerable.Repeat(LongStatus, 30)],
    };

    private static StatusReading LongStatus => new()
    {
        Input = Text(200),
        Major = new GssStatus(0x02FFFFFF),
        CallingError = new CallingErrorInfo(2, "GSS_S_CALL_INACCESSIBLE_WRITE", [Text(50)], Text(700)),
        RoutineError = new RoutineErrorInfo(19, "GSS_S_BAD_MECH_ATTR", [], Text(700)),
        Supplementary = [.. Enumerable.Range(0, 6).Select(bit => new SupplementaryBitInfo(bit, $"GSS_S_BIT_{bit}", Text(300)))],
        Undefined = [.. Enumerable.Range(6, 10).Select(bit => $"bit {bit}")],
        Minor = new MinorReading(-1765328228, "krb5", "KRB5_KDC_UNREACH", Text(500)),
        OtherReadings = [.. Enumerable.Repeat(new OtherReading("globus", Text(100), Text(3000), Text(3000)), 9)],
    };

    /// <summary>Pings and links as Slack writes them, markup and dates as Teams does, a reversed line, letters of two halves.</summary>
    private static string Text(int length) => string.Concat(Enumerable.Repeat(
        "<!channel> & <@U0123> *b* `c` \u202E😀 <https://e.org|x> **[x](https://evil.example)** <at>all</at> {{DATE(2026-01-01T00:00:00Z)}} é\u0007 𝄞 ",
        length / 120 + 1))[..length];
}
