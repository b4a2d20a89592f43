namespace GssBot.Core.Knowledge.Commands;

/// <summary>What a word is made of: letters, quotes, escapes and what the shell puts in.</summary>
internal sealed partial class ShellReader
{
    private int Blank(int at)
    {
        EndWord();
        return at;
    }

    private int Letter(char letter, int at)
    {
        word.Append(letter);
        inWord = true;
        return at;
    }

    private static int Comment(string line, int at) => line.IndexOf('\n', at) is >= 0 and var end ? end - 1 : line.Length;

    private int Quoted(string line, int at)
    {
        var close = line.IndexOf('\'', at + 1);
        if (close > 0)
        {
            word.Append(line.AsSpan(at + 1, close - at - 1));
        }

        (inWord, isPlain) = (true, false);
        return close;
    }

    private int DoubleQuoted(string line, int at)
    {
        (inWord, isPlain) = (true, false);
        for (at++; at >= 0 && at < line.Length; at++)
        {
            switch (line[at])
            {
                case '"':
                    return at;
                case '\\':
                    at = Escaped(line, at);
                    break;
                case '$' or '`':
                    at = Expansion(line, at);
                    break;
                default:
                    word.Append(line[at]);
                    break;
            }

            if (at < 0)
            {
                return at;
            }
        }

        return -1;
    }

    private int Escaped(string line, int at)
    {
        (inWord, isPlain) = (true, false);
        if (at + 1 < line.Length)
        {
            word.Append(line[at + 1]);
        }

        return at + 1;
    }

    /// <summary><c>$name</c> is put in as text; what <c>$(…)</c> and backticks hold are commands.</summary>
    private int Expansion(string line, int at)
    {
        (inWord, isPlain, isLiteral) = (true, false, false);
        word.Append('$');
        var opens = line[at] == '`' ? at : at + 1 < line.Length && line[at + 1] == '(' ? at + 1 : -1;
        if (opens < 0)
        {
            return at;
        }

        var inner = new ShellReader();
        var end = inner.Read(line, opens + 1, line[at] == '`' ? '`' : ')');
        commands.AddRange(inner.commands);
        return end;
    }
}
