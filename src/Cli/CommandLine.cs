using System.CommandLine;

namespace GssBot.Cli;

/// <summary>The commands, and the one place where an error becomes one line and an exit status.</summary>
internal static class CommandLine
{
    // EPIPE, and the two ways in which Windows says it: the reader of our output has gone, as with | head.
    private const int BrokenPipe = 32;
    private const int WindowsBrokenPipe = unchecked((int)0x8007006D);
    private const int WindowsNoData = unchecked((int)0x800700E8);

    public static int Run(string[] args, Terminal terminal)
    {
        try
        {
            return Invoke(args, terminal);
        }
        catch (StoppedException stop)
        {
            terminal.Complain(stop.Message);
            return stop.Exit;
        }
        catch (IOException closed) when (closed.HResult is BrokenPipe or WindowsBrokenPipe or WindowsNoData)
        {
            return Exit.Answered;
        }
        catch (Exception full) when (full is IOException or UnauthorizedAccessException)
        {
            terminal.Complain($"the answer cannot be written: {full.Message}");
            return Exit.Unreadable;
        }
    }

    private static int Invoke(string[] args, Terminal terminal)
    {
        // "-2146893042" is a value and "@x" a file name: neither a bundle of options nor a list of arguments.
        string[] words = args is ["help", .. var about] ? [.. about, "--help"] : args;
        var parsed = Root(terminal).Parse(words, new ParserConfiguration { EnablePosixBundling = false, ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            throw new StoppedException(Exit.Unreadable, $"{Usage.Problem(parsed)} (gssbot --help lists what there is)");
        }

        using var help = new StreamWriter(terminal.Out, leaveOpen: true);
        return parsed.Invoke(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = help, Error = terminal.Error });
    }

    private static RootCommand Root(Terminal terminal)
    {
        var root = new RootCommand("Explains GSSAPI and GridFTP errors: what is wrong, who must act, what to type.");
        var explain = new ExplainCommand(terminal);
        root.Add(explain.Create());
        root.Add(new DecodeCommand(terminal).Create());
        root.Add(new ScanCommand(terminal).Create());
        root.Add(new WhyCommand(terminal).Create());
        root.Add(new CasesCommand(terminal).Create());
        root.SetAction(_ => terminal.InIsTerminal
            ? throw new StoppedException(Exit.Unreadable, "nothing to explain: pipe an error into it, or see gssbot --help")
            : explain.Run(["-"], "text", jsonl: false, cases: null));
        return root;
    }
}
