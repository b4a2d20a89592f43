using GssBot.Core.Text;
using GssBot.Core.Text.Values;

namespace GssBot.Core.Tests.Text;

public sealed class AccountFieldTests
{
    [Theory]
    [InlineData("230 User ann logged in.", "ann")]
    [InlineData("The User who came last is still logged in.", null)]
    public void An_account_is_one_word(string text, string? user) => Assert.Equal(user, FieldReader.Read(Paste.Read(text))["user"]);
}
