using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Tests.Text;

public sealed class ReplyCodesTests
{
    private const string Replies =
        "110 111 112 120 125 150 200 202 211 212 213 214 215 220 221 225 226 227 228 229 230 231 232 233 234 235 250 257 331 332 "
            + "334 335 336 350 "
        + "421 422 425 426 430 431 434 436 450 451 452 453 500 501 502 503 504 505 506 507 508 521 522 530 531 532 533 534 535 "
        + "536 537 550 551 552 553 554 555 556 557";

    [Fact]
    public void These_codes_and_no_others_begin_a_reply()
    {
        var codes = Enumerable.Range(0, 1000).Select(code => $"{code:000}").ToArray();
        Assert.Equal(Replies.Split(' '), codes.Where(code => ReplyCodes.Read($"{code} Hello", 0, expected: false).Code > 0));
        Assert.Equal(Replies.Split(' '), codes.Where(code => ReplyCodes.Read($"{code}-hello", 0, expected: false).Code > 0));
        Assert.Equal(Replies.Split(' ').Where(code => code[0] >= '4'), codes.Where(code => ReplyCodes.BeginsInside($"{code}-hello")));
        Assert.Equal(Replies.Split(' ').Where(code => code[0] >= '4'), codes.Where(code => ReplyCodes.BeginsGlued($"{code} End.")));
    }

    [Theory]
    [InlineData("530 Hello", 4, "closes")]
    [InlineData("530-Hello", 4, "")]
    [InlineData("530 530-Hello", 8, "opens")]
    [InlineData("530-530 Hello", 8, "opens")]
    [InlineData("530-530 End.", 8, "closes opens")]
    [InlineData("530 530 End.", 8, "opens")]
    [InlineData("530 - globus_xio: x", 6, "")]
    [InlineData("530 - hello", 0, "")]
    [InlineData("530 End.", 4, "closes")]
    [InlineData("530 End", 4, "closes")]
    [InlineData("530 Endless", 4, "closes")]
    [InlineData("599 End.", 4, "closes")]
    [InlineData("599 Endless", 0, "")]
    [InlineData("530 hello", 0, "")]
    [InlineData("530 5 files", 4, "closes")]
    [InlineData("530 'hello'", 4, "closes")]
    [InlineData("530 \"hello\"", 4, "closes")]
    [InlineData("530 (hello)", 0, "")]
    [InlineData("250 KB", 0, "")]
    [InlineData("250 MiB", 0, "")]
    [InlineData("250 GB", 0, "")]
    [InlineData("250 TB", 0, "")]
    [InlineData("250 Kilo", 4, "closes")]
    [InlineData("530-1) env. var.", 4, "")]
    [InlineData("530-1 env. var.", 0, "")]
    [InlineData("530-", 4, "")]
    [InlineData("530", 0, "")]
    [InlineData("5301 Hello", 0, "")]
    [InlineData("630 Hello", 0, "")]
    [InlineData("530: Hello", 0, "")]
    public void A_code_is_read_with_what_parts_it_from_the_words(string line, int length, string kind)
    {
        var prefix = ReplyCodes.Read(line, 0, expected: false);
        Assert.Equal(
            (length, kind),
            (prefix.Length, string.Join(' ', new[] { prefix.Closes ? "closes" : null, prefix.Opens ? "opens" : null }.OfType<string>())));
    }

    [Theory]
    [InlineData("530", 3)]
    [InlineData("530 hello", 4)]
    [InlineData("599 hello", 0)]
    [InlineData("599-hello", 4)]
    public void Where_a_reply_is_expected_any_words_follow_the_code(string line, int length) =>
        Assert.Equal(length, ReplyCodes.Read(line, 0, expected: true).Length);

    [Theory]
    [InlineData("599-hello", 599, 4)]
    [InlineData("530-12", 530, 4)]
    [InlineData("530-12", 500, 0)]
    public void Within_a_reply_its_own_code_stands_before_anything(string line, int open, int length) =>
        Assert.Equal(length, ReplyCodes.Read(line, open, expected: false).Length);

    [Theory]
    [InlineData("530-globus", true)]
    [InlineData("530-5x", false)]
    [InlineData("530-5) x", true)]
    [InlineData("530-530 End.", true)]
    [InlineData("530 530-globus", true)]
    [InlineData("530 End.", true)]
    [InlineData("530 - globus_xio: x", true)]
    [InlineData("530 Hello", false)]
    [InlineData("350-hello", false)]
    [InlineData("530-", false)]
    [InlineData("530:globus", false)]
    public void Inside_a_line_a_reply_begins_by_surer_signs_only(string text, bool begins) =>
        Assert.Equal(begins, ReplyCodes.BeginsInside(text));

    [Theory]
    [InlineData("500-globus_xio: x", true)]
    [InlineData("500 End.", true)]
    [InlineData("500 globus_xio: x", false)]
    [InlineData("500-hello", false)]
    [InlineData("200 End.", false)]
    public void Behind_a_letter_a_reply_begins_by_the_surest_signs_only(string text, bool begins) =>
        Assert.Equal(begins, ReplyCodes.BeginsGlued(text));
}
