using System.Text.RegularExpressions;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Rules;

/// <summary>A command that is to show whether something is still valid shows its end; one that shows only a beginning says so.</summary>
public sealed partial class DateAdviceTests
{
    [Fact]
    public void Every_command_shows_the_date_that_its_text_speaks_of() =>
        Assert.Empty(ShippedCommand.All.Where(shipped => IsWrong(shipped.Text, shipped.Command)).Select(shipped =>
            $"{shipped.Where}: {shipped.Text}: {shipped.Command}"));

    [Theory]
    [InlineData("See that your certificate is still valid.", "openssl x509 -in x -noout -startdate", true)]
    [InlineData("See that your certificate is still valid.", "openssl x509 -in x -noout -subject", true)]
    [InlineData("See that the CA has not ended.", "openssl x509 -in x -noout -subject", true)]
    [InlineData("Each nextUpdate must lie ahead.", "openssl crl -in x -noout -lastupdate", true)]
    [InlineData("Look at its dates.", "openssl x509 -in x -noout -startdate", true)]
    [InlineData("When does it begin?", "openssl x509 -in x -noout -startdate", false)]
    [InlineData("Look at its dates.", "openssl x509 -in x -noout -startdate -enddate", false)]
    [InlineData("See that it is still valid.", "openssl x509 -in x -noout -checkend 0", false)]
    [InlineData("Each nextUpdate must lie ahead.", "openssl crl -in x -noout -nextupdate", false)]
    [InlineData("See that your proxy is still valid.", "grid-proxy-info", false)]
    public void What_shows_another_date_is_noticed(string text, string command, bool wrong) => Assert.Equal(wrong, IsWrong(text, command));

    private static bool IsWrong(string text, string command) => OpenSsl().IsMatch(command) && !End().IsMatch(command)
        && (AsksForEnd().IsMatch(text) || (Beginning().IsMatch(command) && !AsksForBeginning().IsMatch(text)));

    [GeneratedRegex(@"openssl (x509|crl)\b")]
    private static partial Regex OpenSsl();

    [GeneratedRegex(@"-(enddate|dates|checkend|nextupdate|text)\b")]
    private static partial Regex End();

    [GeneratedRegex(@"-(startdate|lastupdate)\b")]
    private static partial Regex Beginning();

    [GeneratedRegex(@"\b(valid|expired|ended|end dates?|nextUpdate|dates)\b")]
    private static partial Regex AsksForEnd();

    [GeneratedRegex(@"\b(begins?|start|compare the time)\b")]
    private static partial Regex AsksForBeginning();
}
