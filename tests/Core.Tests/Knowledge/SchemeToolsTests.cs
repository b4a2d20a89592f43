using GssBot.Core.Knowledge.Commands;
using GssBot.Core.Text;

namespace GssBot.Core.Tests.Knowledge;

public sealed class SchemeToolsTests
{
    [Theory]
    [InlineData("cannot open root://se01//d", "root")]
    [InlineData("cannot open ROOT://se01//d", "root")]
    [InlineData("cannot open davs://se01/d", "davs")]
    [InlineData("root://se01//d and davs://se01/d", "root")]
    [InlineData("root://se01//d and gsiftp://se01/d", null)]
    [InlineData("root://se01//d and GSIFTP", null)]
    [InlineData("root://se01//d of our GridFTP server", null)]
    [InlineData("root://se01//d: Globus error", null)]
    [InlineData("https://se01/d", null)]
    public void The_scheme_is_that_of_the_addresses_when_nothing_speaks_of_GridFTP(string text, string? scheme) =>
        Assert.Equal(scheme, SchemeTools.SchemeOf(Paste.Read(text)));

    [Theory]
    [InlineData("-dbg", "-vvv")]
    [InlineData("-v", "-v")]
    [InlineData("-vb", "-v")]
    [InlineData("-r", "-r")]
    [InlineData("-cd", "-p")]
    [InlineData("-create-dest", "-p")]
    public void An_option_is_named_as_gfal_copy_names_it(string option, string named)
    {
        Assert.Equal(
            $"gfal-copy {named} davs://HOST/a file:///b", SchemeTools.Fit($"globus-url-copy {option} gsiftp://HOST/a file:///b", "davs"));
        Assert.Equal(
            $"gfal-copy -v {named} root://HOST//a file:///b",
            SchemeTools.Fit($"globus-url-copy -vb {option} gsiftp://HOST/a file:///b", "root"));
    }

    [Theory]
    [InlineData("globus-url-copy -list gsiftp://HOST/a", "gfal-ls -l davs://HOST/a")]
    [InlineData("globus-url-copy gsiftp://HOST/a file:///b", "gfal-copy davs://HOST/a file:///b")]
    [InlineData("globus-url-copy -p 4 gsiftp://HOST/a file:///b", null)]
    [InlineData("globus-url-copy gsiftp://HOST/a", null)]
    [InlineData("globus-url-copy -v gsiftp://HOST/a file:///b file:///c", null)]
    [InlineData("strace globus-url-copy gsiftp://HOST/a file:///b", null)]
    [InlineData("gfal-ls gsiftp://HOST/a", "gfal-ls davs://HOST/a")]
    [InlineData("klist", "klist")]
    public void A_command_of_GridFTP_becomes_one_of_gfal_or_goes(string command, string? fitted)
    {
        Assert.Equal(fitted, SchemeTools.Fit(command, "davs"));
        Assert.Equal(command, SchemeTools.Fit(command, null));
    }

    [Fact]
    public void An_address_of_XRootD_has_two_slashes_behind_the_host_that_is_to_be_filled_in()
    {
        Assert.Equal("gfal-ls root://HOST//a", SchemeTools.Fit("gfal-ls gsiftp://HOST/a", "root"));
        Assert.Equal("gfal-ls root://se01/a", SchemeTools.Fit("gfal-ls gsiftp://se01/a", "root"));
    }
}
