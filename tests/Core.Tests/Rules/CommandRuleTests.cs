using System.Diagnostics;
using System.Text;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Commands;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Rules;

/// <summary>Somebody will run these at two in the morning, as root, with values that a stranger pasted.</summary>
public sealed class CommandRuleTests
{
    [Fact]
    public void Every_command_keeps_the_command_rules() =>
        Assert.Empty(ShippedCommand.All.SelectMany(shipped =>
            CommandRules.FaultsOf(shipped.Command).Select(fault => $"{shipped.Where}: {fault}: {shipped.Command}")));

    [Fact]
    public void Hostile_values_never_change_the_words_of_a_command()
    {
        var faults = ShippedCommand.All.DistinctBy(shipped => shipped.Command).AsParallel().SelectMany(shipped =>
        {
            var template = CommandTemplate.Parse(shipped.Command);
            var expected = ShellWords.Of(template.Fill(Fields.None));
            return Fills(template).Select(fill => Changed(expected, fill.Command, Taken(template, fill.Fields))).OfType<string>().Take(3)
                .Select(fault => $"{shipped.Where}: {fault}: {shipped.Command}");
        });
        Assert.Empty(faults);
    }

    [Fact]
    public void Bash_parses_every_command_with_no_values_and_with_hostile_ones()
    {
        var script = new StringBuilder();
        var lines = new List<string>();
        foreach (var shipped in ShippedCommand.All.DistinctBy(shipped => shipped.Command))
        {
            var template = CommandTemplate.Parse(shipped.Command);
            foreach (var command in Fills(template)
                .Select(fill => fill.Command)
                .Prepend(template.Fill(Fields.None))
                .Distinct()
                .Where(command => command.Length < 2000)
                .Take(12))
            {
                ShellWords.Of(command);
                script.Append("{\n").Append(command).Append("\n}\n");
                lines.AddRange(Enumerable.Repeat($"{shipped.Where}: {command}", 2 + command.Split('\n').Length));
            }
        }

        var told = Bash(script.ToString()).Select(line =>
            int.TryParse(line.Split("line ")[^1].Split(':')[0], out var at) && at <= lines.Count ? $"{line} ({lines[at - 1]})" : line);
        Assert.Empty(told);
    }

    [Fact]
    public void The_tokeniser_of_these_tests_sees_what_a_shell_sees()
    {
        Assert.Equal(["ls", "a b", "c'd", ";", "x"], ShellWords.Of("ls 'a b' c\\'d; x"));
        Assert.Equal(["f", "\u0001$x y \u0001$g", "\u0001$h)"], ShellWords.Of("f \"$x y $(g \"$h\")\""));
        Assert.Equal(["a", "#"], ShellWords.Of("a # b ; c"));
        Assert.Throws<FormatException>(() => ShellWords.Of("ls 'a"));
    }

    [Theory]
    [InlineData("rm x", "rm $(id)")]
    [InlineData("rm x", "rm x y")]
    [InlineData("rm x", "rm x;id")]
    [InlineData("rm x", "rm -x")]
    [InlineData("rm x", "rm z")]
    public void The_comparison_notices_a_changed_command(string expected, string command) =>
        Assert.NotNull(Changed(ShellWords.Of(expected), command, ["y"]));

    private static IEnumerable<(string Command, Fields Fields)> Fills(CommandTemplate template) =>
        template.Holes.Select(FieldOf).Distinct().SelectMany(HostileValues.For).Select(fields => (template.Fill(fields), fields));

    private static string FieldOf(string hole) => hole switch { "ca_hash" => "caHash", "cert_dir" or "cred_path" => "path", _ => hole };

    private static string[] Taken(CommandTemplate template, Fields fields) =>
        [.. template.Holes.Select(hole => CommandHoles.ValueOf(hole, fields)).OfType<string>()];

    /// <summary>
    /// Null when the command has the same operators and words, and a word differs only by a value that was taken in whole.
    /// </summary>
    private static string? Changed(IReadOnlyList<string> expected, string command, string[] taken)
    {
        var words = ShellWords.Of(command);
        if (words.Count != expected.Count)
        {
            return $"{words.Count} words for {expected.Count} in {command}";
        }

        for (var i = 0; i < words.Count; i++)
        {
            var same = words[i] == expected[i];
            if (!same && (ShellWords.IsOperator(expected[i]) || ShellWords.IsOperator(words[i])
                || !taken.Any(value => words[i].Contains(value, StringComparison.Ordinal))
                || words[i].Count(letter => letter == ShellWords.Active) > expected[i].Count(letter => letter == ShellWords.Active)
                || (words[i].StartsWith('-') && !expected[i].StartsWith('-'))))
            {
                return $"'{words[i]}' for '{expected[i]}' in {command}";
            }
        }

        return null;
    }

    private static string[] Bash(string script)
    {
        using var bash =
            Process.Start(new ProcessStartInfo("bash", ["-n"]) { RedirectStandardInput = true, RedirectStandardError = true })!;
        var told = bash.StandardError.ReadToEndAsync();
        bash.StandardInput.Write(script);
        bash.StandardInput.Close();
        bash.WaitForExit();
        return told.Result.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
