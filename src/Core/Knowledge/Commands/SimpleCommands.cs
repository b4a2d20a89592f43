using System.Text;

namespace GssBot.Core.Knowledge.Commands;

/// <summary>
/// Cuts a command line of a case file into the programs it starts, each with its words, quotes taken off. Substitutions
/// (<c>$(…)</c>, back-quotes) are programs too. Enough of the shell for the commands of case files; no expansion is done.
/// </summary>
internal sealed class SimpleCommands
{
    private static readonly string[] Leading = ["sudo", "env", "timeout", "nice", "nohup", "xargs", "do", "then", "else", "if", "while", "until", "!", "{", "exec", "time"];

    private readonly List<List<string>> done = [];
    private readonly Stack<(List<string> Words, char Close, bool Quoted)> outer = new();
    private List<string> words = [];
    private StringBuilder? word;
    private bool quoted;

    /// <summary>Program and arguments of each part; a redirection is a word that begins with <c>&gt;</c>, its target the next one.</summary>
    public static IEnumerable<string[]> Of(string command)
    {
        var reader = new SimpleCommands();
        for (var at = 0; at < command.Length; at++)
        {
            at = reader.Take(command, at);
        }
        reader.EndCommand();
        return reader.done.Select(Program).Where(words => words.Length > 0);
    }

    private int Take(string command, int at)
    {
        var letter = command[at];
        if (letter == '\\' && at + 1 < command.Length)
        {
            Word().Append(command[at + 1]);
            return at + 1;
        }
        if (letter == '\'' && !quoted)
        {
            var close = command.IndexOf('\'', at + 1);
            close = close < 0 ? command.Length : close;
            Word().Append(command, at + 1, close - at - 1);
            return close;
        }
        var substitution = letter == '$' && at + 1 < command.Length && command[at + 1] == '(';
        if (outer.TryPeek(out var inside) && letter == inside.Close && !quoted)
        {
            Leave();
        }
        else if (substitution || letter == '`')
        {
            Enter(substitution ? ')' : '`');
            return substitution ? at + 1 : at;
        }
        else if (letter == '"')
        {
            Word();
            quoted = !quoted;
        }
        else
        {
            Plain(letter, at > 0 ? command[at - 1] : ' ');
        }
        return at;
    }

    private void Plain(char letter, char before)
    {
        if (quoted)
        {
            Word().Append(letter);
        }
        else if (letter == '&' && before == '>')
        {
            Word().Append('&');
        }
        else if (letter is ';' or '|' or '&' or '(' or ')' or '\n')
        {
            EndCommand();
        }
        else if (letter is ' ' or '\t')
        {
            EndWord();
        }
        else if (letter == '>')
        {
            Redirection();
        }
        else
        {
            Word().Append(letter);
        }
    }

    /// <summary>The number before <c>&gt;</c> names a stream and is no word.</summary>
    private void Redirection()
    {
        if (word is not null && word.Length == 1 && char.IsAsciiDigit(word[0]))
        {
            word = null;
        }
        EndWord();
        words.Add(">");
    }

    private void Enter(char close)
    {
        Word();
        outer.Push((words, close, quoted));
        (words, word, quoted) = ([], null, false);
    }

    private void Leave()
    {
        EndCommand();
        (words, _, quoted) = outer.Pop();
        word = new StringBuilder("$");
    }

    private StringBuilder Word() => word ??= new StringBuilder();

    private void EndWord()
    {
        if (word is not null)
        {
            words.Add(word.ToString());
            word = null;
        }
    }

    private void EndCommand()
    {
        EndWord();
        done.Add(words);
        words = [];
    }

    /// <summary>The words from the program's name on: what stands before it (sudo, a shell's word, VARIABLE=value) is taken off.</summary>
    private static string[] Program(List<string> words)
    {
        var at = 0;
        var leading = false;
        while (at < words.Count)
        {
            var isOption = leading && (words[at].StartsWith('-') || char.IsAsciiDigit(words[at].FirstOrDefault()));
            if (!Leading.Contains(words[at]) && !isOption && !IsAssignment(words[at]))
            {
                break;
            }
            at += leading && words[at] is "-u" or "-g" or "-n" ? 2 : 1;
            leading = true;
        }
        return at < words.Count ? [.. words[at..]] : [];
    }

    private static bool IsAssignment(string word) =>
        word.IndexOf('=') is var equals and > 0 && word.AsSpan(0, equals).IndexOfAnyExcept(Letters) < 0;

    private static readonly System.Buffers.SearchValues<char> Letters =
        System.Buffers.SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");
}
