using GssBot.Core.Gss;
using GssBot.Tests;

namespace GssBot.Core.Tests.Gss;

[Trait("Category", "golden")]
public sealed class RoutineErrorTests
{
    [Theory]
    [InlineData("GSS_S_NAME", 2)]
    [InlineData("GSS_S_NAMETYPE", 3)]
    [InlineData("GSS_S_BAD_SIG", 6)]
    [InlineData("GSS_S_CREDENTIAL_EXPIRED", 11)]
    [InlineData("GSS_S_CRED_UNAVAIL", 13)]
    public void An_older_name_of_an_error_is_read_as_the_error(string name, byte code)
    {
        Assert.Equal(code, StatusArgument.Read(name)[0].Major!.Value.RoutineError);
        Assert.Contains(name, RoutineErrors.Of(code)!.Aliases);
    }

    [Theory]
    [InlineData(0, null)]
    [InlineData(1, "GSS_S_BAD_MECH")]
    [InlineData(19, "GSS_S_BAD_MECH_ATTR")]
    [InlineData(20, null)]
    public void Codes_from_1_to_19_are_defined(byte code, string? name) => Assert.Equal(name, RoutineErrors.Of(code)?.Name);

    /// <summary>What each library prints for a code, which the page about the code shows.</summary>
    [Fact]
    public void The_words_of_every_library_are_known_for_every_code() => Golden.Check("gss/texts.tsv", string.Concat(
        Enumerable.Range(0, 20).SelectMany(code =>
            LibraryTexts.Of((byte)code).Select(text => $"{code}\t{text.Library}\t{(text.Alone ? "alone" : "near GSS")}\t{text.Text}\n"))));

    [Theory]
    [InlineData(0, "")]
    [InlineData(1, "field java errno krb5")]
    [InlineData(13, "field java errno krb5")]
    [InlineData(19, "field java errno krb5")]
    [InlineData(20, "java errno krb5")]
    [InlineData(22, "java errno krb5")]
    [InlineData(23, "errno krb5")]
    [InlineData(68, "errno krb5")]
    [InlineData(100, "errno krb5")]
    [InlineData(101, "errno")]
    [InlineData(132, "errno")]
    [InlineData(133, "")]
    [InlineData(255, "")]
    [InlineData(256, "")]
    [InlineData(0xFFFF, "")]
    [InlineData(0x10000, "")]
    public void A_small_number_fits_these_systems(uint number, string systems) =>
        Assert.Equal(systems, string.Join(' ', SmallNumbers.Readings(number).Select(reading => reading.System)));
}
