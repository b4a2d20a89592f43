using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text.Values;

namespace GssBot.Core.Tests.Text;

public sealed class SafeValueTests
{
    [Theory]
    [InlineData("caHash", "d1b603c3")]
    [InlineData("host", "se1.example.org")]
    [InlineData("host", "192.0.2.7")]
    [InlineData("host", "2001:db8::7")]
    [InlineData("port", "2811")]
    [InlineData("path", "/etc/grid-security/hostcert.pem")]
    [InlineData("path", "/tmp/x509up_u0 old")]
    [InlineData("dn", "/DC=org/DC=example/OU=People/CN=Jane Doe")]
    [InlineData("url", "gsiftp://se1.example.org:2811/data/x")]
    [InlineData("user", "jane.doe")]
    [InlineData("vo", "lab.example.org")]
    [InlineData("realm", "EXAMPLE.ORG")]
    [InlineData("principal", "alice/admin@EXAMPLE.ORG")]
    [InlineData("service", "host/se1.example.org@EXAMPLE.ORG")]
    [InlineData("expiredMinutes", "17")]
    public void Plain_value_may_stand_in_a_command(string field, string value) => Assert.True(SafeValue.IsSafe(field, value));

    [Theory]
    [InlineData("caHash", "d1b603c")]
    [InlineData("caHash", "d1b603cg")]
    [InlineData("host", "-oProxyCommand=x")]
    [InlineData("host", "a..b")]
    [InlineData("host", "a_b.example.org")]
    [InlineData("host", "a-.example.org")]
    [InlineData("host", "1:2:3")]
    [InlineData("port", "0")]
    [InlineData("port", "65536")]
    [InlineData("port", "+22")]
    [InlineData("path", "relative/path")]
    [InlineData("path", "/etc/../root")]
    [InlineData("path", "/etc/$(id)")]
    [InlineData("path", "/etc/x\n/etc/y")]
    [InlineData("path", "/etc/x; rm y")]
    [InlineData("path", "~/x")]
    [InlineData("dn", "/DC=org/CN=`id`")]
    [InlineData("dn", "/DC=org/CN=O'Neill")]
    [InlineData("dn", "CN=Jane Doe")]
    [InlineData("dn", "/DC=org/CN=Jan\u0435")]
    [InlineData("url", "gsiftp://ann@se1.example.org/x")]
    [InlineData("url", "javascript://x/y")]
    [InlineData("url", "gsiftp://se1.example.org/../x")]
    [InlineData("url", "gsiftp://se1.example.org/x y")]
    [InlineData("user", "-rf")]
    [InlineData("user", "a b")]
    [InlineData("vo", "a/b")]
    [InlineData("realm", "EXAMPLE ORG")]
    [InlineData("principal", "alice bob@EXAMPLE.ORG")]
    [InlineData("principal", "/etc/passwd")]
    [InlineData("expiredMinutes", "-1")]
    [InlineData("host", "")]
    [InlineData("somethingElse", "harmless")]
    public void Doubtful_value_stays_a_placeholder(string field, string value) => Assert.False(SafeValue.IsSafe(field, value));

    [Fact]
    public void Too_long_value_stays_a_placeholder()
    {
        Assert.False(SafeValue.IsSafe("dn", "/CN=" + new string('x', 509)));
        Assert.False(SafeValue.IsSafe("path", "/" + new string('x', 1024)));
        Assert.False(SafeValue.IsSafe("host", new string('x', 64)));
        Assert.False(SafeValue.IsSafe("host", string.Join('.', Enumerable.Repeat("example", 40))));
    }

    [Theory]
    [InlineData("se1.example.org:2811/x", "se1.example.org:2811/x")]
    [InlineData("/CN=Jane Doe", "'/CN=Jane Doe'")]
    [InlineData("~root", "'~root'")]
    [InlineData("it's", "'it'\\''s'")]
    [InlineData("", "''")]
    [InlineData("$(id)", "'$(id)'")]
    public void Value_is_quoted_only_when_a_shell_would_read_it(string value, string quoted) =>
        Assert.Equal(quoted, SafeValue.ShellQuote(value));

    [Fact]
    public void What_is_safe_never_holds_a_character_of_the_shell()
    {
        var random = new Random(5);
        string[] fields =
        [
            "caHash", "dn", "issuer", "subject", "host", "port", "path", "url", "user", "vo", "realm", "principal", "service",
            "expiredMinutes"
        ];
        string[] bricks =
        [
            "/", "CN=", "a", "7", ".", "..", "-", "$", "`", ";", "|", "&", "\n", "'", "\"", "\\", "<", ">", "(", " ", "*", "?",
            "!", "#", "gsiftp://", "@", "\0", "~"
        ];
        for (var i = 0; i < 20_000; i++)
        {
            var value = string.Concat(Enumerable.Range(0, random.Next(1, 8)).Select(_ => bricks[random.Next(bricks.Length)]));
            var safe = fields.Where(field => SafeValue.IsSafe(field, value));
            Assert.True(!safe.Any() || value.IndexOfAny([.. "$`;|&\n'\"\\<>(*?!#\0"]) < 0 && value[0] != '-', value);
        }
    }

    [Theory]
    [InlineData("caHash", 7, false)]
    [InlineData("caHash", 8, true)]
    [InlineData("caHash", 9, false)]
    [InlineData("user", 64, true)]
    [InlineData("user", 65, false)]
    [InlineData("vo", 64, true)]
    [InlineData("vo", 65, false)]
    [InlineData("host", 63, true)]
    [InlineData("host", 64, false)]
    [InlineData("principal", 512, true)]
    [InlineData("principal", 513, false)]
    public void A_safe_value_has_its_length(string field, int length, bool safe) =>
        Assert.Equal(safe, SafeValue.IsSafe(field, new string('a', length)));

    [Theory]
    [InlineData("user", "7jane", false)]
    [InlineData("user", "jane7", true)]
    [InlineData("user", "jane.q_x-y", true)]
    [InlineData("user", "jane@x", false)]
    [InlineData("vo", "7vo", true)]
    [InlineData("port", "1", true)]
    [InlineData("port", "65535", true)]
    [InlineData("caHash", "D1B603C3", true)]
    [InlineData("path", "/x", true)]
    [InlineData("path", "/x/..", false)]
    [InlineData("path", "/..x/y..", true)]
    [InlineData("path", "/x ", false)]
    [InlineData("path", " /x", false)]
    [InlineData("dn", "/x", false)]
    [InlineData("dn", "/C=x", true)]
    [InlineData("host", "a.b", true)]
    [InlineData("host", ".a", false)]
    [InlineData("host", "a.", false)]
    [InlineData("host", "-a.b", false)]
    [InlineData("expiredMinutes", "1234567890", true)]
    [InlineData("expiredMinutes", "12345678901", false)]
    [InlineData("url", "gsiftp://a.example.org:0/x", false)]
    [InlineData("url", "gsiftp://a.example.org", true)]
    [InlineData("principal", "a@B.C", true)]
    [InlineData("principal", "a@", false)]
    [InlineData("principal", "@B.C", false)]
    [InlineData("principal", "a@-B", false)]
    public void A_safe_value_has_its_form(string field, string value, bool safe) => Assert.Equal(safe, SafeValue.IsSafe(field, value));
}
