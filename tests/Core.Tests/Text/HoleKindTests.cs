using GssBot.Core.Tests.Knowledge;

namespace GssBot.Core.Tests.Text;

/// <summary>Which values a hole takes.</summary>
public sealed class HoleKindTests
{
    [Theory]
    [InlineData("port {port} is", "port 0 is", false)]
    [InlineData("port {port} is", "port 1 is", true)]
    [InlineData("port {port} is", "port 65535 is", true)]
    [InlineData("port {port} is", "port 65536 is", false)]
    [InlineData("port {port} is", "port -1 is", false)]
    [InlineData("number {number 42..48} is", "number 41 is", false)]
    [InlineData("number {number 42..48} is", "number 42 is", true)]
    [InlineData("number {number 42..48} is", "number 48 is", true)]
    [InlineData("number {number 42..48} is", "number 49 is", false)]
    [InlineData("number {number} is", "number -17 is", true)]
    [InlineData("hash {ca_hash 2..7} is", "hash a is", false)]
    [InlineData("hash {ca_hash 2..7} is", "hash ab is", true)]
    [InlineData("hash {ca_hash 2..7} is", "hash abcdef0 is", true)]
    [InlineData("hash {ca_hash 2..7} is", "hash abcdef01 is", false)]
    [InlineData("hash {ca_hash} is", "hash ABCDEF is", false)]
    [InlineData("from {path} now", "from /x now", true)]
    [InlineData("from {path} now", "from / now", false)]
    [InlineData("from {path} now", "from x/y now", false)]
    [InlineData("from {url} now", "from gsiftp://a.example.org/x now", true)]
    [InlineData("from {url} now", "from s:// now", true)]
    [InlineData("from {url} now", "from :///x now", false)]
    [InlineData("from {url} now", "from abcdefghijkl://x now", false)]
    [InlineData("from {url} now", "from /x now", false)]
    [InlineData("at {time} it", "at 12:00 it", true)]
    [InlineData("at {time} it", "at noon it", false)]
    [InlineData("host {host} is", "host se1.example.org is", true)]
    [InlineData("host {host} is", "host [::1] is", true)]
    [InlineData("host {host} is", "host -x is", false)]
    [InlineData("host {host} is", "host .x is", false)]
    [InlineData("user {user} is", "user jane is", true)]
    [InlineData("user {user} is", "user (x) is", false)]
    [InlineData("code {hex} is", "code 0x1F is", true)]
    [InlineData("code {hex} is", "code xyz is", false)]
    public void A_hole_takes_values_of_its_kind(string fragment, string text, bool taken) =>
        Assert.Equal(
            taken,
            CaseText.Base(CaseText.Of("door", $"{{any: [\"the {fragment} closed\"]}}")).Explain($"globus: the {text} closed") is not null);
}
