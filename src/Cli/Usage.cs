using System.CommandLine;
using System.CommandLine.Invocation;

namespace GssBot.Cli;

/// <summary>What is wrong with a command line, in one line, and what was meant.</summary>
internal static class Usage
{
    public static string Problem(ParseResult parsed)
    {
        var problem = parsed.Errors[0].Message.ReplaceLineEndings(" ");
        var command = parsed.CommandResult.Command;
        return Meant(parsed) is { Length: > 0 } meant ? $"{problem} Did you mean {meant}?"
            : command is not RootCommand && command.Subcommands.Count > 0
                ? $"{problem} gssbot {command.Name} takes {string.Join(", ", command.Subcommands.Select(sub => sub.Name))}."
            : problem;
    }

    /// <summary>The corrections of the command-line library, which it would print line by line behind a question.</summary>
    private static string Meant(ParseResult parsed)
    {
        if (parsed.Action is not ParseErrorAction action)
        {
            return "";
        }

        using var said = new StringWriter();
        action.ShowHelp = false;
        action.ShowTypoCorrections = true;
        parsed.Invoke(new InvocationConfiguration { Output = said, Error = TextWriter.Null });
        var lines = said.ToString().Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        return string.Join(" or ", lines.SkipWhile(line => !line.EndsWith('?')).Skip(1).Where(word => !word.StartsWith('-')));
    }
}
