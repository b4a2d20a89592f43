namespace GssBot.Core.Text.Unwrapping;

/// <summary>Terminal control sequences, whole, in caret form (<c>^[[31m</c>) or with their escape character lost (<c>[0m</c>).</summary>
internal static class Colours
{
    private const int Longest = 32;

    /// <summary>Length of the sequence that begins here; 0 when none does.</summary>
    public static int LengthAt(ReadOnlySpan<char> text) => text[0] switch
    {
        '\e' when text.Length > 1 && text[1] == '[' => 2 + Parameters(text[2..]),
        '\e' when text.Length > 1 && text[1] == ']' => Title(text),
        '^' when text.StartsWith("^[[", StringComparison.Ordinal) && Bare(text[2..]) is var bare and > 0 => bare + 2,
        '[' => Bare(text),
        _ => 0,
    };

    private static int Parameters(ReadOnlySpan<char> text)
    {
        for (var i = 0; i < Math.Min(text.Length, Longest); i++)
        {
            if (text[i] is >= '@' and <= '~')
            {
                return i + 1;
            }

            if (text[i] is < ' ' or > '?')
            {
                return i;
            }
        }

        return 0;
    }

    /// <summary>A window title ends with the bell.</summary>
    private static int Title(ReadOnlySpan<char> text)
    {
        var end = text[..Math.Min(text.Length, 256)].IndexOfAny('\a', '\n');
        return end < 0 || text[end] == '\n' ? 2 : end + 1;
    }

    /// <summary><c>[0m</c>, <c>[31m</c>, <c>[32;1m</c>, and with the blanks some trackers add, <c>[33; 1m</c>.</summary>
    private static int Bare(ReadOnlySpan<char> text)
    {
        var digits = 0;
        for (var i = 1; i < Math.Min(text.Length, 10); i++)
        {
            switch (text[i])
            {
                case 'm' when digits > 0:
                    return i + 1;
                case >= '0' and <= '9':
                    digits++;
                    break;
                case ';' or ' ' when digits > 0:
                    break;
                default:
                    return 0;
            }
        }

        return 0;
    }
}
