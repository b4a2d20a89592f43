using System.Collections.Immutable;
using System.Text;
using GssBot.Core.Answers;
using GssBot.Core.Text.Values;

namespace GssBot.Core.Knowledge.Commands;

/// <summary>
/// A command of a step, with holes for values of the paste. A value enters only when it is safe by its form
/// (<see cref="SafeValue"/>) and is quoted for the shell; otherwise a capitalised placeholder stays, which is safe to type too.
/// </summary>
internal sealed class CommandTemplate
{
    private readonly ImmutableArray<(string Text, string? Hole, string? IfMissing, bool Quoted)> parts;

    private CommandTemplate(ImmutableArray<(string, string?, string?, bool)> parts) => this.parts = parts;

    /// <summary>Names of the holes, each once.</summary>
    public IEnumerable<string> Holes => parts.Select(part => part.Hole).OfType<string>().Distinct();

    /// <summary>
    /// Reads <c>{hole}</c> and <c>{hole|default}</c>. Only names of <see cref="CommandHoles"/> are holes:
    /// the shell's own braces (<c>awk '{print $1}'</c>, <c>${HOME}</c>) stay as they are.
    /// </summary>
    public static CommandTemplate Parse(string command)
    {
        var parts = ImmutableArray.CreateBuilder<(string, string?, string?, bool)>();
        var text = new StringBuilder();
        var quote = '\0';
        for (var i = 0; i < command.Length; i++)
        {
            var letter = command[i];
            var close = letter == '{' && (i == 0 || command[i - 1] != '$') ? command.IndexOf('}', i) : -1;
            var inside = close > 0 ? command[(i + 1)..close].Split('|', 2) : [];
            if (inside.Length > 0 && CommandHoles.IsKnown(inside[0]))
            {
                parts.Add((text.ToString(), inside[0], inside.Length == 2 ? inside[1] : null, quote != '\0'));
                text.Clear();
                i = close;
                continue;
            }

            quote = letter is not ('"' or '\'') ? quote : quote == '\0' ? letter : quote == letter ? '\0' : quote;
            text.Append(letter);
        }

        parts.Add((text.ToString(), null, null, false));
        return new CommandTemplate(parts.ToImmutable());
    }

    /// <summary>The command with the paste's values where they are safe, placeholders elsewhere.</summary>
    public string Fill(Fields fields) => Fill(fields, SafeValue.ShellQuote);

    /// <summary>The same for a sentence: nothing is quoted.</summary>
    public string FillPlain(Fields fields) => Fill(fields, value => value);

    private string Fill(Fields fields, Func<string, string> quote)
    {
        var command = new StringBuilder();
        foreach (var (text, hole, ifMissing, quoted) in parts)
        {
            command.Append(text);
            if (hole is null)
            {
                continue;
            }

            var value = CommandHoles.ValueOf(hole, fields);
            command.Append(value is null ? ifMissing ?? CommandHoles.Placeholder(hole) : quoted ? value : quote(value));
        }

        return command.ToString();
    }
}
