using GssBot.CaseFiles;
using GssBot.Core.Knowledge.Commands;
using GssBot.Core.Knowledge.Model;
using GssBot.Tests;

namespace GssBot.Core.Tests.Rules;

/// <summary>What the shipped commands give to each program.</summary>
public sealed class CommandOptionTests
{
    /// <summary>
    /// One line a program; a new option in it was looked up in the program's own help. Renewed by <c>./check.sh golden</c>.
    /// </summary>
    [Fact]
    [Trait("Category", "golden")]
    public void Each_option_of_a_program_was_reviewed() =>
        Golden.CheckFile("tests/Core.Tests/Rules/Data/options.tsv", string.Concat(
            ShippedCommand.All.SelectMany(shipped => Commands(shipped.Command))
                .SelectMany(command => command.Arguments.Where(word => word.Length > 1 && word[0] == '-')
                    .Select(word => (command.Program, Option: word.ReplaceLineEndings(" "))))
                .GroupBy(pair => pair.Program, StringComparer.Ordinal)
                .OrderBy(group => group.Key, StringComparer.Ordinal)
                .Select(group =>
                    $"{group.Key}\t{string.Join(' ', group.Select(pair => pair.Option).Distinct().Order(StringComparer.Ordinal))}\n")));

    [Fact]
    public void A_revocation_list_is_read_as_one_and_a_certificate_as_one() => Assert.Empty(ShippedCommand.All
        .SelectMany(shipped => Commands(shipped.Command).Where(command => command.Program == "openssl")
            .Select(command => (shipped.Where, Words: command.Arguments.ToArray())))
        .Where(used => used.Words.Zip(used.Words.Skip(1)).Any(pair => pair.First == "-in"
            && pair.Second.EndsWith(used.Words[0] == "crl" ? ".0" : ".r0", StringComparison.Ordinal)))
        .Select(used => $"{used.Where}: openssl {string.Join(' ', used.Words)}"));

    [Fact]
    public void A_key_is_installed_for_its_owner_alone() => Assert.Empty(ShippedCommand.All
        .SelectMany(shipped => Commands(shipped.Command).Where(command => command.Program is "install" or "chmod")
            .Select(command => (shipped.Where, Words: command.Arguments.ToArray())))
        .Where(used => used.Words.Any(word => word.Contains("key", StringComparison.Ordinal))
            && !used.Words.Any(word => word is "400" or "600" or "0400" or "0600" or "-m400" or "-m600" or "go-rwx"))
        .Select(used => $"{used.Where}: {string.Join(' ', used.Words)}"));

    /// <summary><c>openssl x509 -checkend 0</c> asks whether a certificate is over now; any other number asks for later.</summary>
    [Fact]
    public void Whether_a_certificate_is_over_is_asked_of_now() => Assert.Empty(ShippedCases.Load().Cases
        .SelectMany(known => Texts(known).Select(text => (known.Id, text)))
        .Where(pair => pair.text.Split("-checkend ").Skip(1).Any(rest =>
            !rest.StartsWith('0') || char.IsAsciiDigit(rest.ElementAtOrDefault(1))))
        .Select(pair => $"{pair.Id}: {pair.text}"));

    private static IEnumerable<string> Texts(Case known) =>
        known.Steps.SelectMany(step => new[] { step.Text, step.Command ?? "" }).Concat(known.Neighbours.Select(other => other.Separate))
            .Concat(known.Ask).Append(known.Summary).Append(known.Meaning);

    private static IEnumerable<ShellCommand> Commands(string command) =>
        ShellReader.ReadWithScripts(CommandTemplate.Parse(command).Fill(Answers.Fields.None)) ?? [];
}
