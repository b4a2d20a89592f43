using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Tests.Text;

public sealed class KnownStartsTests
{
    [Theory]
    [InlineData("globus_xio: x", true)]
    [InlineData("globus_xio:", true)]
    [InlineData("globus_gsi_authz_callout_error_module: x", true)]
    [InlineData("globus_xio:x", false)]
    [InlineData("globus_xio x", false)]
    [InlineData("globus_Xio: x", false)]
    [InlineData("globus_: x", false)]
    [InlineData("globus-xio: x", false)]
    [InlineData("OpenSSL Error: x", true)]
    [InlineData("OpenSSL error: x", false)]
    [InlineData("GSS failure: x", true)]
    [InlineData("GSS Major Status: x", true)]
    [InlineData("GSS Minor Status Error Chain:", true)]
    [InlineData("GSS Minor Status: x", false)]
    [InlineData("GlobusError: v=1 c=x", true)]
    [InlineData("GridFTP-Errno: 1", true)]
    [InlineData("End.", true)]
    [InlineData("End", false)]
    [InlineData("", false)]
    [InlineData("hello", false)]
    public void A_message_of_an_error_chain_is_known_by_its_first_words(string text, bool begins) =>
        Assert.Equal(begins, KnownStarts.BeginsMessage(text));

    [Theory]
    [InlineData("globus_xio: x", true)]
    [InlineData("OpenSSL Error: x", true)]
    [InlineData("GSS failure: x", true)]
    [InlineData("GridFTP-Errno: 1", false)]
    [InlineData("End.", false)]
    [InlineData("530-hello", true)]
    [InlineData("430-hello", true)]
    [InlineData("330-hello", false)]
    [InlineData("debug: response from x", true)]
    [InlineData("debug: hello", false)]
    [InlineData("", false)]
    public void A_chain_in_one_line_is_broken_before_such_a_message(string text, bool breaks) =>
        Assert.Equal(breaks, KnownStarts.BreaksBefore(text));

    [Theory]
    [InlineData(
        "response from", "fault on connection", "connecting to", "authenticating with", "sending command to", "starting to",
        "data callback", "operation complete")]
    public void A_line_of_the_clients_trace_is_known_by_its_first_words(params string[] words)
    {
        Assert.All(words, start => Assert.True(KnownStarts.BeginsDebug($"{start} x"), start));
        Assert.All(words, start => Assert.True(KnownStarts.BreaksBefore($"debug: {start} x"), start));
        Assert.All(words, start => Assert.False(KnownStarts.BeginsDebug($"a {start} x"), start));
    }

    [Theory]
    [InlineData("Source Dest Details Credential FAULT! Copying gfal-copy gfal-ls gfal-stat SOURCE DESTINATION TRANSFER kinit klist kvno ssh curl debug debug1 debug2 debug3 Contacting GSSException GSS-API GSSAPI Traceback")]
    public void A_line_that_begins_with_such_a_word_is_one_of_its_own(string words)
    {
        foreach (var word in words.Split(' '))
        {
            Assert.True(KnownStarts.Begins($"{word} x"), word);
            Assert.True(KnownStarts.Begins($"{word}: x"), word);
            Assert.False(KnownStarts.Begins($"x{word} x"), word);
        }
    }

    [Theory]
    [InlineData("", true)]
    [InlineData("$ ls", true)]
    [InlineData("% ls", true)]
    [InlineData("# ls", true)]
    [InlineData("* ls", true)]
    [InlineData("- ls", true)]
    [InlineData("+ ls", true)]
    [InlineData("= ls", true)]
    [InlineData("{ ls", true)]
    [InlineData("} ls", true)]
    [InlineData("| ls", true)]
    [InlineData("& ls", false)]
    [InlineData("[info]", true)]
    [InlineData("[4711]", true)]
    [InlineData("[X", false)]
    [InlineData("[", false)]
    [InlineData("1) ls", true)]
    [InlineData("1. ls", false)]
    [InlineData("1", false)]
    [InlineData("at a.b(c)", true)]
    [InlineData("at a.b", false)]
    [InlineData("at a(b)", false)]
    [InlineData("Attempt 2", true)]
    [InlineData("Attempt x", false)]
    [InlineData("Attempt", false)]
    [InlineData("GSS x", false)]
    [InlineData("Caused by x", true)]
    [InlineData("Caused to x", false)]
    [InlineData("Error: x", true)]
    [InlineData("error: x", true)]
    [InlineData("ERROR: x", true)]
    [InlineData("Errors: x", false)]
    [InlineData("error x", false)]
    [InlineData("WARN x", true)]
    [InlineData("530 Hello", true)]
    [InlineData("hello", false)]
    public void Another_line_may_be_the_rest_of_the_one_before(string line, bool begins) => Assert.Equal(begins, KnownStarts.Begins(line));

    [Theory]
    [InlineData("error err warn warning info debug fatal trace notice critical severe crit")]
    public void A_level_of_a_log_is_passed_over_in_any_letter_case_and_bracket(string words)
    {
        foreach (var word in words.Split(' '))
        {
            Assert.Equal((word, word.Length + 1), (word, Levels.LengthAt($"{word} x")));
            Assert.Equal((word, word.Length + 2), (word, Levels.LengthAt($"{word.ToUpperInvariant()}: x")));
            Assert.Equal((word, word.Length + 3), (word, Levels.LengthAt($"[{word}] x")));
            Assert.Equal((word, word.Length + 4), (word, Levels.LengthAt($"<{word}>: x")));
            Assert.Equal((word, word.Length), (word, Levels.LengthAt(word)));
        }
    }

    [Theory]
    [InlineData("errors x")]
    [InlineData("[error x")]
    [InlineData("[error")]
    [InlineData("(error) x")]
    [InlineData("error, x")]
    [InlineData("er x")]
    [InlineData("")]
    public void Another_word_is_no_level(string line) => Assert.Equal(0, Levels.LengthAt(line));

    [Theory]
    [InlineData("gridftp sshd myproxy-server gatekeeper xrootd cmsd krb5kdc kadmind rpc.svcgssd globus-GridFTP-server", "ServerProgram")]
    [InlineData(
        "gfal-copy globus-url-copy fts_url_copy grid-proxy-init voms-proxy-init xrdcp xrdfs uberftp kinit rpc.gssd", "ClientProgram")]
    [InlineData("cron systemd my-gfal-copy", "SomeLog")]
    public void The_program_that_a_log_names_tells_whose_log_it_is(string programs, string origin)
    {
        foreach (var program in programs.Split(' '))
        {
            Assert.Equal(program.Length + 11, LogWriters.LengthAt($"se01 {program}[21]: hello", numbered: true, out var found));
            Assert.Equal((program, origin), (program, $"{found}"));
        }
    }

    [Theory]
    [InlineData("se01 cron[21]: x", 15, 15)]
    [InlineData("cron[21]: x", 10, 10)]
    [InlineData("cron: x", 0, 6)]
    [InlineData("cron[2x]: x", 0, 10)]
    [InlineData("cron[]: x", 0, 8)]
    [InlineData("a b cron[21]: x", 0, 0)]
    [InlineData("(a cron[21]: x", 0, 0)]
    [InlineData("cron[21]:", 9, 9)]
    [InlineData("cron x", 0, 0)]
    [InlineData(": x", 0, 0)]
    public void A_writer_is_at_most_two_words_before_a_colon(string text, int numbered, int any)
    {
        Assert.Equal(numbered, LogWriters.LengthAt(text, numbered: true));
        Assert.Equal(any, LogWriters.LengthAt(text, numbered: false));
    }
}
