using System.Collections.Immutable;
using System.CommandLine;
using GssBot.Core.Gss;
using GssBot.Core.Rendering;

namespace GssBot.Cli;

/// <summary><c>gssbot decode</c>: every word of the command line is part of a status.</summary>
internal sealed class DecodeCommand(Terminal terminal)
{
    public Command Create()
    {
        var values = new Argument<string[]>("VALUE")
        {
            Description = "a status in any notation: 851968, 0xD0000, GSS_S_NO_CRED, 13<<16, maj 851968 min 100001",
            Arity = ArgumentArity.OneOrMore
        };
        var format = SharedOptions.Format("text", "json");
        var command = new Command("decode", "Tells what GSS status numbers mean, field by field.") { values, format };
        command.SetAction(parsed => Run(parsed.GetValue(values)!, parsed.GetValue(format)!));
        return command;
    }

    public int Run(string[] values, string format)
    {
        var read = Read(values);
        terminal.Write(format == "json"
            ? StatusJson.Array(
                [.. read.SelectMany(item => item.Readings.IsEmpty
                    ? [new StatusReading { Input = PlainText.OneLine(item.Input) }]
                    : item.Readings)]) + "\n"
            : Pages(read));
        return read.Any(item => item.Readings.IsEmpty) ? Exit.NothingKnown : Exit.Answered;
    }

    private string Pages(List<(string Input, ImmutableArray<StatusReading> Readings)> read)
    {
        var explainer = Cases.Explainer(directory: null);
        return string.Join('\n', read.Select(item => item.Readings.IsEmpty
            ? $"{PlainText.OneLine(item.Input)} is no status that I can read.\n"
            : AnswerText.Page(explainer.Explain(item.Input), terminal.TextStyle, terminal.Width)));
    }

    /// <summary>All words together, since one value may take several (<c>routine 13</c>); else each for itself.</summary>
    private static List<(string Input, ImmutableArray<StatusReading> Readings)> Read(string[] values)
    {
        var all = string.Join(' ', values);
        return StatusArgument.TryParse(all, out ImmutableArray<StatusReading> together)
            ? [(all, together)]
            : [.. values.Select(value => (value, StatusArgument.Read(value)))];
    }
}
