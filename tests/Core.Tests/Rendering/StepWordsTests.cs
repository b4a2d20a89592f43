using GssBot.CaseFiles;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Rendering;

namespace GssBot.Core.Tests.Rendering;

public sealed class StepWordsTests
{
    [Theory]
    [InlineData("Look at the log.", false, "For the server's administrator: Look at the log.")]
    [InlineData("Look at the log.", true, "For the server's administrator, to check: Look at the log.")]
    [InlineData(
        "The realm's administrators: see whether it exists.", true, "For the realm's administrators, to check: see whether it exists.")]
    [InlineData("The administrators of the VO's server: add it.", false, "For the administrators of the VO's server: add it.")]
    [InlineData("The password has expired: change it.", false, "For the server's administrator: The password has expired: change it.")]
    public void Step_names_one_person(string text, bool check, string said)
    {
        var (label, rest) = StepLabel.Of(new Step(Actor.ServerAdmin, text, null, check), Actor.Unknown);
        Assert.Equal(said, label + rest);
    }

    [Fact]
    public void Person_is_named_once_for_all_of_his_steps() =>
        Assert.Equal(("To check: ", "Look."), StepLabel.Of(new Step(Actor.User, "Look.", null, true), Actor.User));

    [Theory]
    [InlineData("kinit PRINCIPAL@REALM", "PRINCIPAL REALM")]
    [InlineData("ls /etc/grid-security/certificates/CA_HASH.r0", "CA_HASH")]
    [InlineData("curl https://HOST:2811/DIRECTORY/FILE", "HOST DIRECTORY FILE")]
    [InlineData("export X509_USER_PROXY=/tmp/x; echo $PATH ${X509_CERT_DIR:-/etc} | grep -A2 'BEGIN CERTIFICATE'", "")]
    [InlineData("grep -E 'HOST|PORT'", "")]
    public void What_is_left_to_fill_in_is_found(string command, string names)
    {
        var parts = CommandText.Parts(command).ToList();
        Assert.Equal(command, string.Concat(parts.Select(part => part.Text)));
        Assert.Equal(names, string.Join(' ', parts.Where(part => part.IsPlaceholder).Select(part => part.Text)));
    }

    [Theory]
    [InlineData("what does `klist` print?", "what does \"klist\" print?")]
    [InlineData("one ` alone", "one ` alone")]
    [InlineData("`` and", "`` and")]
    public void Backticks_are_not_shown_raw(string sentence, string shown) => Assert.Equal(shown, Spoken.Quoted(sentence));

    [Fact]
    public void Answer_to_a_number_shows_no_backtick() =>
        Assert.DoesNotContain('`', AnswerText.Page(new Explainer(ShippedCases.Load()).Explain("851968")));
}
