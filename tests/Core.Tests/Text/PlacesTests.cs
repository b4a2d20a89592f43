using GssBot.Core.Text;
using GssBot.Core.Text.Values;

namespace GssBot.Core.Tests.Text;

/// <summary>Of several hosts in a text the one that the failure is about, with its own port or none.</summary>
public sealed class PlacesTests
{
    private const string Copying = "Copying gsiftp://se1.example.org:2811/x\n";

    [Theory]
    [InlineData(Copying, "se1.example.org", "2811")]
    [InlineData(Copying + "Unable to connect to se2.example.org:50000", "se2.example.org", "50000")]
    [InlineData(Copying + "Unable to connect to se2.example.org", "se2.example.org", null)]
    [InlineData(Copying + "Unable to connect to se2.example.org:ftp", "se2.example.org:ftp", null)]
    [InlineData(Copying + "Unable to connect to 2001:db8::1", "2001:db8::1", null)]
    [InlineData(Copying + "Unable to connect to ann@se2.example.org:22", "se2.example.org", "22")]
    [InlineData(Copying + "Unable to connect to gsiftp://se2.example.org:22/x", "se1.example.org", "2811")]
    [InlineData(Copying + "Unable to connect to -x", "se1.example.org", "2811")]
    [InlineData(Copying + "Unable to connect to", "se1.example.org", "2811")]
    [InlineData(Copying + "Unknown host se2.example.org", "se2.example.org", null)]
    [InlineData(Copying + "then gsiftp://se2.example.org/y", "se1.example.org", "2811")]
    [InlineData("file:///x gsiftp://se2.example.org/y", "se2.example.org", null)]
    [InlineData("a text", null, null)]
    public void The_place_of_a_failure(string text, string? host, string? port)
    {
        var fields = FieldReader.Read(Paste.Read(text));
        Assert.Equal((host, port), (fields["host"], fields["port"]));
    }

    [Theory]
    [InlineData("Unable to connect to ")]
    [InlineData("could not open connection to ")]
    [InlineData("Could not connect to ")]
    [InlineData("Failed to connect to ")]
    [InlineData("expected name for the remote host (")]
    [InlineData("Unknown host ")]
    [InlineData("VOMS server ")]
    [InlineData("Contacting ")]
    [InlineData("myproxy-server (")]
    [InlineData("Connecting to ")]
    public void Words_before_a_host_go_before_an_address(string words)
    {
        var fields = FieldReader.Read(Paste.Read($"{Copying}{words}se2.example.org:7512 x"));
        Assert.Equal(("se2.example.org", "7512"), (fields["host"], fields["port"]));
    }

    [Theory]
    [InlineData("gsiftp://ann:secret@se1.example.org/x", "gsiftp://se1.example.org/x")]
    [InlineData("gsiftp://ann:secret@se1.example.org:2811/x", "gsiftp://se1.example.org:2811/x")]
    [InlineData("gsiftp://[2001:db8::1]:2811/x", "gsiftp://[2001:db8::1]:2811/x")]
    [InlineData("gsiftp://[2001:db8::1]/x", "gsiftp://[2001:db8::1]/x")]
    public void The_address_is_shown_without_who_logs_in(string text, string url) =>
        Assert.Equal(url, FieldReader.Read(Paste.Read($"see {text} now"))["url"]);
}
