using GssBot.Core.Knowledge.Fragments;

namespace GssBot.Core.Tests.Knowledge;

public sealed class DnShapeTests
{
    [Theory]
    [InlineData("/C=DE/CN=Jo", true)]
    [InlineData("CN=Jo,O=x", true)]
    [InlineData("C = DE, CN = Jo", true)]
    [InlineData("/1.2.840.113549.1.9.1=a@b", true)]
    [InlineData("=Jo", false)]
    [InlineData("/=Jo", false)]
    [InlineData("Jo", false)]
    [InlineData("a b=Jo", false)]
    [InlineData("a-=Jo", false)]
    [InlineData("-a=Jo", false)]
    [InlineData("a234567890123456789012345678901234567 =Jo", true)]
    [InlineData("a23456789012345678901234567890123456789=Jo", true)]
    [InlineData("a234567890123456789012345678901234567890=Jo", false)]
    public void A_name_begins_with_a_key(string text, bool name) => Assert.Equal(name, DnShape.IsDn(text));

    [Theory]
    [InlineData("/CN=Jo/CN=proxy", true)]
    [InlineData("/CN=Jo/CN=limited proxy", true)]
    [InlineData("/CN=Jo/CN=proxy ", true)]
    [InlineData("/CN=Jo/CN=1234", true)]
    [InlineData("/CN=Jo/CN=123", false)]
    [InlineData("/CN=Jo/CN=123a", false)]
    [InlineData("/CN=Jo/CN=a123", false)]
    [InlineData("/CN=proxy/CN=Jo", false)]
    [InlineData("C = DE, CN = 12345", true)]
    [InlineData("CN = proxy", true)]
    [InlineData("/O=12345", false)]
    public void A_proxy_is_told_by_the_last_common_name(string name, bool proxy) => Assert.Equal(proxy, DnShape.EndsInProxyPart(name));

    [Theory]
    [InlineData("/C=DE/CN=CA", true)]
    [InlineData("/C=DE/CN=Grid CA", true)]
    [InlineData("/C=DE/CN=Grid-CA", true)]
    [InlineData("/C=DE/CN=GridCA", false)]
    [InlineData("/C=DE/CN=CA of the grid", true)]
    [InlineData("/C=DE/CN=CAlice", false)]
    [InlineData("/C=DE/CN=The CA 2", true)]
    [InlineData("/C=DE/CN=Grid certification", true)]
    [InlineData("/C=DE/CN=Grid certificate authority 3", true)]
    [InlineData("/C=DE/CN=Grid Root 2", true)]
    [InlineData("/C=DE/CN=Grid root 2", false)]
    [InlineData("/C=DE/CN=The ca 2", false)]
    [InlineData("/CN=Grid CA/CN=Jo", false)]
    [InlineData("C = DE, CN = Grid CA", true)]
    [InlineData("/O=Grid CA", false)]
    [InlineData("CN=Grid CA", true)]
    public void An_authority_is_told_by_the_last_common_name(string name, bool authority) =>
        Assert.Equal(authority, DnShape.NamesAuthority(name));
}
