using System.Text.RegularExpressions;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Rules;

/// <summary>Commands that once told or did the wrong thing when they were run, and what is to stand there instead.</summary>
public sealed partial class AdviceTests
{
    public static TheoryData<string, string> Wrong => new()
    {
        { "openssl x509 -in \"${X509_USER_PROXY:-/tmp/x509up_u$(id -u)}\" -noout -issuer -issuer_hash", "takes the user for the CA" },
        { "openssl x509 -in /tmp/x509up_u0 -noout -issuer_hash", "takes the user for the CA" },
        { "echo '17 */6 * * * root /usr/sbin/fetch-crl -q' | sudo tee /etc/cron.d/fetch-crl", "overwrites a file of the package" },
        { "myproxy-init -s HOST -l USER_NAME -n -Z RENEWER_DN", "lets a renewer retrieve" },
        { "sudo passwd -S LOCAL_USER; sudo chage -l LOCAL_USER", "looks where GridFTP does not" },
        { "journalctl -u globus-gridftp-server --since '-1 hour'", "reads a log that holds nothing" },
        { "for f in *.r0; do [ -e \"${f%.r0}.0\" ] || echo \"$f has no CA\"; done", "cries wolf over a CRL's second name" },
    };

    [Fact]
    public void No_command_is_one_of_those() =>
        Assert.Empty(ShippedCommand.All.Select(shipped => (shipped, Fault: FaultOf(shipped.Command)))
            .Where(pair => pair.Fault is not null)
            .Select(pair => $"{pair.shipped.Where} {pair.Fault}: {pair.shipped.Command}"));

    [Theory, MemberData(nameof(Wrong))]
    public void What_was_wrong_is_noticed(string command, string fault) => Assert.Equal(fault, FaultOf(command));

    [Theory]
    [InlineData("openssl x509 -in ~/.globus/usercert.pem -noout -issuer -issuer_hash")]
    [InlineData("openssl x509 -in \"${X509_USER_PROXY:-/tmp/x509up_u$(id -u)}\" -noout -subject -startdate")]
    public void What_is_right_passes(string command) => Assert.Null(FaultOf(command));

    /// <summary>Who is told to install or renew a CA's package gets the name of a package, not only "fetch-crl".</summary>
    [Fact]
    public void Installing_a_CA_has_a_command_that_installs() =>
        Assert.Empty(ShippedCommand.All.Where(shipped => InstallsCa().IsMatch(shipped.Text) && !shipped.Check
            && !shipped.Command.Contains("install", StringComparison.Ordinal)).Select(shipped =>
                $"{shipped.Where}: {shipped.Text}: {shipped.Command}"));

    [Fact]
    public void The_step_for_a_wrong_clock_sets_it_before_it_looks()
    {
        var steps = ShippedCommand.All.Where(shipped => shipped.Where == "_steps.yaml sync-clock").ToArray();
        Assert.Contains("set-ntp true", steps[0].Command, StringComparison.Ordinal);
        Assert.Contains("makestep", steps[0].Command, StringComparison.Ordinal);
        Assert.True(steps[^1].Check);
    }

    private static string? FaultOf(string command) =>
        IssuerOfProxy().IsMatch(command) ? "takes the user for the CA"
        : PackagesCron().IsMatch(command) ? "overwrites a file of the package"
        : RenewerRetrieves().IsMatch(command) ? "lets a renewer retrieve"
        : command.Contains("chage -l", StringComparison.Ordinal) ? "looks where GridFTP does not"
        : EmptyJournal().IsMatch(command) ? "reads a log that holds nothing"
        : SecondName().IsMatch(command) ? "cries wolf over a CRL's second name"
        : null;

    /// <summary>The first certificate of a proxy file is the proxy: its issuer is the user.</summary>
    [GeneratedRegex(@"x509 -in [^|;]*(x509up_u|X509_USER_PROXY)[^|;]*-issuer")]
    private static partial Regex IssuerOfProxy();

    [GeneratedRegex(@"(tee|>)\s*/etc/cron\.d/fetch-crl(\s|$)")]
    private static partial Regex PackagesCron();

    [GeneratedRegex(@"myproxy-init.* -Z\b")]
    private static partial Regex RenewerRetrieves();

    /// <summary>The packaged service writes its start there and no log-in.</summary>
    [GeneratedRegex(@"journalctl -u globus-gridftp-server --since")]
    private static partial Regex EmptyJournal();

    [GeneratedRegex(@"\$\{f%\.r0\}\.0")]
    private static partial Regex SecondName();

    [GeneratedRegex(@"\b([Ii]nstall|[Rr]enew) (the|that|this) (CA|CA's|current CA)\b.*package")]
    private static partial Regex InstallsCa();
}
