using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Commands;

namespace GssBot.Core.Tests.Knowledge;

public sealed class CommandHolesTests
{
    [Fact]
    public void A_value_that_the_paste_has_not_stands_there_in_capitals() => Assert.Equal(
        "CA_HASH, /etc/grid-security/certificates, CREDENTIAL_FILE, FILE, SUBJECT_DN, ISSUER_DN, HOST, PORT, LOCAL_USER, VO, "
            + "REALM, PRINCIPAL, SERVICE",
        string.Join(", ", CommandHoles.All.Split(", ").Select(CommandHoles.Placeholder)));

    [Fact]
    public void Each_hole_of_the_list_is_known_and_no_other()
    {
        Assert.All(CommandHoles.All.Split(", "), hole => Assert.True(CommandHoles.IsKnown(hole), hole));
        Assert.All(["", "hosts", "HOST", "file", "caHash"], hole => Assert.False(CommandHoles.IsKnown(hole), hole));
    }

    [Theory]
    [InlineData("/home/a/.globus/userkey.pem", true)]
    [InlineData("/home/a/.globus/usercert.pem", true)]
    [InlineData("/etc/grid-security/hostkey.pem", true)]
    [InlineData("/etc/grid-security/hostcert.pem", true)]
    [InlineData("hostcert.pem", true)]
    [InlineData("/tmp/hostcert.pem.old", false)]
    [InlineData("/tmp/x509up_u", false)]
    [InlineData("/tmp/x509up_u1", true)]
    [InlineData("/tmp/x509up_u0", true)]
    [InlineData("/tmp/x509up_u9", true)]
    [InlineData("/tmp/x509up_u12345678901", true)]
    [InlineData("/tmp/x509up_u123456789012", false)]
    [InlineData("/tmp/x509up_u1a", false)]
    [InlineData("/tmp/ax509up_u1", false)]
    [InlineData("/tmp/x509up_u1/shadow", false)]
    public void A_command_that_writes_takes_the_file_of_a_credential_only(string path, bool taken) =>
        Assert.Equal(taken, CommandHoles.IsCredentialFile(path));

    [Theory]
    [InlineData("/etc/grid-security/certificates", "/etc/grid-security/certificates")]
    [InlineData("/etc/grid-security/certificates/", "/etc/grid-security/certificates")]
    [InlineData("/etc/grid-security/certificates/d1b603c3.r0", "/etc/grid-security/certificates")]
    [InlineData("/certificates/d1b603c3.r0", "/certificates")]
    [InlineData("/certificates/of/me", null)]
    [InlineData("/etc/mycertificates", null)]
    [InlineData("/etc/mycertificates/a", null)]
    [InlineData("/etc", null)]
    public void The_directory_of_trusted_authorities_is_read_off_a_path(string path, string? directory) =>
        Assert.Equal(directory, CommandHoles.ValueOf("cert_dir", Fields("path", path)));

    [Theory]
    [InlineData("path", "path", "/tmp/a", "/tmp/a")]
    [InlineData("cred_path", "path", "/tmp/a", null)]
    [InlineData("cred_path", "path", "/tmp/x509up_u1", "/tmp/x509up_u1")]
    [InlineData("host", "host", "-oProxyCommand=x", null)]
    [InlineData("host", "host", "se01.example.org", "se01.example.org")]
    [InlineData("host", "port", "2811", null)]
    [InlineData("ca_hash", "caHash", "d1b603c3", "d1b603c3")]
    [InlineData("user", "user", "ann", "ann")]
    [InlineData("user", "user", "ann;ls", null)]
    public void A_hole_takes_its_own_field_when_it_is_safe(string hole, string field, string value, string? taken) =>
        Assert.Equal(taken, CommandHoles.ValueOf(hole, Fields(field, value)));

    private static Fields Fields(string name, string value) =>
        new(System.Collections.Immutable.ImmutableSortedDictionary<string, string>.Empty.Add(name, value));
}
