using System.Text;
using GssBot.Core.Gss;
using GssBot.Core.Tests.Cli;
using GssBot.Tests;

namespace GssBot.Core.Tests.Gss;

/// <summary>The whole answer to numbers at the edges of what is defined, in the terminal and as JSON.</summary>
[Trait("Category", "golden")]
public sealed class SentenceTests
{
    private static readonly string[] Asked =
    [
        "GSS_ERROR(0x000D0001)", "GSS_ERROR(1)", "GSS_ROUTINE_ERROR(0x010D0001)", "maj 851968 min 13", "maj 851968 min -13",
        "maj 851968 min 100001", "maj 458752 min -1765328377", "maj 655360 min 7", "0x010D0003", "0x040D0040", "0x00140000", "0x00008000",
        "min 13", "min 123456", "-1765328191", "-2146893042", "13", "22", "100", "255", "65535", "100001", "101000", "0x96C73AFE",
        "0xFFFF0000", "getMajor() = 13", "GSSException, major code: 11, minor code: 0", "GSSException, major code: 13, minor code: 37",
        "GSSException, major code: 13, minor code: 101",
    ];

    [Fact]
    public void Each_is_answered_as_it_was_reviewed()
    {
        var page = new StringBuilder();
        foreach (var asked in Asked)
        {
            page.Append($"=== {asked}\n{Run.Of(["decode", asked]).Out}\n");
        }

        Golden.Check("gss/sentences.txt", page.ToString());
    }

    [Fact]
    public void Each_is_the_same_object_as_it_was_reviewed() => Golden.Check("gss/sentences.json",
        string.Concat(Asked.Where((_, place) => place % 3 == 0).Select(asked =>
            Run.Of(["decode", asked, "--format", "json"]).Out.TrimEnd('\n') + "\n")));

    [Fact]
    public void Marks_round_a_value_are_passed_over()
    {
        foreach (var text in new[]
        {
            "`851968`", "'851968'", "\"851968\"", "*851968*", "851968,", "851968;", "851968.", "851968?", "851968!", "(851968)",
            " \t851968\n", "851968, 851968", "d0000", "000d0000", "0xD0000L", "13<<16"
        })
        {
            Assert.Equal((text, 0x000D_0000u), (text, StatusArgument.Read(text)[0].Major?.Value));
        }

        Assert.Equal(2, StatusArgument.Read("851968 458752").Length);
        Assert.All(new[] { "851968x", "851968.5 x", "x851968", "(", ")", ",", "851968<<" }, text =>
            Assert.False(StatusArgument.TryParse(text, out StatusReading? _), text));
    }
}
