using System.Text.RegularExpressions;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Rules;

/// <summary>No step makes an error go away by looking less closely. Held against commands and against what the steps say.</summary>
public sealed partial class SilencedCheckTests
{
    public static TheoryData<string, string> Forbidden => new()
    {
        { "rm -f /etc/grid-security/certificates/d1b603c3.r0", "deletes a revocation list" },
        { "find . -name '*.r0' -delete", "deletes a revocation list" },
        { "mv d1b603c3.r0 /tmp", "deletes a revocation list" },
        { "chmod 777 /etc/grid-security", "widens rights" },
        { "chmod o+w x", "widens rights" },
        { "chmod a+rw x", "widens rights" },
        { "chmod 644 ~/.globus/userkey.pem", "widens rights" },
        { "curl -k https://HOST/", "skips the check of a certificate" },
        { "curl -sS --insecure https://HOST/", "skips the check of a certificate" },
        { "wget --no-check-certificate https://HOST/", "skips the check of a certificate" },
        { "ssh -o StrictHostKeyChecking=no HOST", "skips the check of a certificate" },
        { "gfal-ls --insecure davs://HOST/", "skips the check of a certificate" },
        { "openssl s_client -connect HOST:443 | openssl x509 > /etc/grid-security/certificates/x.0", "trusts what the peer sent" },
        { "openssl s_client -showcerts -connect HOST:443 | sudo tee /etc/grid-security/certificates/x.0", "trusts what the peer sent" },
        { "openssl s_client -tls1_1 -connect HOST:443", "goes back to an older TLS" },
        { "update-crypto-policies --set LEGACY", "goes back to an older TLS" },
        { "openssl s_client -cipher ALL@SECLEVEL=0 -connect HOST:443", "goes back to an older TLS" },
        { "setenforce 0", "switches a guard off" },
        { "systemctl stop firewalld", "switches a guard off" },
        { "iptables -F", "switches a guard off" },
    };

    [Fact]
    public void No_command_silences_a_check() =>
        Assert.Empty(ShippedCommand.All.Select(shipped => (shipped, Fault: FaultOf(shipped.Command)))
            .Where(pair => pair.Fault is not null)
            .Select(pair => $"{pair.shipped.Where} {pair.Fault}: {pair.shipped.Command}"));

    [Fact]
    public void A_command_that_leaves_something_out_says_that_it_is_a_test() =>
        Assert.Empty(ShippedCommand.All.Where(shipped => LeavesOut().IsMatch(shipped.Command) && !SaysTest().IsMatch(shipped.Text))
            .Select(shipped => $"{shipped.Where}: {shipped.Text}: {shipped.Command}"));

    [Theory, MemberData(nameof(Forbidden))]
    public void What_is_forbidden_is_noticed(string command, string fault) => Assert.Equal(fault, FaultOf(command));

    [Theory]
    [InlineData("openssl crl -in d1b603c3.r0 -noout -nextupdate")]
    [InlineData("chmod 400 ~/.globus/userkey.pem && chmod 644 ~/.globus/usercert.pem")]
    [InlineData("sudo klist -k /etc/krb5.keytab; journalctl -k")]
    [InlineData("openssl s_client -connect HOST:8443 </dev/null 2>/dev/null | openssl x509 -noout -issuer")]
    public void What_is_harmless_passes(string command) => Assert.Null(FaultOf(command));

    private static string? FaultOf(string command) =>
        DeletesList().IsMatch(command) ? "deletes a revocation list"
        : WidensRights().IsMatch(command) ? "widens rights"
        : SkipsCheck().IsMatch(command) ? "skips the check of a certificate"
        : TrustsPeer().IsMatch(command) ? "trusts what the peer sent"
        : OlderTls().IsMatch(command) ? "goes back to an older TLS"
        : GuardOff().IsMatch(command) ? "switches a guard off"
        : null;

    [GeneratedRegex(@"\b(rm|mv|unlink|truncate|shred)\b.*\.r[0-9\[*]|\.r[0-9\[*].*-delete")]
    private static partial Regex DeletesList();

    [GeneratedRegex(@"\bchmod\s+(-\S+\s+)*(\S*[oa]?\+\S*w|[0-7]*[0-7][0-7][2367]\b|[0-7]*[4567][4567]\d?\s+\S*key)|\bsetfacl\b.*other")]
    private static partial Regex WidensRights();

    [GeneratedRegex(
        @"--insecure|--no-check-certificate|StrictHostKeyChecking=no|\bcurl\b[^|;&]*\s-\w*k\b|-verify_return_error=0|GIT_SSL_NO_VERIFY")]
    private static partial Regex SkipsCheck();

    [GeneratedRegex(@"s_client.*(>\s*(?!/dev/null|&)\S|\btee\b|-CAfile.*>)")]
    private static partial Regex TrustsPeer();

    [GeneratedRegex(
        @"-(ssl[23]|tls1(_1)?)\b|LEGACY|SECLEVEL=[01]\b|(MIN|Min)\w*(TLS|Protocol)\w*[= ]+(TLS1_VERSION|TLS1_1|TLSv1(\.[01])?\b)|SSL_OP_LEGACY|AllowUnsafe")]
    private static partial Regex OlderTls();

    [GeneratedRegex(
        @"setenforce\s+0|(stop|disable|mask)\s+(--now\s+)?(firewalld|nftables|iptables|apparmor|auditd|fetch-crl)|iptables\s+-F|nft\s+flush")]
    private static partial Regex GuardOff();

    [GeneratedRegex(@"-nodcau|-dcau N|MAX_TLS_PROTOCOL=")]
    private static partial Regex LeavesOut();

    [GeneratedRegex(@"\b[Tt]est|\b[Tt]ry\b|\b[Oo]nce\b")]
    private static partial Regex SaysTest();
}
