using System.Collections.Immutable;
using System.Text;

namespace GssBot.Core.Knowledge.Commands;

/// <summary>
/// Cuts a command line into its simple commands as a POSIX shell does, substitutions and loops included. For judging what a line
/// would run: where the shell's grammar is richer (here-documents, <c>case</c>, functions) words come out that no rule lets pass.
/// </summary>
internal sealed partial class ShellReader
{
    /// <summary>Words of the shell before a command; a command follows.</summary>
    private static readonly ImmutableArray<string> Before = ["if", "then", "elif", "else", "while", "until", "do", "{", "!"];

    private static readonly ImmutableArray<string> Ends = ["done", "fi", "}"];

    private static readonly ImmutableArray<string> Shells = ["sh", "bash", "dash", "zsh", "ksh"];

    private readonly ImmutableArray<ShellCommand>.Builder commands = ImmutableArray.CreateBuilder<ShellCommand>();
    private readonly ImmutableArray<ShellWord>.Builder words = ImmutableArray.CreateBuilder<ShellWord>();
    private readonly ImmutableArray<string>.Builder files = ImmutableArray.CreateBuilder<string>();
    private readonly StringBuilder word = new();
    private bool inWord;
    private bool isPlain = true;
    private bool isLiteral = true;
    private bool takesPipe;
    private bool toFile;

    /// <summary>
    /// The commands of a line and of the scripts in it (<c>sh -c '…'</c>); null when a quote or a bracket is never closed.
    /// </summary>
    public static ImmutableArray<ShellCommand>? ReadWithScripts(string line) =>
        Read(line) is { } commands ? [.. commands, .. commands.SelectMany(Scripts)] : null;

    /// <summary>The commands in the order in which they end; null when a quote or a substitution is never closed.</summary>
    public static ImmutableArray<ShellCommand>? Read(string line)
    {
        var reader = new ShellReader();
        return reader.Read(line, 0, '\0') < 0 ? null : reader.commands.ToImmutable();
    }

    /// <returns>Where the part ends, at <paramref name="until"/> or the end of the line; negative when that is missing.</returns>
    private int Read(string line, int at, char until)
    {
        for (; at >= 0 && at < line.Length; at++)
        {
            var letter = line[at];
            if (letter == until)
            {
                EndCommand(pipe: false);
                return at;
            }

            at = letter switch
            {
                ' ' or '\t' => Blank(at),
                '#' when !inWord => Comment(line, at),
                '\'' => Quoted(line, at),
                '"' => DoubleQuoted(line, at),
                '\\' => Escaped(line, at),
                '$' or '`' => Expansion(line, at),
                '<' or '>' => Redirection(line, at),
                '|' or '&' or ';' or '(' or ')' or '\n' => Operator(line, at),
                _ => Letter(letter, at),
            };
            if (at < 0)
            {
                return at;
            }
        }

        EndCommand(pipe: false);
        return until == '\0' && at >= 0 ? at : -1;
    }

    private static IEnumerable<ShellCommand> Scripts(ShellCommand command) =>
        Shells.Contains(command.Program) && command.Arguments.SkipWhile(word => !TakesScript(word)).Skip(1).FirstOrDefault() is { } script
            ? Read(script) ?? []
            : [];

    /// <summary><c>-c</c>, alone or in a group such as <c>-ec</c>.</summary>
    private static bool TakesScript(string word) =>
        word.Length > 1 && word[0] == '-' && word[1] != '-' && word.Contains('c', StringComparison.Ordinal);

    private int Redirection(string line, int at)
    {
        if (inWord && word.ToString().All(char.IsAsciiDigit))
        {
            word.Clear(); // The 2 of 2>.
            inWord = false;
        }

        EndWord();
        toFile |= line[at] == '>';
        while (at + 1 < line.Length && line[at + 1] is '<' or '>' or '|')
        {
            at++;
            toFile |= line[at] == '>';
        }

        if (at + 1 < line.Length && line[at + 1] == '&')
        {
            at++;
            word.Append('&');
            inWord = true;
        }

        return at;
    }

    private int Operator(string line, int at)
    {
        if (line[at] == '&' && at + 1 < line.Length && line[at + 1] == '>')
        {
            EndWord();
            return at;
        }

        var doubled = at + 1 < line.Length && line[at + 1] == line[at];
        EndCommand(pipe: line[at] == '|' && !doubled);
        return doubled ? at + 1 : at;
    }

    private void EndWord()
    {
        if (!inWord)
        {
            return;
        }

        var text = word.ToString();
        if (toFile)
        {
            if (text != "/dev/null" && !text.StartsWith('&'))
            {
                files.Add(text);
            }
        }
        else if (!text.StartsWith('&') && !(words.Count == 0 && isPlain && (Before.Contains(text) || Ends.Contains(text))))
        {
            words.Add(new ShellWord(text, isPlain, isLiteral));
        }

        word.Clear();
        (inWord, isPlain, isLiteral, toFile) = (false, true, true, false);
    }

    private void EndCommand(bool pipe)
    {
        EndWord();
        if (words.Count > 0 || files.Count > 0)
        {
            commands.Add(new ShellCommand(words.ToImmutable(), takesPipe, files.ToImmutable()));
        }

        words.Clear();
        files.Clear();
        (takesPipe, toFile) = (pipe, false);
    }
}
