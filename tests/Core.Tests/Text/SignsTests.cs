using GssBot.Core.Text.Speakers;

namespace GssBot.Core.Tests.Text;

public sealed class SignsTests
{
    [Theory]
    [InlineData("debug: response from gsiftp://a/b:", "Response")]
    [InlineData("the server responded with an error", "Head")]
    [InlineData("globus_ftp_client: the server responded with an error", "Head")]
    [InlineData("the server responded with an error: ", "Head")]
    [InlineData("the server responded with an error /", "Head")]
    [InlineData("the server responded with an error today", "Client")]
    [InlineData("gss_init_sec_context failed", "Client")]
    [InlineData("initSecContext failed", "Client")]
    [InlineData("initializing context failed", "Client")]
    [InlineData("Error during context initialization", "Client")]
    [InlineData("gss_accept_sec_context failed", "Server")]
    [InlineData("acceptSecContext failed", "Server")]
    [InlineData("accepting context failed", "Server")]
    [InlineData("Error authenticating client", "Server")]
    [InlineData("Authenticating client failed", "Server")]
    [InlineData("ERROR from myproxy-server", "Server")]
    [InlineData("CGSI-gSOAP running", "Client")]
    [InlineData("debug: fault on connection", "Client")]
    [InlineData("a fault on connection", "Client")]
    [InlineData("Could not start server", "Server")]
    [InlineData("it returned the following errors", "Server")]
    [InlineData("globus_ftp_control: x", "Client")]
    [InlineData("globus_ftp_client: x", "Client")]
    [InlineData("globus_xio: x", "Chain")]
    [InlineData("OpenSSL Error: x", "Chain")]
    [InlineData("debug: starting to put", "Client")]
    [InlineData("debug: hello", "None")]
    [InlineData("debug", "None")]
    [InlineData("error: x", "Client")]
    [InlineData("Error: x", "Client")]
    [InlineData("ERROR: x", "Client")]
    [InlineData("error x", "None")]
    [InlineData("error", "None")]
    [InlineData("FAULT! x", "Client")]
    [InlineData("kinit: x", "Client")]
    [InlineData("klist: x", "Client")]
    [InlineData("kvno: x", "Client")]
    [InlineData("kdestroy: x", "Client")]
    [InlineData("Copying x", "Client")]
    [InlineData("GError: x", "Client")]
    [InlineData("SOURCE x", "Client")]
    [InlineData("DESTINATION x", "Client")]
    [InlineData("TRANSFER x", "Client")]
    [InlineData("User Cert File: x", "Client")]
    [InlineData("User x", "None")]
    [InlineData("Your identity: x", "Client")]
    [InlineData("Your x", "None")]
    [InlineData("initiator x", "Client")]
    [InlineData("gfal-copy error", "Client")]
    [InlineData("grid_proxy_init: x", "Client")]
    [InlineData("hello", "None")]
    [InlineData("", "None")]
    public void A_speaker_is_known_by_these_words(string line, string sign) => Assert.Equal(sign, $"{Signs.Of(line)}");

    [Theory]
    [InlineData("Could not stat the source: x", "Source")]
    [InlineData("Could not open source: x", "Source")]
    [InlineData("Could not open the source: x", "Source")]
    [InlineData("Could not open destination: x", "Destination")]
    [InlineData("Could not open the destination: x", "Destination")]
    [InlineData("Could not stat the destination: x", "Destination")]
    [InlineData("Could not do it", null)]
    [InlineData("Can't read from source: x", "Source")]
    [InlineData("Can't write to destination: x", "Destination")]
    [InlineData("SOURCE x", "Source")]
    [InlineData("SOURCE [2] x", "Source")]
    [InlineData("SOURCE: x", "Source")]
    [InlineData("SOURCE", "Source")]
    [InlineData("(1) - SOURCE x", "Source")]
    [InlineData("[70] SOURCE x", "Source")]
    [InlineData("\"SOURCE x", "Source")]
    [InlineData("GError SOURCE x", "Source")]
    [InlineData("a SOURCE x", null)]
    [InlineData("SOURCES x", null)]
    [InlineData("DESTINATION x", "Destination")]
    [InlineData("[70] DESTINATION OVERWRITE x", "Destination")]
    [InlineData("a DESTINATION x", null)]
    [InlineData("TRANSFER x", "Unknown")]
    [InlineData("a TRANSFER x", null)]
    [InlineData("gfal-copy error: x", "Unknown")]
    [InlineData("gfal-copy error: TRANSFER x", "Unknown")]
    [InlineData("error: x", "Unknown")]
    [InlineData("debug: x", "Unknown")]
    [InlineData("errors: x", null)]
    [InlineData("x", null)]
    public void The_end_where_a_copy_broke_is_known_by_these_words(string line, string? end) =>
        Assert.Equal(end, Phases.EndIn(line)?.ToString());

