using GssBot.Core.Answers;
using GssBot.Core.Knowledge;
using GssBot.Core.Rendering;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>A step that writes a setting: read from the file, filled like a command, refused where it could harm.</summary>
public sealed class EditTests
{
    private const string Whole = "{file: /etc/d.conf, line: 'door open', instead: door, then: sudo systemctl reload doord}";

    [Fact]
    public void Edit_is_read_and_shown_with_what_makes_it_count()
    {
        var step = Explained($"edit: {Whole}").Steps[0];

        Assert.Equal(new Edit("/etc/d.conf", "door open", "door", "sudo systemctl reload doord"), step.Edit);
        Assert.Null(step.Command);
        Assert.Equal(
            [
                new StepBlock(
                    "In /etc/d.conf, in place of the line that begins with \"door\" (at the end if there is none):", "door open", false),
                new StepBlock("Then:", "sudo systemctl reload doord", true),
            ],
            StepLabel.All([step])[0].Blocks.AsEnumerable());
    }

    [Fact]
    public void Line_that_replaces_none_stands_at_the_end() => Assert.Equal(
        [new StepBlock("In ~/.d, at the end:", "door open\nwindow shut", false)],
        StepLabel.All([Explained("edit: {file: ~/.d, line: \"door open\\nwindow shut\"}").Steps[0]])[0].Blocks.AsEnumerable());

    [Theory]
    [InlineData("debian", Platform.Debian, "On Debian and Ubuntu: ")]
    [InlineData("redhat", Platform.Redhat, "On Red Hat and its like: ")]
    [InlineData("windows", Platform.Windows, "On Windows: ")]
    public void Step_says_for_which_system_it_is(string word, Platform on, string label)
    {
        var step = Explained($"on: {word}").Steps[0];
        Assert.Equal((on, label), (step.On, StepLabel.Of(step, Actor.User).Label));
    }

    [Fact]
    public void Person_system_and_purpose_stand_in_one_label() =>
        Assert.Equal("For the VO's manager, on Windows, to check: ", Labels.BeforeStep("the VO's manager", Platform.Windows, true));

    [Fact]
    public void Hash_of_the_paste_is_put_in() => Assert.Equal(
        new Edit("/etc/CA_HASH.namespaces", "CA_HASH", "CA_HASH:"),
        Explained("edit: {file: '/etc/{ca_hash}.namespaces', line: '{ca_hash}', instead: '{ca_hash}:'}").Steps[0].Edit);

    [Theory]
    [InlineData("edit: door", "'edit' is a mapping with file and line, and perhaps instead and then")]
    [InlineData("edit: {file: /etc/d}", "'line' is missing")]
    [InlineData("edit: {line: x}", "'file' is missing")]
    [InlineData("edit: {file: /etc/d, line: x, now: y}", "unknown key 'now'; known here: file, instead, line, then")]
    [InlineData("edit: {file: d.conf, line: x}", "an edit names its file in full")]
    [InlineData("edit: {file: /etc/d, line: 'host {host}'}", "an edit takes nothing from a paste but {ca_hash}")]
    [InlineData("edit: {file: '/etc/{host}', line: x}", "an edit takes nothing from a paste but {ca_hash}")]
    [InlineData("edit: {file: /etc/d, line: x, instead: '{dn}'}", "an edit takes nothing from a paste but {ca_hash}")]
    [InlineData("edit: {file: /etc/d, line: x, instead: \"a\\nb\"}", "'instead' is the beginning of one line")]
    [InlineData("edit: {file: /etc/d, line: x, then: rm -r /}", "none deletes more than one file")]
    [InlineData("edit: {file: /etc/d, line: x, then: 'ls {ca_hash}'}", "the command after an edit takes nothing from a paste")]
    [InlineData("edit: {file: /etc/krb5.conf, line: '  allow_weak_crypto =  TRUE'}", "no step switches a guard off")]
    [InlineData("edit: {file: /etc/ssh/ssh_config, line: StrictHostKeyChecking no}", "no step switches a guard off")]
    [InlineData("edit: {file: /etc/d, line: x}\n    command: ls", "a step is typed or written, not both")]
    [InlineData("edit: {file: /etc/d, line: x}\n    check: true", "an edit never only looks")]
    [InlineData("on: suse", "'on' must be one of: debian, redhat, windows")]
    public void Fault_in_an_edit_is_told(string step, string told)
    {
        var (_, problems) = KnowledgeBase.Load([CaseText.Vocabulary, Case(step)]);
        Assert.Contains(problems, problem => problem.What.Contains(told, StringComparison.Ordinal));
    }

    private static Answer.Known Explained(string step) => CaseText.Base(Case(step)).Explain("gsiftp: the door is closed")!;

    private static (string File, string Text) Case(string step)
    {
        var (file, text) = CaseText.Of("door", "{any: [the door is closed]}", "admits: [gsiftp]");
        const string Act = "text: Look at it.";
        return (file, text.ReplaceLineEndings("\n").Replace(Act, $"{Act}\n    {step}", StringComparison.Ordinal));
    }
}
