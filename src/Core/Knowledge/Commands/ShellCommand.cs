using System.Buffers;
using System.Collections.Immutable;

namespace GssBot.Core.Knowledge.Commands;

/// <summary>
/// One simple command of a line: what stands between two <c>|</c>, <c>;</c>, <c>&amp;&amp;</c>, brackets or quotes of a substitution.
/// </summary>
/// <param name="Words">Without quotes, redirections and the shell's own <c>do</c>, <c>then</c>, <c>!</c> …</param>
/// <param name="TakesPipe">It reads what another command writes.</param>
/// <param name="Files">What it redirects its output into, but for <c>/dev/null</c> and other outputs.</param>
internal sealed record ShellCommand(ImmutableArray<ShellWord> Words, bool TakesPipe, ImmutableArray<string> Files)
{
    private static readonly SearchValues<char> NameLetters =
        SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");

    private static readonly ImmutableArray<string> Wrappers =
        ["sudo", "doas", "env", "time", "command", "exec", "builtin", "nohup", "nice", "ionice", "timeout", "xargs", "setsid", "stdbuf"];

    /// <summary>
    /// The program's own name, whichever wrappers, settings, options of theirs and directories stand before it; empty when there is none.
    /// </summary>
    public string Program => Inner is [var first, ..] ? Base(first.Text) : "";

    /// <summary>What the program is given.</summary>
    public IEnumerable<string> Arguments => Inner.Skip(1).Select(word => word.Text);

    /// <summary>True for <c>sudo ls</c> and <c>sudo</c>.</summary>
    public bool IsBehind(string wrapper) => Words.Take(Words.Length - Inner.Length).Any(word => Base(word.Text) == wrapper);

    private ImmutableArray<ShellWord> Inner
    {
        get
        {
            var rest = Words;
            for (var wrapped = false; rest.Length > 0; rest = rest[1..])
            {
                var text = rest[0].Text;
                // "command -v NAME" only says where a program lies.
                var isLookUp = text == "command" && rest is [_, { Text: "-v" or "-V" }, ..];
                var isWrapper = Wrappers.Contains(Base(text)) && !isLookUp;
                // Behind a wrapper: its options and their values, as in sudo -u USER, timeout 30, env X=1.
                var isOption = wrapped
                    && (text.StartsWith('-')
                        || text.All(char.IsAsciiDigit)
                        || text.All(letter => char.IsAsciiLetterUpper(letter) || letter == '_')
                        || text is "root" or "{}");
                if (!isWrapper && !isOption && !IsSetting(text))
                {
                    break;
                }

                wrapped |= isWrapper;
            }

            return rest;
        }
    }

    private static bool IsSetting(string text) =>
        text.IndexOf('=') is > 0 and var equals && !text.AsSpan(0, equals).ContainsAnyExcept(NameLetters);

    private static string Base(string text) => text[(text.LastIndexOf('/') + 1)..];
}

/// <summary>A word as the program gets it.</summary>
/// <param name="IsPlain">Spelled as it is: no quote, no backslash, nothing that the shell puts in.</param>
/// <param name="IsLiteral">Nothing that the shell puts in.</param>
internal readonly record struct ShellWord(string Text, bool IsPlain, bool IsLiteral);
