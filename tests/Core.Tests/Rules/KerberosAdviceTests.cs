using System.Text.RegularExpressions;
using GssBot.CaseFiles;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Rules;

/// <summary>What was typed into a real realm and did not cure, held for all commands.</summary>
public sealed partial class KerberosAdviceTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "sudo kadmin -q 'getprinc PRINCIPAL@REALM'", "kadmin asks as the caller's own name, root/admin under sudo" },
        { "sudo systemctl enable --now chronyd && sudo chronyc makestep", "chronyd is an alias on Debian and cannot be enabled" },
        { "grep -rnE 'enctypes' /etc/krb5.conf /etc/krb5.conf.d", "grep -r passes over links such as RHEL's crypto policy" },
        { "sudo kvno -k /etc/krb5.keytab -U USER_NAME -P TARGET_SERVICE/TARGET_HOST", "kvno needs a ticket; -k only decrypts" },
        { "sudo kinit -k -t /etc/krb5.keytab SERVICE/HOST", "a test of a keytab replaces the caller's tickets" },
    };

    [Fact]
    public void No_command_is_one_that_was_seen_to_fail() =>
        Assert.Empty(ShippedCommand.All.Select(shipped => (shipped, Fault: FaultOf(shipped.Command)))
            .Where(pair => pair.Fault is not null)
            .Select(pair => $"{pair.shipped.Where}: {pair.Fault}: {pair.shipped.Command}"));

    [Theory, MemberData(nameof(Wrong))]
    public void What_was_seen_to_fail_is_noticed(string command, string fault) => Assert.Equal(fault, FaultOf(command));

    [Theory]
    [InlineData("sudo kadmin -p ADMIN_PRINCIPAL -q 'ktadd -k /etc/krb5.keytab SERVICE/HOST'")]
    [InlineData("sudo timedatectl set-ntp true")]
    [InlineData("grep -RnE 'enctypes' /etc/krb5.conf /etc/krb5.conf.d")]
    [InlineData("sudo kinit -c MEMORY: -k -t /etc/krb5.keytab SERVICE/HOST")]
    public void What_works_passes(string command) => Assert.Null(FaultOf(command));

    /// <summary>A new key ends all tickets of the service and breaks other hosts that share its name.</summary>
    [Fact]
    public void A_new_key_is_made_on_a_condition_and_its_price_is_said() =>
        Assert.Empty(ShippedCommand.All.Where(shipped => shipped.Command.Contains("ktadd", StringComparison.Ordinal))
            .Where(shipped => !shipped.Text.StartsWith("Only if ", StringComparison.Ordinal)
                || !shipped.Text.Contains("tickets already issued", StringComparison.Ordinal))
            .Select(shipped => $"{shipped.Where}: {shipped.Text}"));

    [Fact]
    public void Before_a_new_key_the_same_side_looks_at_the_old_one() =>
        Assert.Empty(ShippedCases.Load().Cases.Where(known => known.Steps.FirstOrDefault(step => Makes(step)) is { } makes
            && !known.Steps.TakeWhile(step => step != makes).Any(step => step.Check && step.Role == makes.Role))
                .Select(known => known.Id));

    [Fact]
    public void After_a_new_key_the_service_is_restarted_and_the_user_gets_new_tickets() =>
        Assert.Empty(ShippedCases.Load().Cases.Where(known => known.Steps.FirstOrDefault(step => Makes(step)) is { } makes
            && known.Steps.SkipWhile(step => step != makes).Select(step => step.Command ?? "").ToArray() is var after
            && !(after.Any(command => command.StartsWith("sudo systemctl restart ", StringComparison.Ordinal))
                && after.Any(command => command.StartsWith("kdestroy; kinit", StringComparison.Ordinal)))).Select(known => known.Id));

    /// <summary>kinit replaces the tickets in the default cache: a command that only looks gives it another one.</summary>
    [Fact]
    public void A_check_leaves_the_callers_tickets_alone() =>
        Assert.Empty(ShippedCommand.All.Where(shipped => shipped.Check && Kinit().IsMatch(shipped.Command)
            && !shipped.Command.Contains("-c MEMORY:", StringComparison.Ordinal)
            && !shipped.Command.Contains("KRB5CCNAME=$(mktemp)", StringComparison.Ordinal))
            .Select(shipped => $"{shipped.Where}: {shipped.Command}"));

    /// <summary>Active Directory has no kadmin: a card that names it says what is typed there instead.</summary>
    [Fact]
    public void A_card_with_kadmin_speaks_of_Active_Directory_too() =>
        Assert.Empty(ShippedCases.Load().Cases
            .Where(known => known.Steps.Any(step => step.Command?.Contains("kadmin ", StringComparison.Ordinal) == true)
                && !known.Steps.Any(step => step.Text.Contains("Active Directory", StringComparison.Ordinal))).Select(known => known.Id));

    private static bool Makes(CaseStep step) => step.Command?.Contains("ktadd", StringComparison.Ordinal) == true;

    private static string? FaultOf(string command) =>
        KadminWithoutName().IsMatch(command) ? "kadmin asks as the caller's own name, root/admin under sudo"
        : command.Contains("enable --now chronyd", StringComparison.Ordinal) ? "chronyd is an alias on Debian and cannot be enabled"
        : GrepPastLinks().IsMatch(command) ? "grep -r passes over links such as RHEL's crypto policy"
        : command.Contains("kvno -", StringComparison.Ordinal) && !command.Contains("kinit", StringComparison.Ordinal)
            ? "kvno needs a ticket; -k only decrypts"
        : command.Contains("sudo kinit -k", StringComparison.Ordinal) && !command.Contains("kvno", StringComparison.Ordinal)
            ? "a test of a keytab replaces the caller's tickets"
        : null;

    [GeneratedRegex(@"\bkadmin (?!-p ADMIN_PRINCIPAL )")]
    private static partial Regex KadminWithoutName();

    [GeneratedRegex(@"\bkinit ")]
    private static partial Regex Kinit();

    [GeneratedRegex(@"\bgrep -\w*r\w* .*/etc/krb5")]
    private static partial Regex GrepPastLinks();
}