    [Theory]
    [InlineData(
        "gsiftp ftp sshftp srm httpg https davs s3s http dav s3 root xroot roots xroots",
        "2811 21 22 8443 8443 443 443 443 80 80 80 1094 1094 1094 1094")]
    public void A_scheme_has_its_port(string schemes, string ports) => Assert.Equal(ports,
        string.Join(
            ' ', schemes.Split(' ').Select(scheme =>
                Address.TryRead($"{scheme}://a/b", scheme.Length, out var address) && address.IsRemote ? address.Endpoint.Port : 0)));

    [Theory]
    [InlineData("gsiftp://h/p", "gsiftp h  /p")]
    [InlineData("gsiftp://h:1/p", "gsiftp h 1 /p")]
    [InlineData("gsiftp://u:p@h:1/p", "gsiftp h 1 /p")]
    [InlineData("gsiftp://[2001:db8::1]:1/p", "gsiftp 2001:db8::1 1 /p")]
    [InlineData("gsiftp://[2001:db8::1]/p", "gsiftp 2001:db8::1  /p")]
    [InlineData("gsiftp://h", "gsiftp h  ")]
    [InlineData("gsiftp://h/p.", "gsiftp h  /p")]
    [InlineData("gsiftp://h/p:", "gsiftp h  /p")]
    [InlineData("gsiftp://h/p,x", "gsiftp h  /p")]
    [InlineData("gsiftp://h/p;x", "gsiftp h  /p")]
    [InlineData("gsiftp://h/p)x", "gsiftp h  /p")]
    [InlineData("gsiftp://h/p]x", "gsiftp h  /p")]
    [InlineData("gsiftp://h/p>x", "gsiftp h  /p")]
    [InlineData("gsiftp://h/p<x", "gsiftp h  /p")]
    [InlineData("gsiftp://h/p|x", "gsiftp h  /p")]
    [InlineData("gsiftp://h/p`x", "gsiftp h  /p")]
    [InlineData("gsiftp://h/p'x", "gsiftp h  /p")]
    [InlineData("gsiftp://h/p\"x", "gsiftp h  /p")]
    [InlineData("file:///p", "file   /p")]
    public void An_address_is_read_in_its_parts(string text, string parts) => Assert.Equal(parts,
        Address.TryRead(text, text.IndexOf(':', StringComparison.Ordinal), out var address)
            ? $"{address.Scheme} {address.Host} {address.Port} {address.Path}"
            : null);

    [Theory]
    [InlineData("a://h/p", false)]
    [InlineData("ab://h/p", true)]
    [InlineData(" ://h/p", false)]
    public void A_scheme_has_two_letters_at_least(string text, bool read) =>
        Assert.Equal(read, Address.TryRead(text, text.IndexOf(':', StringComparison.Ordinal), out _));

    [Theory]
    [InlineData("gsiftp://a/x gsiftp://b/y", "a b")]
    [InlineData("gsiftp://a/x => gsiftp://b/y", "a b")]
    [InlineData("gsiftp://a/x -> gsiftp://b/y", "a b")]
    [InlineData("gsiftp://a/x --> gsiftp://b/y", "a b")]
    [InlineData("gsiftp://a/x to gsiftp://b/y", "a b")]
    [InlineData("'gsiftp://a/x' \"gsiftp://b/y\"", "a b")]
    [InlineData("gsiftp://a/x and gsiftp://b/y", " ")]
    [InlineData("gsiftp://a/x => file:///y", "a ")]
    [InlineData("source: gsiftp://a/x\ndestination: gsiftp://b/y", "a b")]
    [InlineData("src gsiftp://a/x\ndst gsiftp://b/y", "a b")]
    [InlineData("dest gsiftp://b/y\nSource gsiftp://a/x", "a b")]
    [InlineData("starting to get gsiftp://a/x\nstarting to put gsiftp://b/y", "a b")]
    [InlineData("source\ngsiftp://a/x", " ")]
    public void The_two_ends_of_a_copy_are_read_off_its_addresses(string text, string ends)
    {
        var found = Endpoints.In(text);
        Assert.Equal((ends, ends.Trim().Contains(' ')), ($"{found.Source?.Host} {found.Destination?.Host}", found.ThirdParty));
    }

    [Theory]
    [InlineData("debug: response from gsiftp://a/x:\ndebug: response from gsiftp://b/y:", true)]
    [InlineData("debug: response from gsiftp://a/x:\ndebug: response from gsiftp://A/y:", false)]
    [InlineData("debug: response from gsiftp://a/x:\ndebug: response from gsiftp://a:21/y:", true)]
    public void Answers_of_two_servers_make_a_copy_between_them(string text, bool thirdParty) =>
        Assert.Equal(thirdParty, Endpoints.In(text).ThirdParty);
}
