using GssBot.Bot.Slack.Messages;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Handling;

namespace GssBot.Bot.Tests.Surfaces;

/// <summary>The fixed texts: the same words on every platform but for its own menus.</summary>
public sealed class NoticesTests
{
    private static readonly Guide Nowhere = new("the menu", ["One way.", "Another way."]);

    [Theory]
    [InlineData("Help", "I explain GridFTP and GSSAPI errors: what is wrong, who must act, what to type, how to prove it.")]
    [InlineData(
        "Welcome", "Hello, I am GssBot. I explain GridFTP and GSSAPI errors: what is wrong, who must act, what to type, how to prove it.")]
    [InlineData("EmptyMention", "I cannot read the messages above. On the message with the error choose the menu.")]
    [InlineData("TooMany", "Too many questions in one minute. Please wait a minute, then ask again.")]
    [InlineData("Interrupted", "I was restarted before I could finish answering. Please send it again.")]
    [InlineData("Files", "I cannot open files or pictures here. Paste the error as text, best in a code block (type ``` first).")]
    [InlineData("FileTooLarge", "This file is larger than 5 MB. Send me the last 200 lines, or run gssbot scan on it.")]
    [InlineData(
        "FileScope",
        "I may not read files in this workspace yet. Ask the person who installed me to allow files:read, or paste the lines.")]
    [InlineData("FileNotText", "This is not a text file. Send me the log as text, or paste the lines.")]
    [InlineData("FileUnreadable", "I could not read this file. Please paste the lines, or send it again as a text file or snippet.")]
    public void Each_notice_has_its_text(string name, string text) =>
        Assert.Equal(text, Notices.Text(Enum.Parse<NoticeName>(name), Nowhere));

    [Fact]
    public void Help_is_what_it_does_the_ways_to_ask_and_what_becomes_of_a_paste() => Assert.Equal(
        [
            "I explain GridFTP and GSSAPI errors: what is wrong, who must act, what to type, how to prove it.",
            "One way.",
            "Another way.",
            "What you paste is neither stored nor logged."
        ],
        Notices.Help(Nowhere).AsEnumerable());

    [Fact]
    public void Both_platforms_say_the_same_but_for_their_menus()
    {
        foreach (var name in Enum.GetValues<NoticeName>().Except([NoticeName.Help, NoticeName.EmptyMention]))
        {
            Assert.Equal(SlackGuide.Text(name), NoticeCard.Summary(name));
        }

        var lines = SlackGuide.Text(NoticeName.Help).Split('\n');
        Assert.Equal([Notices.Help(Nowhere)[0], Notices.Help(Nowhere)[^1]], [lines[0], lines[^1]]);
        Assert.All(lines[1..^1], line => Assert.StartsWith("• ", line, StringComparison.Ordinal));
        Assert.Equal(
            "I cannot read the messages above. On the message with the error choose ⋮ More actions → Explain this error (if it "
                + "is not listed: More message shortcuts…).",
            SlackGuide.Text(NoticeName.EmptyMention));
    }

    [Theory]
    [InlineData("TooMany", "TooMany")]
    [InlineData("too-many", "Interrupted")]
    [InlineData("99", "Interrupted")]
    [InlineData("", "Interrupted")]
    [InlineData(null, "Interrupted")]
    public void A_kept_name_that_nobody_knows_asks_to_send_again(string? kept, string name) => Assert.Equal(name, $"{Notices.Named(kept)}");
}
