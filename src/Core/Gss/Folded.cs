using System.Buffers;

namespace GssBot.Core.Gss;

/// <summary>Comparing with text in which white space was re-flowed.</summary>
internal static class Folded
{
    /// <summary>What a word is made of here: ASCII letters, digits and the underscore.</summary>
    public static readonly SearchValues<char> WordChars =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>
    /// True when the literal stands at this place and ends at a word edge; a run of white space equals a run of white space.
    /// </summary>
    public static bool StartsWith(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> literal, out int end)
    {
        end = at;
        while (true)
        {
            var blank = literal.IndexOf(' ');
            var piece = blank < 0 ? literal : literal[..blank];
            if (!text[end..].StartsWith(piece))
            {
                return false;
            }

            end += piece.Length;
            if (blank < 0)
            {
                return end >= text.Length || !IsWord(text[end]) || !IsWord(text[end - 1]);
            }

            literal = literal[blank..].TrimStart(' ');
            var start = end;
            end = Blanks(text, end);
            if (end == start)
            {
                return false;
            }
        }
    }

    /// <summary>Past white space of any kind, at most 80 characters of it.</summary>
    public static int Blanks(ReadOnlySpan<char> text, int at)
    {
        var limit = Math.Min(text.Length, at + MostBlanks);
        while (at < limit && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>Longest run of white space that is still taken as one blank; keeps hostile pastes linear.</summary>
    private const int MostBlanks = 80;
}
