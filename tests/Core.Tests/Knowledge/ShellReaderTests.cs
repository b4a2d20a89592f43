using GssBot.Core.Knowledge.Commands;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>The simple commands of a line, as bash would run them: what is not seen here no rule can refuse.</summary>
public sealed class ShellReaderTests
{
    [Theory]
    [InlineData("ls", "ls")]
    [InlineData("  ls\t-l  x ", "ls -l x")]
    [InlineData("a; b;c", "a / b / c")]
    [InlineData("a && b || c & d", "a / b / c / d")]
    [InlineData("a\nb", "a / b")]
    [InlineData("a | b |c", "a / |b / |c")]
    [InlineData("a || sh", "a / sh")]
    [InlineData("(a; b)", "a / b")]
    [InlineData("{ a; b; }", "a / b")]
    [InlineData("! a", "a")]
    [InlineData("if a; then b; elif c; then d; else e; fi", "a / b / c / d / e")]
    [InlineData("while a; do b; done | c", "a / b / |c")]
    [InlineData("until a; do b; done", "a / b")]
    [InlineData("for f in x y; do a $f; done", "for f in x y / a $f")]
    public void Operators_and_loops_part_commands(string line, string commands) => Assert.Equal(commands, Told(line));

    [Theory]
    [InlineData("a # b; c", "a")]
    [InlineData("a # b\nc", "a / c")]
    [InlineData("# a", "")]
    [InlineData("a x#y; b", "a x#y / b")]
    [InlineData("a 'x'#y; b", "a x#y / b")]
    [InlineData("a;#b", "a")]
    [InlineData("a '#' b; c", "a # b / c")]
    [InlineData("a \\# b; c", "a # b / c")]
    public void A_comment_begins_where_a_word_would(string line, string commands) => Assert.Equal(commands, Told(line));

    [Theory]
    [InlineData("a 'b; c' \"d; e\" f\\;g", "a b; c d; e f;g")]
    [InlineData("a \"x\\\"; y\"; b", "a x\"; y / b")]
    [InlineData("a '\\'; b", "a \\ / b")]
    [InlineData("'a'b\"c\" d", "abc d")]
    [InlineData("a ''; b", "a  / b")]
    [InlineData("a \"'\" ; b \"'\"", "a ' / b '")]
    public void Quotes_keep_a_word_together(string line, string commands) => Assert.Equal(commands, Told(line));

    [Theory]
    [InlineData("a $(b c)", "b c / a $")]
    [InlineData("a `b c`", "b c / a $")]
    [InlineData("a \"$(b c)\"", "b c / a $")]
    [InlineData("a \"`b c`\"", "b c / a $")]
    [InlineData("a \"x $(b \"$(c)\") y\"", "c / b $ / a x $ y")]
    [InlineData("a '$(b)' '`c`'", "a $(b) `c`")]
    [InlineData("a \\$(b)", "a $ / b")]
    [InlineData("a \"\\`b\\`\"", "a `b`")]
    [InlineData("a $X ${Y}", "a $X ${Y}")]
    [InlineData("a <(b) >(c)", "a / b / c")]
    public void What_is_substituted_is_a_command(string line, string commands) => Assert.Equal(commands, Told(line));

    [Theory]
    [InlineData("a > x", "a >x")]
    [InlineData("a >x b", "a b >x")]
    [InlineData("a >> x 2> y", "a >x >y")]
    [InlineData("a &> x", "a >x")]
    [InlineData("a >| x", "a >x")]
    [InlineData("a <> x", "a >x")]
    [InlineData("a > 'x y'", "a >x y")]
    [InlineData("a 2>&1 >/dev/null", "a")]
    [InlineData("a 2>/dev/null | b", "a / |b")]
    [InlineData("> x", " >x")]
    public void What_is_redirected_into_a_file_is_seen(string line, string commands) => Assert.Equal(commands, Told(line));

    [Theory]
    [InlineData("sudo -u USER rm x", "rm")]
    [InlineData("/usr/bin/sudo -n /bin/rm x", "rm")]
    [InlineData("doas rm x", "rm")]
    [InlineData("env X=1 Y=2 rm x", "rm")]
    [InlineData("X=1 rm x", "rm")]
    [InlineData("time rm x", "rm")]
    [InlineData("command rm x", "rm")]
    [InlineData("command -v rm", "command")]
    [InlineData("exec rm x", "rm")]
    [InlineData("builtin rm x", "rm")]
    [InlineData("nohup rm x", "rm")]
    [InlineData("nice -n 5 rm x", "rm")]
    [InlineData("ionice -c 3 rm x", "rm")]
    [InlineData("timeout -k 5 30 rm x", "rm")]
    [InlineData("xargs -n 1 rm", "rm")]
    [InlineData("xargs -I {} rm {}", "rm")]
    [InlineData("setsid rm x", "rm")]
    [InlineData("stdbuf -o0 rm x", "rm")]
    [InlineData("sudo nice timeout 5 rm x", "rm")]
    [InlineData("\"rm\" x", "rm")]
    [InlineData("sudo", "")]
    public void A_program_is_known_behind_whatever_starts_it(string line, string program) =>
        Assert.Equal(program, Assert.Single(ShellReader.Read(line)!.Value).Program);

    [Theory]
    [InlineData("sh -c 'a; b'")]
    [InlineData("sudo bash -ec 'a; b'")]
    [InlineData("/bin/sh -c \"a; b\"")]
    [InlineData("bash -e -c 'a; b' name")]
    [InlineData("bash -lc 'a; b'")]
    [InlineData("dash -c 'a; b'")]
    [InlineData("zsh -c 'a; b'")]
    [InlineData("ksh -c 'a; b'")]
    public void A_script_on_the_line_is_read_too(string line) =>
        Assert.Equal(["a", "b"], ShellReader.ReadWithScripts(line)!.Value.Skip(1).Select(command => command.Program));

    [Theory, InlineData("a 'b"), InlineData("a \"b"), InlineData("a $(b"), InlineData("a `b"), InlineData("a \"$(b\""),
        InlineData("a \"`b\"")]
    public void What_is_never_closed_is_no_line(string line) => Assert.Null(ShellReader.Read(line));

    private static string Told(string line) => string.Join(" / ", ShellReader.Read(line)!.Value.Select(command =>
        $"{(command.TakesPipe ? "|" : "")}{string.Join(' ', command.Words.Select(word => word.Text))}"
            + $"{string.Concat(command.Files.Select(file => $" >{file}"))}"));
}
