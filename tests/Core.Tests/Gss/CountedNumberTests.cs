using GssBot.Core.Gss;

namespace GssBot.Core.Tests.Gss;

/// <summary>Numbers that look like a status near words of GSS, and what keeps them from being one.</summary>
public sealed class CountedNumberTests
{
    [Theory]
    [InlineData("size sizes bytes length len offset block blocksize buffer buf window bs limit max min port pid job id jobid serial line count seq sequence")]
    [InlineData("uid gid inode request ticket process thread sent received read wrote write transferred wrap token version build time timeout lifetime tid fd")]
    public void A_number_that_counts_or_names_something_is_no_status(string words)
    {
        foreach (var word in words.Split(' '))
        {
            Assert.Equal((word, ""), (word, Found($"gss failed with {word} 851968 here")));
            Assert.Equal((word, ""), (word, Found($"gss failed with {word.ToUpperInvariant()}=851968 here")));
        }
    }

    [Theory]
    [InlineData("b byte bytes kb mb gb tb kib mib gib octets bit bits blocks ms us ns s sec secs seconds minutes files times lines records packets")]
    public void A_number_with_a_unit_is_no_status(string units)
    {
        foreach (var unit in units.Split(' '))
        {
            Assert.Equal((unit, ""), (unit, Found($"gss failed with 851968 {unit} here")));
            Assert.Equal((unit, ""), (unit, Found($"gss failed with error 851968 {unit.ToUpperInvariant()}")));
        }
    }

    [Theory]
    [InlineData("gss failed with 851968 here")]
    [InlineData("gss failed with 851968 apples")]
    [InlineData("gss failed with 851968 secondsandminutesofit")]
    [InlineData("gss failed with 851968")]
    [InlineData("gss failed with 851968.")]
    [InlineData("gss failed with 851968, sizes aside")]
    [InlineData("gss failed, (851968)")]
    [InlineData("gss failed, \"851968\"")]
    [InlineData("size of it in gss: 851968")]
    public void A_number_with_neither_is_one(string text) => Assert.Equal("major 000D0000", Found(text));

    [Fact]
    public void A_number_inside_something_longer_is_no_status()
    {
        foreach (var before in ".:/-#$@%")
        {
            Assert.Equal((before, ""), (before, Found($"gss failed with x{before}851968 here")));
        }

        foreach (var behind in new[] { ".5", "/5", ":5", "-5", "@h", "%", "x", "_" })
        {
            Assert.Equal((behind, ""), (behind, Found($"gss failed with 851968{behind} here")));
        }

        foreach (var behind in new[] { ".", "/", ":", "-", "@", ",", ")", ";", ". 5", ": 5" })
        {
            Assert.Equal((behind, "major 000D0000"), (behind, Found($"gss failed with 851968{behind}")));
        }
    }

    [Theory]
    [InlineData("gss -1765328377", "minor KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN")]
    [InlineData("-1765328377", "minor KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN")]
    [InlineData("the answer (-1765328377)", "minor KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN")]
    [InlineData("call 49-1765328377", "")]
    [InlineData("call .-1765328377", "")]
    [InlineData("call /-1765328377", "")]
    [InlineData("call :-1765328377", "")]
    [InlineData("call --1765328377", "")]
    [InlineData("call )-1765328377", "")]
    [InlineData("2529638919", "")]
    [InlineData("gss 2529638919", "minor KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN")]
    [InlineData("code 0x8009030E", "minor SEC_E_NO_CREDENTIALS")]
    [InlineData("gss 131072", "major 00020000")]
    [InlineData("gss 65536", "major 00010000")]
    [InlineData("gss 65535", "")]
    [InlineData("gss 655360|13", "major 000A0000 minor EACCES")]
    public void A_bare_number_needs_a_form_that_stands_for_itself_or_a_word_of_GSS(string text, string found) =>
        Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("gss bytes: 00 0d 00 00", "major 000D0000")]
    [InlineData("gss bytes: 00 0d 00 00 (reply)", "major 000D0000")]
    [InlineData("gss bytes: 00 0d 00 00 z1", "major 000D0000")]
    [InlineData("gss bytes: 00 0d 00 00 1", "major 000D0000")]
    [InlineData("gss bytes: 00 0d 00 00 01", "")]
    [InlineData("gss bytes: 01 00 0d 00 00", "")]
    [InlineData("gss bytes: z1 00 0d 00 00", "major 000D0000")]
    [InlineData("gss bytes: x01 00 0d 00 00", "major 000D0000")]
    [InlineData("gss bytes: 00 0d 00 0", "")]
    [InlineData("gss bytes: 00:0d:00:00", "")]
    [InlineData("gss bytes: 00 0d 00 0g", "")]
    [InlineData("gss bytes: 00 0d 00 00x", "")]
    [InlineData("gss bytes: 00 00 00 01", "")]
    [InlineData("some bytes: 00 0d 00 00", "")]
    public void Four_bytes_are_a_status_on_a_line_of_GSS_and_with_no_other_bytes_round_them(string text, string found) =>
        Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("('gss', 851968)", "major 000D0000")]
    [InlineData("(\"gss\" , 851968)", "major 000D0000")]
    [InlineData("(gss, size, 851968 )", "major 000D0000")]
    [InlineData("(('a', 851968), ('b', 5))", "major 000D0000 minor EIO")]
    [InlineData("('a', 851968)", "")]
    [InlineData("('a', -1765328377)", "minor KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN")]
    [InlineData("('size', 851968) of gss", "major 000D0000")]
    [InlineData("('gss', 12)", "")]
    public void A_pair_of_words_and_number_in_brackets_is_a_status_of_Python(string text, string found) => Assert.Equal(found, Found(text));

    [Theory]
    [InlineData("KRB5_KDC_UNREACH")]
    [InlineData("KG_CCACHE_NOMATCH")]
    [InlineData("SEC_E_NO_CREDENTIALS")]
    [InlineData("STATUS_LOGON_FAILURE")]
    [InlineData("ERR_SPNEGO_NO_MECHS_AVAILABLE")]
    [InlineData("KRB5KDC_ERR_KEY_EXP")]
    [InlineData("HX509_BAD_TIMEFORMAT")]
    public void The_symbol_of_a_minor_status_stands_for_itself(string symbol) =>
        Assert.Equal($"minor {symbol}", Found($"it said {symbol} at noon"));

    [Theory]
    [InlineData("the level is EACCES here")]
    [InlineData("RKRB5_KDC_UNREACH and XSEC_E_NO_CREDENTIALS")]
    public void Another_word_is_no_symbol(string text) => Assert.Equal("", Found(text));

    private static string Found(string text) => string.Join(" + ", StatusFinder.Find(text).Select(found => Told(found.Reading)));

    private static string Told(StatusReading reading) => string.Join(' ', new[]
    {
        reading.Major is { } major ? $"major {major.Value:X8}" : null,
        reading.Minor is { } minor ? $"minor {minor.Name ?? $"{minor.Value}"}" : null,
    }.OfType<string>());
}
