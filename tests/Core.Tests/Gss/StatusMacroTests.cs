using GssBot.Core.Gss;

namespace GssBot.Core.Tests.Gss;

/// <summary>The four macros of gssapi.h, with their prefix anywhere, without it only in an argument.</summary>
public sealed class StatusMacroTests
{
    private const uint All = 0x020D0001;

    [Theory]
    [InlineData("CALLING_ERROR", 0x02000000u)]
    [InlineData("ROUTINE_ERROR", 0x000D0000u)]
    [InlineData("SUPPLEMENTARY_INFO", 0x00000001u)]
    [InlineData("ERROR", 0x020D0000u)]
    public void Without_its_prefix_a_macro_counts_in_an_argument_only(string name, uint masked)
    {
        Assert.False(StatusMacro.TryRead($"{name}(0x{All:X8})", 0, bareNames: false, out _));
        Assert.True(StatusMacro.TryRead($"{name}(0x{All:X8})", 0, bareNames: true, out var bare));
        foreach (var bareNames in new[] { false, true })
        {
            Assert.True(StatusMacro.TryRead($"GSS_{name}(0x{All:X8})", 0, bareNames, out var whole));
            Assert.Equal(bare.Call, whole.Call);
            Assert.Equal(($"GSS_{name}", masked), (whole.Call.Name, StatusMacro.Apply(whole.Call).Value));
        }
    }

    [Theory]
    [InlineData("GSS_ERROR(851968)", 17)]
    [InlineData("GSS_ERROR ( 851968 ) x", 20)]
    [InlineData("GSS_ERROR(000D0000)", 19)]
    [InlineData("GSS_ERROR 851968", null)]
    [InlineData("GSS_ERROR", null)]
    [InlineData("GSS_ERROR(", null)]
    [InlineData("GSS_ERROR(851968", null)]
    [InlineData("GSS_ERROR(851968]", null)]
    [InlineData("GSS_ERROR()", null)]
    [InlineData("GSS_ERRORS(851968)", null)]
    [InlineData("gss_error(851968)", null)]
    public void A_macro_ends_with_its_bracket(string text, int? end) =>
        Assert.Equal(end, StatusMacro.TryRead(text, 0, bareNames: true, out var macro) ? macro.End : null);

    [Theory]
    [InlineData("90000")]
    [InlineData("0x90000")]
    [InlineData("589824")]
    public void What_a_program_prints_without_0x_is_hexadecimal_here_too(string number)
    {
        Assert.True(StatusMacro.TryRead($"GSS_ROUTINE_ERROR({number})", 0, bareNames: false, out var macro));
        Assert.Equal(0x90000u, macro.Call.Operand.Value);
    }

    [Theory]
    [InlineData("routine 13", true)]
    [InlineData("calling 1", true)]
    [InlineData("bit 0", true)]
    [InlineData("major 851968", false)]
    [InlineData("minor 1", false)]
    [InlineData("851968", false)]
    public void A_field_is_told_by_its_label(string input, bool isField) => Assert.Equal(isField, StatusMacro.IsFieldText(input));
}
