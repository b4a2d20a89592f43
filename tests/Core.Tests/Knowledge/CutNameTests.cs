namespace GssBot.Core.Tests.Knowledge;

public sealed class CutNameTests
{
    [Theory]
    [InlineData("dn", true)]
    [InlineData("proxy_dn", false)]
    [InlineData("identity_dn", false)]
    [InlineData("ca_dn", false)]
    public void A_name_that_was_cut_off_does_not_tell_whose_it_is(string hole, bool known) => Assert.Equal(known, CaseText
        .Base(CaseText.Of("door", $"{{any: [\"the door was shut on {{{hole}}} and stays so\"]}}"))
        .Explain("530-globus: the door was shut on /DC=org/DC=example/CN=Jo…") is not null);
}
