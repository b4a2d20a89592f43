using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Tests.Text;

/// <summary>Texts that end where a program or a column ended them.</summary>
public sealed class CutEndsTests
{
    [Theory]
    [InlineData(254, false)]
    [InlineData(255, true)]
    [InlineData(256, true)]
    [InlineData(257, false)]
    [InlineData(499, false)]
    [InlineData(500, true)]
    [InlineData(512, true)]
    [InlineData(1000, true)]
    [InlineData(1023, true)]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    [InlineData(2000, true)]
    [InlineData(2048, true)]
    [InlineData(4000, true)]
    [InlineData(4096, true)]
    [InlineData(4097, false)]
    public void A_text_that_fills_a_column_is_cut(int length, bool cut)
    {
        Assert.Equal(cut, CutEnds.EndsCut(new string('x', length)));
        Assert.False(CutEnds.EndsCut(new string('x', length - 4) + "End."));
        Assert.False(CutEnds.EndsCut(new string('x', length - 1) + "}"));
    }

    [Theory]
    [InlineData("it went on ...", true)]
    [InlineData("it went on \u2026", true)]
    [InlineData("it went on [truncated]", true)]
    [InlineData("it went on [TRUNCATED]\n", true)]
    [InlineData("it went on ....", false)]
    [InlineData("it went on ..", false)]
    [InlineData("it went on truncated", false)]
    public void A_text_that_says_so_is_cut(string text, bool cut) => Assert.Equal(cut, CutEnds.EndsCut(text));

    [Theory]
    [InlineData(510, 0, false)]
    [InlineData(511, 0, true)]
    [InlineData(512, 0, false)]
    [InlineData(511, 40, true)]
    [InlineData(510, 40, false)]
    public void A_message_of_gfal_is_cut_at_511_characters(int length, int before, bool cut)
    {
        var line = (before == 0 ? "" : new string('a', before - 1) + " ") + "globus_" + new string('x', length - 7);
        Assert.Equal(cut, CutEnds.IsGfalCut(line));
        Assert.Equal(cut, CutEnds.IsGfalCut(line + "\",\r\n"));
    }
}
