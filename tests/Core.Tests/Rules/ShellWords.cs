using System.Text;

namespace GssBot.Core.Tests.Rules;

/// <summary>
/// How a POSIX shell cuts a command line, for comparing two of them: operators and words, quotes taken off, and every
/// character that the shell would act on inside a word marked with <see cref="Active"/>. Written for these tests alone.
/// </summary>
internal sealed class ShellWords
{
    /// <summary>
    /// Stands before a character that is not itself: <c>$ ` * ? [ ~ {</c> outside of quotes, <c>$ `</c> in double quotes.
    /// </summary>
    public const char Active = '\u0001';

    private readonly List<string> tokens = [];
    private readonly Stack<char> open = new();
    private StringBuilder? word;

    /// <exception cref="FormatException">A quote or a substitution is never closed.</exception>
    public static IReadOnlyList<string> Of(string command)
    {
        var shell = new ShellWords();
        for (var at = 0; at < command.Length; at++)
        {
            at = shell.open.TryPeek(out var inside) && inside == '"' ? shell.InQuotes(command, at) : shell.Bare(command, at);
        }

        shell.EndWord();
        return shell.open.Count == 0 ? shell.tokens : throw new FormatException($"never closed: {string.Join(' ', shell.open)}");
    }

    public static bool IsOperator(string token) => token is ";" or "&" or "|" or "<" or ">" or "(" or ")" or "\n" or "#";

    private int Bare(string command, int at)
    {
        var letter = command[at];
        switch (letter)
        {
            case ' ' or '\t':
                EndWord();
                return at;
            case '#' when word is null:
                tokens.Add("#");
                return command.IndexOf('\n', at) is var end and >= 0 ? end - 1 : command.Length;
            case '\'':
                var close = command.IndexOf('\'', at + 1);
                Word().Append(close < 0 ? throw new FormatException("never closed: '") : command.AsSpan(at + 1, close - at - 1));
                return close;
            case '"':
                Word();
                open.Push('"');
                return at;
            case '\\' when at + 1 < command.Length:
                Word().Append(command[at + 1]);
                return at + 1;
            case '$' or '`':
                return Substitution(command, at);
            case ')' when open.TryPeek(out var inside) && inside == '(':
                open.Pop();
                Word().Append(')');
                return at;
            case ';' or '&' or '|' or '<' or '>' or '(' or ')' or '\n':
                EndWord();
                tokens.Add(letter.ToString());
                return at;
            default:
                Word().Append(letter is '*' or '?' or '[' or '~' or '{' ? $"{Active}{letter}" : letter);
                return at;
        }
    }

    private int InQuotes(string command, int at)
    {
        switch (command[at])
        {
            case '"':
                open.Pop();
                return at;
            case '\\' when at + 1 < command.Length && command[at + 1] is '$' or '`' or '"' or '\\':
                Word().Append(command[at + 1]);
                return at + 1;
            case '$' or '`':
                return Substitution(command, at);
            default:
                Word().Append(command[at]);
                return at;
        }
    }

    private int Substitution(string command, int at)
    {
        Word().Append(Active).Append(command[at]);
        if (command[at] == '$' && at + 1 < command.Length && command[at + 1] == '(')
        {
            open.Push('(');
            return at + 1;
        }

        return at;
    }

    private StringBuilder Word() => word ??= new StringBuilder();

    private void EndWord()
    {
        if (word is not null)
        {
            tokens.Add(word.ToString());
            word = null;
        }
    }
}
