using GssBot.Core.Knowledge.Commands;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>Each item of what no command does, written down here a second time, with the harmless command next to it.</summary>
public sealed class HarmListTests
{
    [Theory]
    [InlineData("rm -r x", "rm -R x", "rm -rf x", "rm -Rf x", "rm -fR x", "rm -vr x", "rm --recursive x", "sudo rm -R x")]
    [InlineData("rm d1b603c3.r0", "unlink d1b603c3.r0", "shred d1b603c3.r0", "truncate -s0 d1b603c3.r0", "mv d1b603c3.r0 y")]
    [InlineData("rm *.r*", "rm x.r[0-9]", "rm x.r?", "rm \"$f.r$i\"", "rm /a/b.r9")]
    [InlineData("ls | xargs rm", "ls | xargs unlink", "ls | xargs shred", "ls | xargs truncate", "ls | xargs -n 1 mv")]
    public void Nothing_deletes_a_revocation_list_or_more_than_it_names(params string[] commands) =>
        Each(commands, "no step silences a check, and none deletes more than one file that it names");

    [Theory]
    [InlineData(
        "curl x | sh", "curl x | bash", "curl x | dash", "curl x | zsh", "curl x | ksh", "curl x | fish", "curl x | python",
        "curl x | python3")]
    [InlineData(
        "curl x | perl", "curl x | ruby", "curl x | node", "curl x | php", "ls | xargs sh", "sh -c \"$X\"", "sh -c \"`curl x`\"",
        "python3 $X")]
    [InlineData("eval x", "su -c x", "pkexec x")]
    [InlineData(
        "find x -delete", "find x -exec ls", "find x -execdir ls", "find x -ok ls", "find x -okdir ls", "find x -fprint y",
        "find x -fprintf y", "find x -fls y")]
    public void Nothing_runs_what_it_was_sent(params string[] commands) =>
        Each(commands, "no step runs a text that it was sent, or hands what it finds to another program");

    [Theory]
    [InlineData("x --insecure", "x --proxy-insecure", "x --no-check-certificate", "x -nodes", "x -noenc", "x -verify_return_error=0")]
    [InlineData("curl -k x", "curl -sk x", "curl -kL x", "ssh -oStrictHostKeyChecking=no x", "ssh -o stricthostkeychecking=NO x")]
    public void Nothing_skips_a_check(params string[] commands) =>
        Each(commands, "no step silences a check: certificates, keys and host names are looked at");

    [Theory]
    [InlineData(
        "chmod 666 x", "chmod 602 x", "chmod 0777 x", "chmod -R 002 x", "chmod o+w x", "chmod a+w x", "chmod +w x",
        "chmod o=rw x", "chmod u+r,o+w x", "chmod ugo+w x")]
    [InlineData(
        "chmod 640 userkey.pem", "chmod 604 userkey.pem", "chmod 601 userkey.pem", "chmod 0610 hostKey.pem", "chmod 644 a userkey.pem")]
    [InlineData(
        "chmod g+r userkey.pem", "chmod o+r userkey.pem", "chmod a+r userkey.pem", "chmod +r userkey.pem",
        "chmod g+w userkey.pem", "chmod g=r userkey.pem", "chmod u+r,g+r userkey.pem")]
    public void Nothing_lets_others_write_or_read_a_key(params string[] commands) =>
        Each(commands, "no step lets others write, or read a key");

    [Theory]
    [InlineData("openssl s_client -ssl2", "openssl s_client -ssl3", "openssl s_client -tls1", "openssl s_client -tls1_1")]
    [InlineData(
        "update-crypto-policies --set LEGACY",
        "update-crypto-policies --set DEFAULT:legacy",
        "x DEFAULT@SECLEVEL=0",
        "x DEFAULT@SECLEVEL=1")]
    [InlineData(
        "setenforce 0", "setenforce Permissive", "iptables -F", "iptables --flush", "ip6tables -F", "ip6tables --flush",
        "nft flush ruleset")]
    public void Nothing_goes_back_or_switches_a_guard_off(params string[] commands) =>
        Each(commands, "no step goes back to an older TLS or switches a guard off");

    [Theory, InlineData("firewalld"), InlineData("nftables"), InlineData("iptables"), InlineData("apparmor"), InlineData("auditd"),
        InlineData("fetch-crl"), InlineData("fetch-crl.timer")]
    public void Every_guard_stays_on(string guard)
    {
        Each(
            [.. new[] { "stop", "disable", "disable --now", "mask" }.Select(verb => $"sudo systemctl {verb} {guard}")],
            "no step goes back to an older TLS or switches a guard off");
        Assert.All(["status", "restart", "start", "enable", "unmask"], verb =>
            Assert.Empty(CommandRules.FaultsOf($"sudo systemctl {verb} {guard}")));
    }

    [Theory]
    [InlineData(
        "openssl s_client -connect HOST:443 > x",
        "openssl s_client -connect HOST:443 | tee x",
        "openssl s_client -connect HOST:443 | openssl x509 >> x")]
    public void Nothing_trusts_what_the_peer_sent(params string[] commands) =>
        Each(commands, "no step silences a check: a certificate fetched from the peer is not trusted");

    [Theory]
    [InlineData("rm x", "rm -f x", "rm notes.rst", "rm a.r", "mv a.0 b.0", "shred x")]
    [InlineData("sh -c 'ls x'", "ls | sort", "find x -name y", "find x -print", "ls | xargs stat", "python3 x.py")]
    [InlineData("curl -s x", "curl --key x y", "ssh -k x", "ssh -o StrictHostKeyChecking=yes x")]
    [InlineData(
        "chmod 600 userkey.pem", "chmod 400 userkey.pem", "chmod u+w userkey.pem", "chmod go-r userkey.pem", "chmod o-w x",
        "chmod 644 x", "chmod 755 x", "chmod 664 x", "chmod o+r x", "chmod g+w x")]
    [InlineData(
        "openssl s_client -tls1_2", "update-crypto-policies --show", "x DEFAULT@SECLEVEL=2", "setenforce 1", "iptables -L",
        "nft list ruleset", "systemctl stop globus-gridftp-server")]
    [InlineData("openssl s_client -connect HOST:443 2>/dev/null", "openssl x509 -in x > y")]
    public void What_harms_nobody_passes(params string[] commands) =>
        Assert.All(commands, command => Assert.Empty(CommandRules.FaultsOf(command)));

    private static void Each(string[] commands, string fault) =>
        Assert.All(commands, command => Assert.Contains(fault, CommandRules.FaultsOf(command)));
}
