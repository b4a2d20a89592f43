using GssBot.Core.Knowledge.Fragments;

namespace GssBot.Core.Tests.Knowledge;

public sealed class HoleShapeTests
{
    private const string Blanks = "any time dn proxy_dn identity_dn ca_dn";

    [Theory]
    [InlineData("any", 400)]
    [InlineData("word", 200)]
    [InlineData("number", 20)]
    [InlineData("hex", 20)]
    [InlineData("ca_hash", 8)]
    [InlineData("dn", 512)]
    [InlineData("proxy_dn", 512)]
    [InlineData("identity_dn", 512)]
    [InlineData("ca_dn", 512)]
    [InlineData("host", 255)]
    [InlineData("port", 5)]
    [InlineData("path", 1024)]
    [InlineData("url", 1024)]
    [InlineData("time", 64)]
    [InlineData("user", 64)]
    [InlineData("principal", 255)]
    public void A_hole_is_bounded(string name, int most)
    {
        Assert.Equal(most, HoleShape.Reach(Kind(name), new string('1', 2000)));
        Assert.Equal(most, HoleShape.Reach(Kind(name), new string('1', most)));
        Assert.Equal(most - 1, HoleShape.Reach(Kind(name), new string('1', most - 1)));
        Assert.Equal(Blanks.Split(' ').Contains(name), HoleShape.HoldsBlanks(Kind(name)));
        Assert.Equal(HoleShape.HoldsBlanks(Kind(name)) ? 3 : 1, HoleShape.Reach(Kind(name), "1 1"));
    }

    [Theory]
    [InlineData("number", "-12x", 3)]
    [InlineData("port", "2811/", 4)]
    [InlineData("hex", "0xAFaf09g", 8)]
    [InlineData("ca_hash", "d1b603C", 6)]
    [InlineData("host", "[2001:db8::1]:2811_a-B.c/", 24)]
    [InlineData("user", "ann(", 3)]
    [InlineData("user", "ann)", 3)]
    [InlineData("user", "ann[", 3)]
    [InlineData("user", "ann]", 3)]
    [InlineData("user", "ann{", 3)]
    [InlineData("user", "ann}", 3)]
    [InlineData("user", "ann,", 3)]
    [InlineData("user", "ann;", 3)]
    [InlineData("user", "ann'", 3)]
    [InlineData("word", "ann,;()\"", 7)]
    [InlineData("word", "ann'", 3)]
    [InlineData("word", "ann<", 3)]
    [InlineData("word", "ann>", 3)]
    [InlineData("word", "ann`", 3)]
    [InlineData("word", "ann\n", 3)]
    public void A_hole_ends_before_what_it_cannot_hold(string name, string text, int length) =>
        Assert.Equal(length, HoleShape.Reach(Kind(name), text));

    [Theory]
    [InlineData("any", "", true)]
    [InlineData("number", "-12", true)]
    [InlineData("number", "1-2", false)]
    [InlineData("port", "0", false)]
    [InlineData("port", "1", true)]
    [InlineData("port", "65535", true)]
    [InlineData("port", "65536", false)]
    [InlineData("port", "-1", false)]
    [InlineData("ca_hash", "", false)]
    [InlineData("ca_hash", "d", true)]
    [InlineData("ca_hash", "d1b603c3", true)]
    [InlineData("ca_hash", "d1b603c3a", false)]
    [InlineData("path", "/", false)]
    [InlineData("path", "/a", true)]
    [InlineData("path", "aa", false)]
    [InlineData("url", "://a", false)]
    [InlineData("url", "a://b", true)]
    [InlineData("url", "abcdefghijk://b", true)]
    [InlineData("url", "abcdefghijkl://b", false)]
    [InlineData("time", "noon", false)]
    [InlineData("time", "12 noon", true)]
    [InlineData("host", "", false)]
    [InlineData("host", "se01", true)]
    [InlineData("host", "[::1]", true)]
    [InlineData("host", "-se01", false)]
    [InlineData("word", "", false)]
    [InlineData("word", "a", true)]
    [InlineData("dn", "/CN=Jo", true)]
    [InlineData("dn", "Jo", false)]
    [InlineData("proxy_dn", "/CN=Jo/CN=proxy", true)]
    [InlineData("proxy_dn", "/CN=Jo", false)]
    [InlineData("identity_dn", "/CN=Jo", true)]
    [InlineData("identity_dn", "/CN=Jo/CN=1234", false)]
    [InlineData("ca_dn", "/CN=Grid CA", true)]
    [InlineData("ca_dn", "/CN=Jo", false)]
    public void A_hole_takes_values_of_its_kind_only(string name, string value, bool taken) =>
        Assert.Equal(taken, HoleShape.Accepts(new Part.Hole(Kind(name)), value));

    [Theory]
    [InlineData("number", 42, 48, "41", false)]
    [InlineData("number", 42, 48, "42", true)]
    [InlineData("number", 42, 48, "48", true)]
    [InlineData("number", 42, 48, "49", false)]
    [InlineData("ca_hash", 2, 7, "d", false)]
    [InlineData("ca_hash", 2, 7, "d1", true)]
    [InlineData("ca_hash", 2, 7, "d1b603c", true)]
    [InlineData("ca_hash", 2, 7, "d1b603c3", false)]
    public void A_range_bounds_a_number_and_the_length_of_a_hash(string name, int low, int high, string value, bool taken) =>
        Assert.Equal(taken, HoleShape.Accepts(new Part.Hole(Kind(name), low, high), value));

    [Fact]
    public void A_value_goes_to_the_field_of_its_kind() => Assert.Equal(
        "any-, word-, number-, hex-, ca_hash-caHash, dn-dn, proxy_dn-dn, identity_dn-dn, ca_dn-dn, host-host, port-port, "
            + "path-path, url-url, time-, user-user, principal-principal",
        string.Join(", ", HoleNames.All.Split(", ").Select(name => $"{name}-{HoleNames.FieldOf(Kind(name))}")));

    [Fact]
    public void All_kinds_have_a_name() => Assert.Equal(Enum.GetValues<HoleKind>().Order(), HoleNames.All.Split(", ").Select(Kind).Order());

    private static HoleKind Kind(string name) => HoleNames.KindOf(name)!.Value;
}
