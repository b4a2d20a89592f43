using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text;
using GssBot.Core.Text.Values;
using GssBot.Tests.Corpus;

namespace GssBot.Core.Tests.Text;

public sealed class FieldReaderTests
{
    private const string LongSubject = """
        globus_credential: Error with credential: The proxy credential: /tmp/x509up_u7001
              with subject: /DC=org/DC=example/OU=People/CN=Alice Example/CN=1937232498
              expired 3660 minutes ago.
        """;

    [Theory]
    [InlineData("certificate in chain with hash d1b603c3", "caHash", "d1b603c3")]
    [InlineData("certificate in chain with hash 1b603c3", "caHash", "01b603c3")]
    [InlineData("File does not exist: /etc/grid-security/certificates/dd5d9bb8.signing_policy is not a valid file", "caHash", "dd5d9bb8")]
    [InlineData("CRL entry for '5168735f.r0:1' needs refreshing", "caHash", "5168735f")]
    [InlineData("FTS job 37d3d1c0-38db-465a-baac-17edd878dd43.0", "caHash", null)]
    [InlineData("commit d1b603c3 at 0xdeadbeef.0", "caHash", null)]
    [InlineData("Could not map /DC=org/DC=example/OU=People/CN=Jane Doe", "dn", "/DC=org/DC=example/OU=People/CN=Jane Doe")]
    [InlineData("Credential with subject: /DC=org/CN=Jane Doe/CN=1062027065/CN=proxy has expired.", "dn", "/DC=org/CN=Jane Doe")]
    [InlineData("Credential with subject: /DC=org/CN=Jane Doe/CN=proxy has expired.", "subject", "/DC=org/CN=Jane Doe/CN=proxy")]
    [InlineData(
        "subject: / DC = org / DC = example / CN = Jane Doe is not yet valid - check clock", "dn", "/DC=org/DC=example/CN=Jane Doe")]
    [InlineData("subject=C = DE, O = Grid, CN = Jane Doe", "dn", "/C=DE/O=Grid/CN=Jane Doe")]
    [InlineData("subject=CN=Jane Doe,OU=People,DC=example,DC=org", "dn", "/DC=org/DC=example/OU=People/CN=Jane Doe")]
    [InlineData("[subject=/DC=org/CN=Robot: Data Service,issuer=/DC=org/CN=Grid CA]", "issuer", "/DC=org/CN=Grid CA")]
    [InlineData("(/DC=org/CN=host/se1.example.org), and the expected", "dn", "/DC=org/CN=host/se1.example.org")]
    [InlineData("a=b and c=d", "dn", null)]
    [InlineData("globus_xio: Unable to connect to se1.example.org:50689", "host", "se1.example.org")]
    [InlineData("globus_xio: Unable to connect to se1.example.org:50689", "port", "50689")]
    [InlineData("Copying gsiftp://ann:secret@se1.example.org:2811/data/x now", "url", "gsiftp://se1.example.org:2811/data/x")]
    [InlineData("Copying gsiftp://se1.example.org/data/x now", "host", "se1.example.org")]
    [InlineData("Unknown host \"no-such-host.invalid\"", "host", "no-such-host.invalid")]
    [InlineData("Permissions on /home/ann/.globus/userkey.pem are too permissive", "path", "/home/ann/.globus/userkey.pem")]
    [InlineData("No credentials cache found (filename: /tmp/krb5cc_0)", "path", "/tmp/krb5cc_0")]
    [InlineData("Key table file '/etc/krb5.keytab' not found", "path", "/etc/krb5.keytab")]
    [InlineData("Password for alice@EXAMPLE.ORG:", "principal", "alice@EXAMPLE.ORG")]
    [InlineData("Server host/se1.example.org@EXAMPLE.ORG not found in Kerberos database", "service", "host/se1.example.org@EXAMPLE.ORG")]
    [InlineData("Cannot contact any KDC for realm 'EXAMPLE.ORG' while", "realm", "EXAMPLE.ORG")]
    [InlineData("mail alice@example.org", "principal", null)]
    [InlineData("Contacting voms.example.org:15002 [/DC=org/CN=voms.example.org] \"cms\" Failed", "vo", "cms")]
    [InlineData("Contacting voms.example.org:15002 [/DC=org/CN=voms.example.org] \"cms\" Failed", "host", "voms.example.org")]
    [InlineData("The proxy credential: /tmp/x509up_u0 with subject: /DC=org/CN=A B expired 17 minutes ago.", "expiredMinutes", "17")]
    [InlineData(LongSubject, "dn", "/DC=org/DC=example/OU=People/CN=Alice Example")]
    [InlineData(LongSubject, "subject", "/DC=org/DC=example/OU=People/CN=Alice Example/CN=1937232498")]
    [InlineData("Authenticating to localhost:22 as 'alice'", "user", "alice")]
    public void Value_is_taken_from_its_place(string text, string field, string? value) =>
        Assert.Equal(value, FieldReader.Read(Paste.Read(text))[field]);

    [Fact]
    public void Text_without_values_has_no_fields() => Assert.Same(Fields.None, FieldReader.Read(Paste.Read("Good morning everybody")));

    [Theory, MemberData(nameof(SampleTexts.All), MemberType = typeof(SampleTexts))]
    public void Distorted_text_gives_the_same_values(string name, string text)
    {
        var expected = FieldReader.Read(Paste.Read(text)).Values;
        foreach (var (distortion, distorted, _) in Distortions.Of(text, 5).Where(item => !item.Lossy && item.Name != "chatter30"))
        {
            var values = FieldReader.Read(Paste.Read(distorted)).Values;
            Assert.True(expected.SequenceEqual(values), $"{name}, {distortion}: {string.Join(", ", values)}");
        }
    }
}
