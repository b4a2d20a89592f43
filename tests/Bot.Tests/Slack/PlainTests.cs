using GssBot.Bot.Surfaces;
using System.Text;
using GssBot.Cards.Slack;

namespace GssBot.Bot.Tests.Slack;

/// <summary>How foreign text is made harmless, cut and read.</summary>
public sealed class PlainTests
{
    [Theory]
    [InlineData("a&b<c>d", "a&amp;b&lt;c&gt;d")]
    [InlineData("&amp;", "&amp;amp;")]
    [InlineData("\"'|*_`", "\"'|*_`")]
    [InlineData("a\u202Eb\u0007c", "abc")]
    [InlineData("a\nb\tc", "a\nb\tc")]
    public void The_three_characters_of_markup_are_escaped(string text, string escaped) => Assert.Equal(escaped, Plain.Escape(text));

    [Theory]
    [InlineData("abcd", 4, "abcd")]
    [InlineData("abcde", 4, "abc…")]
    [InlineData("abc&", 8, "abc&amp;")]
    [InlineData("abc&d", 8, "abc…")]
    [InlineData("abc&d", 9, "abc&amp;d")]
    [InlineData("ab&cde", 8, "ab&amp;…")]
    [InlineData("ab&cde", 7, "ab…")]
    [InlineData("<&x", 6, "&lt;…")]
    [InlineData("a😀b", 3, "a…")]
    [InlineData("a😀bc", 4, "a😀…")]
    public void A_cut_never_parts_an_entity_or_a_pair(string text, int most, string cut) => Assert.Equal(cut, Plain.Escape(text, most));

    [Theory]
    [InlineData("abc", 3, "abc")]
    [InlineData("abcd", 3, "ab…")]
    [InlineData("a😀b", 3, "a…")]
    [InlineData("a😀bc", 4, "a😀…")]
    [InlineData("&&&&", 3, "&&…")]
    public void Shortened_text_ends_with_an_ellipsis(string text, int most, string cut) => Assert.Equal(cut, Plain.Shorten(text, most));

    [Theory]
    [InlineData("a b", "a b")]
    [InlineData(" a b", "a b")]
    [InlineData("a b ", "a b")]
    [InlineData("a  b", "a b")]
    [InlineData("a\n\tb", "a b")]
    [InlineData("a\u0007b", "ab")]
    [InlineData("a\u202Eb", "ab")]
    [InlineData("a\u00A0b", "a b")]
    [InlineData("", "")]
    [InlineData("   ", "")]
    public void A_line_has_single_blanks_and_nothing_unseen(string text, string line) => Assert.Equal(line, Plain.Line(text, 100));

    [Theory]
    [InlineData("abc d", 5, "abc d")]
    [InlineData("abc de", 5, "abc …")]
    [InlineData("abc\nde", 5, "abc …")]
    public void A_line_has_a_length(string text, int most, string line) => Assert.Equal(line, Plain.Line(text, most));

    [Theory]
    [InlineData("""{"a":1}""", true)]
    [InlineData("[]", false)]
    [InlineData("\"x\"", false)]
    [InlineData("null", false)]
    [InlineData("", false)]
    [InlineData("{", false)]
    [InlineData("{}{}", false)]
    public void Only_an_object_is_read(string json, bool read) =>
        Assert.Equal(read, StrictJson.ParseObject(Encoding.UTF8.GetBytes(json)) is not null);

    [Theory]
    [InlineData(32, true)]
    [InlineData(33, false)]
    public void Thirty_two_levels_are_read(int levels, bool read) =>
        Assert.Equal(
            read,
            StrictJson.ParseObject(Encoding.UTF8.GetBytes(
                string.Concat(Enumerable.Repeat("{\"a\":", levels - 1)) + "{}" + new string('}', levels - 1))) is not null);

    [Fact]
    public void What_is_absent_or_of_another_kind_is_nothing()
    {
        var json = StrictJson.ParseObject(
            """{"text":"x","empty":"","lone":"\ud800","number":5,"yes":true,"no":false,"list":[1,2],"in":{"text":"y"}}"""u8
                .ToArray())!.Value;
        Assert.Equal(("x", "y"), (json.Text("text"), json.Text("in", "text")));
        Assert.All(["empty", "number", "yes", "list", "in", "none"], name => Assert.Null(json.Text(name)));
        Assert.Equal("\uFFFD", json.Text("lone"));
        Assert.Null(json.Text("text", "deeper"));
        Assert.Equal((true, false, false, false), (json.Flag("yes"), json.Flag("no"), json.Flag("text"), json.Flag("none")));
        Assert.Equal((2, 0, 0), (json.Items("list").Count(), json.Items("in").Count(), json.Items("none").Count()));
        Assert.Equal(5, json.At("number")?.GetInt32());
        Assert.Null(json.At("in", "none"));
        Assert.Null(json.At("list", "x"));
    }
}
