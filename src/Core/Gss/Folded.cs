using System.Buffers;

namespace GssBot.Core.Gss;

/// <summary>Comparing with text in which white space was re-flowed.</summary>
internal static class Folded
{
    /// <summary>What a word is made of here: ASCII letters, digits and the underscore.</summary>
    public static readonly SearchValues<char> WordChars =
        SearchValues.Create("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ_abcdefghijklmnopqrstuvwxyz");

    public static bool IsWord(char c) => char.IsAsciiLetterOrDigit(c) || c == '_';

    /// <summary>True when the literal stands at this place and ends at a word edge; a run of white space equals a run of white space.</summary>
    public static bool StartsWith(ReadOnlySpan<char> text, int at, ReadOnlySpan<char> literal, out int end)
    {
        end = at;
        for (var i = 0; i < literal.Length;)
        {
            if (end >= text.Length)
                return false;
            if (literal[i] == ' ')
            {
                if (!char.IsWhiteSpace(text[end]))
                    return false;
                while (i < literal.Length && literal[i] == ' ')
                    i++;
                var limit = Math.Min(text.Length, end + MostBlanks);
                while (end < limit && char.IsWhiteSpace(text[end]))
                    end++;
                continue;
            }
            if (text[end] != literal[i])
                return false;
            i++;
            end++;
        }
        return end >= text.Length || !IsWord(text[end]) || !IsWord(text[end - 1]);
    }

    /// <summary>Longest run of white space that is still taken as one blank; keeps hostile pastes linear.</summary>
    private const int MostBlanks = 80;
}
