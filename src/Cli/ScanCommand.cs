using System.CommandLine;
using System.Globalization;
using GssBot.Core.Rendering;
using GssBot.Core.Scanning;

namespace GssBot.Cli;

/// <summary><c>gssbot scan</c>: several files are read as one log.</summary>
internal sealed class ScanCommand(Terminal terminal)
{
    private const int Chunk = 1024 * 1024;
    private const int ProgressEvery = 64 * Chunk;

    public Command Create()
    {
        var files =
            new Argument<string[]>("FILE") { Description = "log files of any size; - for standard input", Arity = ArgumentArity.OneOrMore };
        var format = SharedOptions.Format("text", "json");
        var top = new Option<int>("--top") { Description = "causes told at most", DefaultValueFactory = _ => 20, HelpName = "N" };
        top.Validators.Add(result =>
        {
            if (result.Tokens is [var text] && (!int.TryParse(text.Value, CultureInfo.InvariantCulture, out var most) || most < 1))
            {
                result.AddError("--top must be a number, at least 1");
            }
        });
        var cases = SharedOptions.Cases();
        var command = new Command("scan", "Tells what failed in a log, and how often.") { files, format, top, cases };
        command.SetAction(parsed => Run(parsed.GetValue(files)!, parsed.GetValue(format)!, parsed.GetValue(top), parsed.GetValue(cases)));
        return command;
    }

    public int Run(string[] files, string format, int top, string? cases)
    {
        var scan = new LogScan(Cases.Explainer(cases));
        var cutShort = false;
        foreach (var file in files)
        {
            cutShort |= !Read(file, scan);
        }

        var breakdown = scan.Finish(top, cutShort);
        if (format == "json")
        {
            terminal.Write(BreakdownJson.Bytes(breakdown));
            terminal.Write("\n");
        }
        else
        {
            terminal.Write(BreakdownText.Page(breakdown, terminal.TextStyle));
        }

        return cutShort ? Exit.Unreadable : breakdown.Explained > 0 ? Exit.Answered : Exit.NothingKnown;
    }

    /// <returns>False when the end of a packed log is missing; what is there was read.</returns>
    private bool Read(string file, LogScan scan)
    {
        using var opened = Input.Open(file, terminal);
        using var packed = Input.Packed(opened);
        Read(file, packed?.Text ?? opened, scan);
        if (packed is null || !packed.EndIsMissing())
        {
            return true;
        }

        terminal.Complain($"{Input.Shown(file)} is cut short: the end of the gzip file is missing");
        return false;
    }

    private void Read(string file, Stream stream, LogScan scan)
    {
        var buffer = new byte[Chunk];
        long total = 0, told = 0;
        for (var read = Input.Read(stream, buffer, file); read > 0; read = Input.Read(stream, buffer, file))
        {
            scan.Add(buffer.AsSpan(0, read));
            total += read;
            if (terminal.OutIsTerminal && total - told >= ProgressEvery)
            {
                told = total;
                terminal.Error.Write($"\r{PlainText.OneLine(Input.Shown(file))}: {total / Chunk} MiB ");
            }
        }

        if (told > 0)
        {
            terminal.Error.Write("\r\e[K");
        }
    }
}
