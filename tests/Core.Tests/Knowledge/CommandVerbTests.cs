using GssBot.Core.Knowledge.Commands;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>Every verb that is ruled, written down here a second time.</summary>
public sealed class CommandVerbTests
{
    [Theory]
    [InlineData("rm {path}")]
    [InlineData("mv {path} /tmp")]
    [InlineData("cp {path} /tmp")]
    [InlineData("chmod 600 {path}")]
    [InlineData("chown jo {path}")]
    [InlineData("ln -s {path} /tmp/x")]
    [InlineData("ls | tee {path}")]
    [InlineData("install -m 600 x {path}")]
    [InlineData("truncate -s 0 {path}")]
    [InlineData("dd if=x of={path}")]
    [InlineData("sed -i s/a/b/ {path}")]
    [InlineData("setfacl -b {path}")]
    [InlineData("mkdir {path}")]
    [InlineData("grid-mapfile-add-entry -dn '{dn}'")]
    [InlineData("grid-mapfile-delete-entry -dn '{dn}'")]
    public void A_command_that_writes_takes_nothing_else_from_a_paste(string command) =>
        Assert.Contains("a command that writes takes only {cred_path} or {ca_hash} from a paste", CommandRules.FaultsOf(command));

    [Theory, InlineData("echo x > {path}"), InlineData("echo x >> {path}"), InlineData("ls {path} > x")]
    public void A_command_with_a_value_from_a_paste_writes_into_no_file(string command) =>
        Assert.Contains("a command that takes a value from a paste writes into no file", CommandRules.FaultsOf(command));

    [Theory]
    [InlineData("myproxy-logon -s")]
    [InlineData("myproxy-init -s")]
    [InlineData("kinit -S")]
    [InlineData("ssh")]
    [InlineData("gsissh")]
    [InlineData("globus-url-copy file:///x gsiftp://")]
    [InlineData("gfal-ls gsiftp://")]
    [InlineData("curl https://")]
    [InlineData("fts-rest-whoami -s")]
    [InlineData("arccp x gsiftp://")]
    [InlineData("arcls gsiftp://")]
    [InlineData("uberftp")]
    [InlineData("kadmin -s")]
    [InlineData("scp x")]
    [InlineData("voms-proxy-init -voms")]
    public void A_command_that_sends_a_credential_takes_no_host(string command)
    {
        const string Told = "a command that sends a credential takes no host from a paste: write HOST";
        Assert.All(["{host}", "{port}", "{service}"], hole => Assert.Contains(Told, CommandRules.FaultsOf($"{command} {hole}")));
        Assert.All(["{host}", "{port}", "{service}"], hole => Assert.Contains(Told, CommandRules.FaultsOf($"true; {command} {hole}")));
        Assert.DoesNotContain(Told, CommandRules.FaultsOf($"{command} HOST"));
    }

    [Theory]
    [InlineData("path")]
    [InlineData("cred_path")]
    [InlineData("cert_dir")]
    [InlineData("dn")]
    [InlineData("issuer")]
    [InlineData("host")]
    [InlineData("port")]
    [InlineData("user")]
    [InlineData("vo")]
    [InlineData("realm")]
    [InlineData("principal")]
    [InlineData("service")]
    public void A_command_with_sudo_takes_a_hash_and_nothing_else(string hole)
    {
        Assert.NotEmpty(CommandRules.FaultsOf($"sudo ls '{{{hole}}}'"));
        Assert.NotEmpty(CommandRules.FaultsOf($"id && sudo ls '{{{hole}}}'"));
        Assert.Empty(CommandRules.FaultsOf("sudo ls {ca_hash}"));
    }
}
