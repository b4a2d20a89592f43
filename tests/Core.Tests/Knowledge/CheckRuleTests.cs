using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Commands;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>A step that is marked as a check is run without a second thought, by somebody whose work still stands in those files.</summary>
public sealed class CheckRuleTests
{
    [Theory]
    [InlineData("grid-proxy-init -verify -debug", "grid-proxy-init")]
    [InlineData("grid-proxy-info; grid-proxy-init", "grid-proxy-init")]
    [InlineData("globus-url-copy -nodcau SOURCE_URL DESTINATION_URL", "globus-url-copy")]
    [InlineData("globus-url-copy -dbg SOURCE_URL DESTINATION_URL 2>&1 | grep 530", "globus-url-copy")]
    [InlineData("GLOBUS_GSSAPI_MAX_TLS_PROTOCOL=TLS1_2_VERSION globus-url-copy SOURCE_URL DESTINATION_URL", "globus-url-copy")]
    [InlineData("env -u LD_LIBRARY_PATH gfal-copy A B", "gfal-copy")]
    [InlineData("ls x && sudo -u LOCAL_USER rm x", "rm")]
    [InlineData("for f in *.r0; do rm \"$f\"; done", "rm")]
    [InlineData("echo \"$(mv a b)\"", "mv")]
    [InlineData("echo `touch a`", "touch")]
    [InlineData("ls | xargs -n 1 chmod 600", "chmod")]
    [InlineData("sudo systemctl restart globus-gridftp-server", "systemctl")]
    [InlineData("openssl pkey -in a -out b", "openssl")]
    [InlineData("sort a > b", "sort")]
    [InlineData("sort a >> b", "sort")]
    [InlineData("sed -i s/a/b/ FILE", "sed")]
    [InlineData("timeout 30 dd if=FILE of=OTHER", "dd")]
    [InlineData("sudo kadmin -q 'addprinc x'", "kadmin")]
    [InlineData("sudo timedatectl set-ntp true", "timedatectl")]
    [InlineData("myproxy-logon -s HOST", "myproxy-logon")]
    [InlineData("sudo fetch-crl -v", "fetch-crl")]
    [InlineData("curl -o FILE https://HOST/", "curl")]
    [InlineData("sudo sh -c 'ls; touch x'", "touch")]
    [InlineData("kinit -k -t KEYTAB_FILE", "kinit")]
    [InlineData("kinit -c FILE:x -k", "kinit")]
    public void A_check_that_writes_is_refused(string command, string program) =>
        Assert.Contains($"'{program}' writes", Assert.Single(CheckRules.FaultsOf(command)), StringComparison.Ordinal);

    [Theory]
    [InlineData("globus-url-copy -nodcau -list gsiftp://HOST/DIRECTORY/ 2>&1 | tail -5")]
    [InlineData("globus-url-copy gsiftp://HOST/FILE file:///dev/null")]
    [InlineData("env -u LD_LIBRARY_PATH globus-url-copy -version")]
    [InlineData("systemctl status globus-gridftp-server; ss -ltnp")]
    [InlineData("for f in *.r*; do openssl crl -in \"$f\" -noout 2> /dev/null || echo \"no list: $f (rm it)\"; done")]
    [InlineData("openssl s_client -connect HOST:443 </dev/null 2>/dev/null | openssl x509 -noout -enddate")]
    [InlineData("echo 'rm > x'; grep -rn 'mv' /etc")]
    [InlineData("timeout 30 dd if={path|FILE} of=/dev/null bs=1M count=100")]
    [InlineData("sudo kadmin -p ADMIN_PRINCIPAL -q 'getprinc PRINCIPAL@REALM'")]
    [InlineData("sudo -u LOCAL_USER head -c1 FILE; rpm -q chrony || dpkg -l chrony")]
    [InlineData("sudo nft list ruleset; sudo iptables -nL; sudo firewall-cmd --list-all")]
    [InlineData("arcproxy -I")]
    [InlineData("sudo kinit -c MEMORY: -k -t KEYTAB_FILE SERVICE/HOST")]
    public void A_check_that_only_looks_passes(string command) => Assert.Empty(CheckRules.FaultsOf(command));

    [Fact]
    public void The_loader_tells_the_line_of_a_check_that_writes()
    {
        const string Steps = "  - role: user\n    text: Look at it.\n";
        var (file, text) = CaseText.Of("one", "{any: [the door is closed]}");
        var (_, problems) = KnowledgeBase.Load(
            [(file, text.ReplaceLineEndings("\n")
                .Replace(Steps, $"{Steps}    command: grid-proxy-init\n    check: true\n", StringComparison.Ordinal))]);
        Assert.StartsWith("one.yaml:12: a check only looks", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_command_may_stand_in_a_step_that_is_no_check()
    {
        var (file, text) = CaseText.Of("one", "{any: [the door is closed]}");
        var (_, problems) = KnowledgeBase.Load(
            [(file, text.ReplaceLineEndings("\n")
                .Replace("text: Look at it.\n", "text: Do it.\n    command: grid-proxy-init\n", StringComparison.Ordinal))]);
        Assert.Empty(problems);
    }
}
