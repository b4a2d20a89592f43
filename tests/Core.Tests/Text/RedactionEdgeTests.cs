using GssBot.Core.Text.Redaction;

namespace GssBot.Core.Tests.Text;

/// <summary>Just inside and just outside of what is personal or secret, kind by kind.</summary>
public sealed class RedactionEdgeTests
{
    [Theory]
    [InlineData("host HTTP http ldap nfs ftp gridftp cifs krbtgt root myproxy gsiftp postgres imap smtp")]
    public void A_service_of_a_host_is_nobody(string services)
    {
        foreach (var service in services.Split(' '))
        {
            Assert.Equal($"{service}@se1.example.org", Mailboxes.Redact($"{service}@se1.example.org", new Placeholders()));
        }
    }

    [Theory]
    [InlineData("a@b.org", "<email-1>")]
    [InlineData("jane@EXAMPLE.ORG", "<user-1>@EXAMPLE.ORG")]
    [InlineData("jane@host", "<user-1>@host")]
    [InlineData("x://jane@se1.example.org/y", "x://<user-1>@se1.example.org/y")]
    [InlineData("chacha20@openssh.com", "chacha20@openssh.com")]
    [InlineData("curve@libssh.org", "curve@libssh.org")]
    [InlineData("rijndael@lysator.liu.se", "rijndael@lysator.liu.se")]
    [InlineData("globus@6.2.1", "globus@6.2.1")]
    [InlineData("jane@192.0.2.7", "<email-1>")]
    [InlineData("HTTP/a@EXAMPLE.ORG", "HTTP/a@EXAMPLE.ORG")]
    [InlineData("HTTP/a.b@c.org", "HTTP/a.b@c.org")]
    [InlineData("HTTP/a@c.org", "HTTP/<email-1>")]
    public void An_address_of_a_person_is_taken_out(string text, string redacted) =>
        Assert.Equal(redacted, Mailboxes.Redact(text, new Placeholders()));

    [Theory]
    [InlineData("192.0.2.7", "<ip-1>")]
    [InlineData("255.255.255.255", "<ip-1>")]
    [InlineData("192.0.2.256", "192.0.2.256")]
    [InlineData("192.0.2.0007", "192.0.2.0007")]
    [InlineData("192.0.2", "192.0.2")]
    [InlineData("192.0.2.7.8", "192.0.2.7.8")]
    [InlineData("127.0.0.1 0.0.0.0", "127.0.0.1 0.0.0.0")]
    [InlineData("v1.2.3.4 a_1.2.3.4", "v1.2.3.4 a_1.2.3.4")]
    [InlineData("(1.2.3.4)", "(<ip-1>)")]
    [InlineData("2001:db8::1", "<ip-1>")]
    [InlineData("2001:db8:0:0:0:0:0:1", "<ip-1>")]
    [InlineData("2001:db8:0:0:0:0:1", "2001:db8:0:0:0:0:1")]
    [InlineData("::1", "::1")]
    [InlineData("::", "::")]
    [InlineData("x::1a", "x::1a")]
    [InlineData("9::1a", "<ip-1>")]
    [InlineData("fe80::1x", "fe80::1x")]
    [InlineData("fe80::1:", "fe80::1:")]
    [InlineData("12:30:05", "12:30:05")]
    [InlineData("192,0,2,7,86,255", "<ip-1>,86,255")]
    [InlineData("192,0,2,256,86,255", "192,0,2,256,86,255")]
    public void An_address_of_a_machine_is_taken_out(string text, string redacted) =>
        Assert.Equal(redacted, IpAddresses.Redact(text, new Placeholders()));

    [Theory]
    [InlineData("Basic authentication failed", "Basic authentication failed")]
    [InlineData("Basic Authentication failed", "Basic Authentication failed")]
    [InlineData("BASIC AUTHENTICATION", "BASIC AUTHENTICATION")]
    [InlineData("Basic dXNlcjpw", "Basic <token-1>")]
    [InlineData("Bearer ABCDEFGH", "Bearer ABCDEFGH")]
    [InlineData("Bearer 12345678", "Bearer 12345678")]
    [InlineData("Bearer abcdefg1", "Bearer <token-1>")]
    [InlineData("Bearer ABCDEFG1", "Bearer <token-1>")]
    [InlineData("Bearer abcdef1", "Bearer abcdef1")]
    [InlineData("Negotiate abcdefghijklmnopqrstuvw", "Negotiate abcdefghijklmnopqrstuvw")]
    [InlineData("Negotiate abcdefghijklmnopqrstuvwx", "Negotiate <token-1>")]
    [InlineData("password: hush", "password: <password-1>")]
    [InlineData("passphrase: hush", "passphrase: <password-1>")]
    [InlineData("pass=hush", "pass=<password-1>")]
    [InlineData("pass: hush", "pass: hush")]
    [InlineData("pass: hush1", "pass: <password-1>")]
    [InlineData("token: hush1", "token: hush1")]
    [InlineData("token: abcdefghijklmno1", "token: <password-1>")]
    [InlineData("token: abcdefghijklmnop", "token: abcdefghijklmnop")]
    [InlineData("token: abcdefghijklmn1", "token: abcdefghijklmn1")]
    [InlineData("\"token\": \"hush\"", "\"token\": \"<password-1>\"")]
    [InlineData("secret: <none>", "secret: <none>")]
    [InlineData("x://jane:hush@h", "x://<user-1>:<password-1>@h")]
    [InlineData("PASS hush", "PASS <password-1>")]
    [InlineData("> PASS hush", "> PASS <password-1>")]
    [InlineData("a:PASS hush", "a:PASS <password-1>")]
    [InlineData("x\nPASS hush", "x\nPASS <password-1>")]
    [InlineData("may PASS hush", "may PASS hush")]
    [InlineData("may PASS hush9", "may PASS <password-1>")]
    [InlineData("PASS hu", "PASS hu")]
    public void A_secret_is_taken_out_and_a_sentence_is_not(string text, string redacted) =>
        Assert.Equal(redacted, Tokens.Redact(text, new Placeholders()));

