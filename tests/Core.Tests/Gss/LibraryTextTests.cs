using System.Globalization;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Gss;

public sealed class LibraryTextTests
{
    private const string NoWords = "An invalid status code was supplied";

    [Fact]
    public void Every_text_that_MIT_printed_names_the_fields_that_made_it()
    {
        foreach (var (value, texts) in Printed("mit").Where(row => row.Value != 0))
        {
            var known = texts.Where(text => text != NoWords).ToArray();
            var found = known.Aggregate(0u, (word, text) => word | Single($"gss: {text}"));
            var told = value & (texts.Contains(NoWords) ? found : uint.MaxValue);
            Assert.Equal(told, found);
        }
    }

    [Fact]
    public void Every_text_that_Heimdal_printed_for_a_plain_code_names_it()
    {
        var rows = Printed("heimdal").Where(row => (row.Value & 0xFF00FFFF) == 0 && row.Value is > 0 and <= 18u << 16);
        Assert.All(rows, row => Assert.Equal(row.Value, Single($"gssapi: {row.Texts[0]}")));
    }

    [Fact]
    public void Every_text_that_Globus_printed_behind_its_label_names_its_code()
    {
        var rows = Printed("globus").Where(row => row.Texts[0] is not ("GSS COMPLETE" or "Some Other GSS failure")).ToArray();
        Assert.Equal(8, rows.Select(row => row.Texts[0]).Distinct().Count());
        Assert.All(
            rows.Where(row => (row.Value & 0xFFFF) == 0), row => Assert.Equal(row.Value, Single($"530-GSS Major Status: {row.Texts[0]}")));
    }

    [Fact]
    public void Every_text_of_Java_names_its_code()
    {
        foreach (var row in JavaMajors.All)
        {
            Assert.Equal(row.Status.Value, Single($"GSSException: {row.Text} (Mechanism level: Failed to find any Kerberos tgt)"));
        }
    }

    [Fact]
    public void Of_all_defined_combinations_MIT_tells_2431_completely_and_this_decoder_all()
    {
        var words =
            Printed("mit").Where(row => row.Texts.Length == 1 && row.Value != 0).ToDictionary(row => row.Value, row => row.Texts[0]);
        bool Tells(uint part) => part == 0 || part == 5u << 16 || words[part] != NoWords;
        var combinations = from calling in Enumerable.Range(0, 4)
                           from routine in Enumerable.Range(0, 20)
                           from bits in Enumerable.Range(0, 64)
                           select (Calling: (uint)calling << 24, Routine: (uint)routine << 16, Bits: (uint)bits);
        var told = combinations.Count(word => (word.Calling | word.Routine | word.Bits) != 0 && Tells(word.Calling) && Tells(word.Routine)
            && Enumerable.Range(0, 6).All(bit => Tells(word.Bits & 1u << bit)));
        Assert.Equal(2431, told);
        Assert.All(combinations, word => Assert.Empty(StatusDecoder.Decode(new(word.Calling | word.Routine | word.Bits)).Undefined));
    }

    [Theory]
    [InlineData("The operation is forbidden by local security policy, says our admin")]
    [InlineData("No credentials were supplied with the order form.")]
    [InlineData("Authentication Failed")]
    [InlineData("General failure in sector 7, communications error")]
    [InlineData("gss_init_sec_context failed: no credentials, context expired, bad name, failure")]
    [InlineData("invalid token was supplied to the REST endpoint")]
    public void Chatter_with_like_words_is_no_status(string text) => Assert.Empty(StatusFinder.Find(text));

    [Fact]
    public void Wrapped_and_reflowed_words_still_name_their_code() =>
        Assert.Equal(13u << 16, Single("GSSAPI Error: Unspecified GSS\r\n failure.   Minor code\tmay provide more\ninformation"));

    private static uint Single(string text)
    {
        var found = Assert.Single(StatusFinder.Find(text));
        return found.Reading.Major!.Value.Value;
    }

    private static IEnumerable<(uint Value, string[] Texts)> Printed(string library) => KnownFacts.Rows($"major-{library}.tsv")
        .Select(row => (uint.Parse(row[0], CultureInfo.InvariantCulture), row[1].Split(" | ")));
}
