using GssBot.Core.Knowledge.Commands;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>Each program that a check may not run, or only with some options, written down here a second time.</summary>
public sealed class CheckListTests
{
    [Theory]
    [InlineData("rm rmdir mv cp ln chmod chown chgrp touch mkdir install truncate tee split shred unlink setfacl chcon restorecon semanage setsebool setenforce sudoedit vi nano")]
    [InlineData("mount umount kill pkill killall crontab quotacheck useradd usermod userdel mkhomedir_helper grid-mapfile-add-entry grid-mapfile-delete-entry fetch-crl kdestroy ktutil")]
    [InlineData("grid-proxy-init grid-proxy-destroy voms-proxy-init voms-proxy-init2 voms-proxy-init3 voms-proxy-destroy")]
    [InlineData("myproxy-init myproxy-store myproxy-destroy myproxy-change-pass-phrase myproxy-get-delegation gfal-copy gfal-rm gfal-mkdir gfal-rename gfal-save")]
    [InlineData("arccp arcrm arcmkdir arcrename scp rsync wget fts-transfer-submit fts-rest-transfer-submit fts-rest-delegate condor_reconfig iinit")]
    public void A_program_that_writes_is_no_check_but_for_its_version(string programs) => Assert.All(programs.Split(' '), program =>
    {
        Assert.True(Writes($"{program} x"), program);
        Assert.True(Writes($"true; sudo {program} x"), program);
        Assert.False(Writes($"{program} --version"), program);
    });

    [Theory]
    [InlineData("systemctl status x", "systemctl restart x")]
    [InlineData("systemctl is-active x", "systemctl reload x")]
    [InlineData("apt-get list", "apt-get install x")]
    [InlineData("dnf info x", "dnf update x")]
    [InlineData("yum repolist", "yum remove x")]
    [InlineData("apt policy x", "apt upgrade")]
    [InlineData("rpm -qa", "rpm -i x")]
    [InlineData("rpm -V x", "rpm -e x")]
    [InlineData("dpkg -l x", "dpkg -i x")]
    [InlineData("dpkg -S x", "dpkg --purge x")]
    [InlineData("dpkg -s x", "dpkg --configure x")]
    [InlineData("globus-url-copy -list x", "globus-url-copy x y")]
    [InlineData("globus-url-copy x file:///dev/null", "globus-url-copy file:///dev/null x")]
    [InlineData("xrdcp x /dev/null", "xrdcp x y")]
    [InlineData("xrdcp x -", "xrdcp - x")]
    [InlineData("curl x", "curl -O x")]
    [InlineData("curl -o /dev/null x", "curl -o y x")]
    [InlineData("curl -I x", "curl -T y x")]
    [InlineData("curl -v x", "curl -X PUT x")]
    [InlineData("curl -s x", "curl -d y x")]
    [InlineData("curl --head x", "curl --upload-file y x")]
    [InlineData("curl --get x", "curl --data y x")]
    [InlineData("curl --compressed x", "curl --request PUT x")]
    [InlineData("openssl x509 -in x", "openssl x509 -in x -out y")]
    [InlineData("openssl x509 -in x -out /dev/null", "openssl x509 -out")]
    [InlineData("arcproxy -i x", "arcproxy -c validityPeriod=24h")]
    [InlineData("arcproxy --info", "arcproxy")]
    [InlineData("myproxy-logon -version", "myproxy-logon -s HOST")]
    [InlineData("globus-gridftp-server -versions", "globus-gridftp-server -S")]
    [InlineData("myproxy-server --help", "myproxy-server -d")]
    [InlineData("kinit -c MEMORY: x", "kinit x")]
    [InlineData("kinit -k -c MEMORY: x", "kinit -c x")]
    [InlineData("kadmin getprinc x", "kadmin addprinc x")]
    [InlineData("kadmin.local listprincs", "kadmin.local delprinc x")]
    [InlineData("sed -n 1p x", "sed -i s/a/b/ x")]
    [InlineData("sed -e 1p x", "sed --in-place s/a/b/ x")]
    [InlineData("perl -ne print x", "perl -i.bak -pe s/a/b/ x")]
    [InlineData("find x -name y", "find x -delete")]
    [InlineData("dd if=x of=/dev/null", "dd if=x of=y")]
    [InlineData("sysctl net.ipv4.ip_local_port_range", "sysctl -w x")]
    [InlineData("sysctl -a", "sysctl x=1")]
    [InlineData("passwd -S x", "passwd x")]
    [InlineData("chage -l x", "chage -E 0 x")]
    [InlineData("firewall-cmd --list-all", "firewall-cmd --add-port=1/tcp")]
    [InlineData("firewall-cmd --zone=x --query-port=1/tcp", "firewall-cmd --zone=x --remove-port=1/tcp")]
    [InlineData("firewall-cmd --get-zones", "firewall-cmd --reload")]
    [InlineData("firewall-cmd --state", "firewall-cmd --panic-on")]
    [InlineData("nft list ruleset", "nft add rule x")]
    [InlineData("iptables -nL", "iptables -A INPUT x")]
    [InlineData("ip6tables -S", "ip6tables -D INPUT 1")]
    [InlineData("timedatectl status", "timedatectl set-time x")]
    [InlineData("hostnamectl status", "hostnamectl set-hostname x")]
    [InlineData("chronyc tracking", "chronyc makestep")]
    [InlineData("chronyc sources", "chronyc burst 1/1")]
    [InlineData("chronyc -n sourcestats", "chronyc online")]
    [InlineData("chronyc activity", "chronyc offline")]
    [InlineData("chronyc ntpdata", "chronyc settime x")]
    [InlineData("update-crypto-policies --show", "update-crypto-policies --set DEFAULT")]
    [InlineData("condor_config_val x", "condor_config_val -set x")]
    [InlineData("condor_config_val -dump", "condor_config_val -rset x")]
    [InlineData("condor_config_val -verbose x", "condor_config_val -unset x")]
    [InlineData("condor_config_val -names", "condor_config_val -runset x")]
    [InlineData("ls x 2>/dev/null", "ls x 2>y")]
    public void A_program_looks_or_writes_as_its_options_say(string looks, string writes)
    {
        Assert.False(Writes(looks), looks);
        Assert.True(Writes(writes), writes);
    }

    private static bool Writes(string command) => CheckRules.FaultsOf(command).Any();
}