    [Theory]
    [InlineData("is has does to not could was failed expired maps Exit reason at for with from in on and or -> => 530 500 issuer but")]
    public void A_subject_ends_before_the_words_of_the_sentence(string words)
    {
        foreach (var word in words.Split(' '))
        {
            Assert.Equal($"<dn-1> {word} so", Subjects.Redact($"/C=DE/CN=Jane {word} so", new Placeholders()));
        }
    }

    [Theory]
    [InlineData("/C=DE/CN=Jane Ann Doe", "<dn-1>")]
    [InlineData("/C=DE/CN=a b c d e f g", "<dn-1> g")]
    [InlineData("/CN=Jane", "/CN=Jane")]
    [InlineData("/C=DE/CN=Jane (x)", "<dn-1> (x)")]
    [InlineData("/C=DE/CN=Jane [x]", "<dn-1> [x]")]
    [InlineData("/C=DE/CN=Jane {x}", "<dn-1> {x}")]
    [InlineData("/C=DE/CN=Jane! x", "<dn-1>! x")]
    [InlineData("/C=DE/CN=Jane - x", "<dn-1> - x")]
    [InlineData("/C=DE/CN=Jane-Ann", "<dn-1>")]
    [InlineData("'/C=DE/CN=Jane'", "'<dn-1>'")]
    [InlineData("/C=DE/CN=Jane. ", "<dn-1>. ")]
    [InlineData("/C=DE/CN=Jane, ", "<dn-1>, ")]
    [InlineData("/C=DE/CN=a /C=DE/CN=b", "<dn-1> <dn-2>")]
    [InlineData("/C=DE/CN=host/se1.example.org", "<dn-1 host=se1.example.org>")]
    [InlineData("CN=Jane,O=x", "<dn-1>")]
    [InlineData("CN=se1.example.org", "CN=se1.example.org")]
    [InlineData("O=x,CN=se1.example.org", "<dn-1 host=se1.example.org>")]
    [InlineData("/ C = DE / CN = Jane", "<dn-1>")]
    public void A_subject_is_taken_out_whole(string text, string redacted) =>
        Assert.Equal(redacted, Subjects.Redact(text, new Placeholders()));

    [Theory]
    [InlineData("jane", "<user-1>")]
    [InlineData("(jane)", "(<user-1>)")]
    [InlineData("janet jane2 _jane jane_ jane-x x-jane jane.x x.jane", "janet jane2 _jane jane_ jane-x x-jane jane.x x.jane")]
    [InlineData("janet and jane", "janet and <user-1>")]
    [InlineData("nobody", "nobody")]
    public void A_name_is_taken_out_where_it_stands_alone(string text, string redacted) =>
        Assert.Equal(redacted, LoneWords.Replace(text, "jane", "<user-1>"));

    [Fact]
    public void Names_of_four_letters_are_looked_for_everywhere_and_sixty_four_of_them()
    {
        var names = new Placeholders();
        names.ForPerson("ann");
        for (var i = 0; i < 65; i++)
        {
            names.ForPerson($"name{i}");
        }

        Assert.Equal("ann <user-2> <user-65> name64", names.Everywhere("ann name0 name63 name64"));
    }

    [Theory]
    [InlineData("QUFBQkJCQ0NDRERERUVFRkZGR0dHSEhISUlJSkpKS0tLTExM", "<key-data-1>")]
    [InlineData("see QUFBQkJCQ0NDRERERUVFRkZGR0dHSEhISUlJSkpKS0tLTExM!", "see <key-data-1>!")]
    [InlineData("QUFBQkJCQ0NDRERERUVFRkZGR0dHSEhISUlJSkpKS0tLTEx", "QUFBQkJCQ0NDRERERUVFRkZGR0dHSEhISUlJSkpKS0tLTEx")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa")]
    [InlineData("0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d", "0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d0a1b2c3d")]
    [InlineData("Aa1/Bb2/Cc3/Dd4/Ee5/Ff6/Gg7/Hh8/Ii9/Jj0/Kk1/Ll2/Mm3", "Aa1/Bb2/Cc3/Dd4/Ee5/Ff6/Gg7/Hh8/Ii9/Jj0/Kk1/Ll2/Mm3")]
    [InlineData("-----BEGIN CERTIFICATE-----\nQUFB\n-----END CERTIFICATE-----\nx", "<certificate-1>\nx")]
    [InlineData("-----BEGIN PUBLIC KEY-----\nQUFB\n-----END PUBLIC KEY-----", "<private-key-1>")]
    [InlineData("a -----BEGIN A KEY-----\n> QUFB\n| QUFB\n\nplain text", "a <private-key-1>plain text")]
    public void A_key_is_taken_out_with_or_without_its_frame(string text, string redacted) =>
        Assert.Equal(redacted, KeyBlocks.Redact(text, new Placeholders()));

    [Theory]
    [InlineData("-----BEGIN PUBLIC KEY-----\nQUFB\n-----END PUBLIC KEY-----", false)]
    [InlineData("-----BEGIN CERTIFICATE-----\nQUFB\n-----END CERTIFICATE-----", false)]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----\nQUFB\n-----END RSA PRIVATE KEY-----", true)]
    public void A_public_key_and_a_certificate_are_no_secret(string text, bool secret)
    {
        var names = new Placeholders();
        KeyBlocks.Redact(text, names);
        Assert.Equal(secret, names.HasSecret);
    }
}
