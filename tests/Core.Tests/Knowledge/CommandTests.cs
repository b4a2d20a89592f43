using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Commands;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

public sealed class CommandTests
{
    [Fact]
    public void Safe_values_are_filled_in_and_others_leave_a_placeholder()
    {
        const string Command = "ls -l {cert_dir}/{ca_hash}.* # {host}";
        Assert.Equal(
            "ls -l /etc/grid-security/certificates/d1b603c3.* # HOST", Fill(Command, ("caHash", "d1b603c3"), ("host", "se01;rm -rf /")));
        Assert.Equal("ls -l /home/jo/.globus/certificates/CA_HASH.* # HOST", Fill(Command, ("path", "/home/jo/.globus/certificates")));
    }

    [Theory]
    [InlineData("nc -vz {host} {port|2811}", "nc -vz HOST 2811")]
    [InlineData("grep -n '{dn}' FILE", "grep -n 'SUBJECT_DN' FILE")]
    [InlineData("awk '{print $1}' \"${HOME}/x\"", "awk '{print $1}' \"${HOME}/x\"")]
    public void Without_values_the_command_is_safe_to_type(string command, string filled) => Assert.Equal(filled, Fill(command));

    [Theory]
    [InlineData("/etc/shadow", "chmod 400 CREDENTIAL_FILE")]
    [InlineData("/home/jo/.globus/userkey.pem", "chmod 400 /home/jo/.globus/userkey.pem")]
    [InlineData("/tmp/x509up_u1000", "chmod 400 /tmp/x509up_u1000")]
    [InlineData("/tmp/x509up_uroot", "chmod 400 CREDENTIAL_FILE")]
    public void A_command_that_writes_takes_only_known_credential_files(string path, string filled) =>
        Assert.Equal(filled, Fill("chmod 400 {cred_path}", ("path", path)));

    [Theory]
    [InlineData("sudo ls {path}", "sudo takes nothing")]
    [InlineData("sudo openssl x509 -in {cert_dir}/{ca_hash}.0", "names its directory itself")]
    [InlineData("chmod 644 {path}", "a command that writes")]
    [InlineData("cat x > {path}", "writes into no file")]
    [InlineData("myproxy-logon -s {host}", "sends a credential")]
    [InlineData("true && ssh {host}", "sends a credential")]
    [InlineData("rm -f /etc/grid-security/certificates/{ca_hash}.r0", "no step silences a check")]
    [InlineData("ls {hash}", "{hash} is no value of a command")]
    public void Dangerous_commands_are_refused_on_load(string command, string told) =>
        Assert.Contains(CommandRules.FaultsOf(command), fault => fault.Contains(told, StringComparison.Ordinal));

    [Theory]
    [InlineData("sudo fetch-crl -v")]
    [InlineData("openssl crl -in {cert_dir}/{ca_hash}.r0 -noout -nextupdate")]
    [InlineData("nc -vz {host} {port|2811}")]
    [InlineData("chmod 600 {cred_path}")]
    public void Harmless_commands_pass(string command) => Assert.Empty(CommandRules.FaultsOf(command));

    private static string Fill(string command, params (string Name, string Value)[] fields) =>
        CommandTemplate.Parse(command)
            .Fill(new Fields(fields.ToImmutableSortedDictionary(field => field.Name, field => field.Value, StringComparer.Ordinal)));
}
