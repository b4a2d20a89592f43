using GssBot.CaseFiles;
using GssBot.Core.Knowledge;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>What the build and <c>cases check</c> refuse, and a running program takes.</summary>
public sealed class ReviewTests
{
    private const string Door = "{any: [\"globus: the door is closed\"]}";

    private static readonly KnowledgeBase Shipped = ShippedCases.Load();

    [Theory]
    [InlineData("admits: {grid: [globus,\n  globus]}", "_vocabulary.yaml:2: \"globus\" stands in line 1 already")]
    [InlineData(
        "admits: {grid: [globus],\n  gss: [krb5,\n  krb5-error]}",
        "_vocabulary.yaml:3: \"krb5-error\" admits nothing more than \"krb5\" (line 2)")]
    [InlineData("admits: {grid: [globus,\n  JGlobus]}", "_vocabulary.yaml:2: \"JGlobus\" admits nothing more than \"globus\" (line 1)")]
    [InlineData("admits: {grid: [globus,\n  it]}", "_vocabulary.yaml:2: \"it\" admits too much: at least 3 characters")]
    [InlineData("admits: {grid: [globus]}\nfrequent: [door,\n  window]", "_vocabulary.yaml:3: names 'window', and no case is called so")]
    [InlineData("admits: {grid: [globus]}\nfrequent: [door,\n  door]", "_vocabulary.yaml:3: \"door\" stands in line 2 already")]
    [InlineData("admits: {grid: [globus]}\nfamilies: [trust,\n  trust]", "_vocabulary.yaml:3: \"trust\" stands in line 2 already")]
    [InlineData("admits: {grid: [globus]}\nfamilies: [trust]", "door.yaml:3: 'family' must be one of: trust")]
    [InlineData(
        "admits: {grid: [globus]}\nwords: [x]", "_vocabulary.yaml:2: unknown key 'words'; known here: admits, families, first, frequent")]
    [InlineData("admits: {grid: [gridftp]}", "door.yaml:8: not admitted: no word of this evidence")]
    public void A_list_at_fault_is_told_with_file_and_line(string vocabulary, string told) =>
        Assert.Contains(Whole(vocabulary, Door, ""), problem => problem.StartsWith(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("routine: {7: {door: x},\n  8: {window: x}}", "_statuses.yaml:2: names 'window', and no case is called so")]
    [InlineData(
        "minor: {KRB5KRB_AP_ERR_SKEW: door,\n  SEC_E_TIME_SKEW: {case: window}}",
        "_statuses.yaml:2: names 'window', and no case is called so")]
    [InlineData(
        "minor: {KRB5KRB_AP_ERR_SKEW: door,\n  KRB5_NO_SUCH: door}", "_statuses.yaml:2: 'KRB5_NO_SUCH' is no minor status that is known")]
    [InlineData("said:\n  - {routine: 7, text: x, client: {case: window}}", "_statuses.yaml:2: names 'window', and no case is called so")]
    [InlineData("gives-way: [nothing]", "_statuses.yaml:1: 'nothing' is no family of _vocabulary.yaml")]
    [InlineData("routine: {seven: {door: x}}", "_statuses.yaml:1: 'seven' is no routine error: 1 to 255, or other")]
    [InlineData("bits: [{bit: 16, cases: {door: x}}]", "_statuses.yaml:1: '16' is no supplementary bit: 0 to 15")]
    public void A_table_of_statuses_at_fault_is_told_with_file_and_line(string statuses, string told) => Assert.Contains(
        Shipped.Check([("_vocabulary.yaml", "admits: {grid: [globus]}"), ("_statuses.yaml", statuses), CaseText.Of("door", Door)])
            .Select(problem => problem.ToString()),
        problem => problem.StartsWith(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("GSI", "gsissh")]
    [InlineData("SRM", "srm_")]
    public void A_word_with_a_capital_letter_covers_no_word_in_any_case(string exact, string any) =>
        Assert.Empty(Whole($"admits: {{grid: [globus, {exact}, {any}]}}", Door, ""));

    [Theory]
    [InlineData("parent: window", "door.yaml:14: names 'window', and no case is called so")]
    [InlineData("modifies: [window]", "door.yaml:14: names 'window', and no case is called so")]
    [InlineData("separate: {window: look}", "door.yaml:14: names 'window', and no case is called so")]
    [InlineData("admits: [globus-door]", "door.yaml:14: \"globus-door\" admits nothing more than \"globus\" (_vocabulary.yaml, line 1)")]
    [InlineData("admits: [globus]", "door.yaml:14: \"globus\" admits nothing more than \"globus\" (_vocabulary.yaml, line 1)")]
    public void A_case_at_fault_is_told_with_file_and_line(string more, string told) =>
        Assert.Contains(Whole("admits: {grid: [globus]}", Door, more), problem => problem.StartsWith(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("{any: [the door is closed]}", "admits: elsewhere")]
    [InlineData("{any: [the door is closed]}", "admits: [a door]")]
    [InlineData("{any: [the door is closed, a globus door]}", "")]
    [InlineData("{any: [{text: the door is closed, fact: grid}]}", "")]
    [InlineData("{any: [the door is closed, {status: {routine: 13}}]}", "")]
    public void Evidence_that_something_admits_is_taken(string evidence, string more) =>
        Assert.Empty(Whole("admits: {grid: [globus]}", evidence, more));

    [Theory]
    [InlineData("", "nfs.yaml:8: not admitted: no word of this evidence")]
    [InlineData("admits: [export denied]", null)]
    [InlineData("admits: [export denied]\nparent: no-such-case", "nfs.yaml:15: names 'no-such-case'")]
    public void A_site_s_case_is_told_so_and_taken_all_the_same(string more, string? told)
    {
        var (file, text) = CaseText.Of("nfs", "{any: [\"export denied by {host}\"]}", more);
        (string, string)[] files = [(file, text.Replace("family: test", "family: site", StringComparison.Ordinal))];
        Assert.NotNull(Shipped.With(files).Base);
        var problems = Shipped.Check(files).Select(problem => problem.ToString()).ToArray();
        Assert.Equal(told is null ? 0 : 1, problems.Length);
        Assert.All(problems, problem => Assert.StartsWith(told!, problem, StringComparison.Ordinal));
    }

    private static string[] Whole(string vocabulary, string evidence, string more) =>
        [.. Shipped.Check([("_vocabulary.yaml", vocabulary), CaseText.Of("door", evidence, more)]).Select(problem => problem.ToString())];
}
