using GssBot.Core.Text.Speakers;

namespace GssBot.Core.Tests.Text;

/// <summary>A URL of a text and its parts, however it was written.</summary>
public sealed class AddressTests
{
    [Theory]
    [InlineData("gsiftp://se1.example.org/data/x", "gsiftp|se1.example.org||/data/x")]
    [InlineData("see gsiftp://se1.example.org:2811/data/x now", "gsiftp|se1.example.org|2811|/data/x")]
    [InlineData("gsiftp://ann@se1.example.org/x", "gsiftp|se1.example.org||/x")]
    [InlineData("gsiftp://ann:secret@se1.example.org:2811/x", "gsiftp|se1.example.org|2811|/x")]
    [InlineData("gsiftp://ann@home.example:secret@se1.example.org/x", "gsiftp|se1.example.org||/x")]
    [InlineData("gsiftp://se1.example.org/x@y", "gsiftp|se1.example.org||/x@y")]
    [InlineData("gsiftp://[2001:db8::1]:2811/x", "gsiftp|2001:db8::1|2811|/x")]
    [InlineData("gsiftp://[2001:db8::1]/x", "gsiftp|2001:db8::1||/x")]
    [InlineData("gsiftp://se1.example.org", "gsiftp|se1.example.org||")]
    [InlineData("gsiftp://se1.example.org.", "gsiftp|se1.example.org||")]
    [InlineData("gsiftp://se1.example.org:", "gsiftp|se1.example.org||")]
    [InlineData("(gsiftp://se1.example.org/x)", "gsiftp|se1.example.org||/x")]
    [InlineData("file:///tmp/x", "file|||/tmp/x")]
    [InlineData("x://se1.example.org/x", null)]
    [InlineData("://se1.example.org/x", null)]
    [InlineData("s3://bucket/x", "s3|bucket||/x")]
    [InlineData("12345678://se1/x", "12345678|se1||/x")]
    [InlineData("123456789://se1/x", "23456789|se1||/x")]
    public void The_parts_of_an_address(string text, string? parts) => Assert.Equal(
        parts,
        Address.TryRead(text, text.IndexOf("://", StringComparison.Ordinal), out var address)
            ? $"{address.Scheme}|{address.Host}|{address.Port}|{address.Path}"
            : null);

    [Theory]
    [InlineData("gsiftp", 2811)]
    [InlineData("ftp", 21)]
    [InlineData("sshftp", 22)]
    [InlineData("srm", 8443)]
    [InlineData("httpg", 8443)]
    [InlineData("https", 443)]
    [InlineData("davs", 443)]
    [InlineData("s3s", 443)]
    [InlineData("http", 80)]
    [InlineData("dav", 80)]
    [InlineData("s3", 80)]
    [InlineData("root", 1094)]
    [InlineData("xroot", 1094)]
    [InlineData("roots", 1094)]
    [InlineData("xroots", 1094)]
    [InlineData("file", 0)]
    [InlineData("ldap", 0)]
    public void Each_scheme_of_a_remote_file_has_its_port(string scheme, int port)
    {
        Assert.True(Address.TryRead($"{scheme}://se1/x", scheme.Length, out var address));
        Assert.Equal((port, port > 0), (address.Endpoint.Port, address.IsRemote));
    }

    [Theory]
    [InlineData("1", 1)]
    [InlineData("65535", 65535)]
    [InlineData("65536", 2811)]
    [InlineData("-1", 2811)]
    [InlineData("x", 2811)]
    public void A_port_that_cannot_be_is_the_one_of_the_scheme(string port, int read)
    {
        Assert.True(Address.TryRead($"gsiftp://se1:{port}/x", 6, out var address));
        Assert.Equal(("se1", read), (address.Endpoint.Host, address.Endpoint.Port));
    }
}
