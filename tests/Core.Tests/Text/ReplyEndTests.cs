using GssBot.Core.Text;

namespace GssBot.Core.Tests.Text;

/// <summary>The end of a reply, and of the head before it, is the end of a line, however near the edge of the mail it stands.</summary>
public sealed class ReplyEndTests
{
    [Theory]
    [InlineData("530-globus_gsi_callback_module: Could not verify the credential 530 End.")]
    [InlineData("error: globus_ftp_client: the server of the day responded with an error")]
    public void What_a_person_adds_below_is_a_line_of_its_own(string last) =>
        Assert.EndsWith(
            "\nthen it went on until the morning", Paste.Read($"{last}\nthen it went on until the morning").Flat, StringComparison.Ordinal);

    [Theory]
    [InlineData("530-globus_gsi_callback_module: Could not verify the credential of the")]
    public void A_line_that_a_mail_cut_goes_on(string first) =>
        Assert.EndsWith("of the server of the day", Paste.Read($"{first}\nserver of the day").Flat, StringComparison.Ordinal);

    [Theory]
    [InlineData("530 KB copied")]
    [InlineData("530 MB copied")]
    [InlineData("530 GB copied")]
    [InlineData("530 TB copied")]
    [InlineData("530 TiB copied")]
    [InlineData("425 MiB copied")]
    public void A_size_is_no_reply(string line) => Assert.Null(Paste.Read(line).Lines[0].Code);
}
