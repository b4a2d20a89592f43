using System.Collections.Immutable;

namespace GssBot.Core.Rendering;

/// <summary>
/// Finds what is left to fill in before a command can be typed: a capitalised word that names what belongs in its place, such as
/// <c>HOST</c>, <c>CA_HASH</c> or <c>PRINCIPAL@REALM</c>. Capitals that are part of the command, such as the name of a variable
/// or a word that is searched for, are none.
/// </summary>
public static class CommandText
{
    /// <summary>A placeholder is one of these words, or ends with one behind an underscore.</summary>
    private static readonly ImmutableHashSet<string> Nouns =
    [
        "HOST", "PORT", "URL", "REALM", "DOMAIN", "PRINCIPAL", "SERVICE", "FILE", "DIRECTORY", "PATH", "USER", "NAME", "VO", "DN", "HASH",
        "UNIT", "LIBRARY", "PACKAGE", "POINT", "ACCOUNT", "ID", "PROGRAM", "TYPE", "COMMAND", "SOURCE", "DESTINATION",
    ];

    /// <summary>These stand behind an underscore only: by themselves they are words of a file.</summary>
    private static readonly ImmutableHashSet<string> Endings = ["CERTIFICATE"];

    /// <summary>Variables that programs of this field read.</summary>
    private static readonly string[] Variables = ["X509_", "GLOBUS_", "KRB5", "MYPROXY_", "LD_", "GSI_"];

    /// <summary>The command cut into what is typed as it stands and what is filled in, in order; together they are the command.</summary>
    public static IEnumerable<(string Text, bool IsPlaceholder)> Parts(string command)
    {
        var done = 0;
        for (var at = 0; at < command.Length;)
        {
            var end = at;
            while (end < command.Length && IsWordLetter(command[end]))
            {
                end++;
            }

            if (end > at && IsPlaceholder(command, at, end))
            {
                if (at > done)
                {
                    yield return (command[done..at], false);
                }

                yield return (command[at..end], true);
                done = end;
            }

            at = Math.Max(end, at + 1);
        }

        if (done < command.Length)
        {
            yield return (command[done..], false);
        }
    }

    private static bool IsPlaceholder(string command, int start, int end)
    {
        var word = command[start..end];
        var last = word.LastIndexOf('_') + 1;
        var before = start == 0 ? ' ' : command[start - 1];
        var after = end == command.Length ? ' ' : command[end];
        return word.All(letter => char.IsAsciiLetterUpper(letter) || char.IsAsciiDigit(letter) || letter == '_')
            && (Nouns.Contains(word[last..]) || (last > 0 && Endings.Contains(word[last..])))
            && before is not ('$' or '{' or '|' or '(' or '^') && after is not ('=' or '|' or '(')
            && !Array.Exists(Variables, name => word.StartsWith(name, StringComparison.Ordinal));
    }

    private static bool IsWordLetter(char letter) => char.IsAsciiLetterOrDigit(letter) || letter == '_';
}
