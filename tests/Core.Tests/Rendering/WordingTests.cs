using GssBot.Core.Answers;
using GssBot.Core.Rendering;
using GssBot.Core.Scanning;

namespace GssBot.Core.Tests.Rendering;

public sealed class WordingTests
{
    [Fact]
    public void Every_side_has_its_words() => Assert.Equal(
        "Client on the client's side|Destination at the destination server|Network on the network between them|Server on the "
            + "server's side|Source at the source server|Unknown not decided yet|User with your own files or account",
        string.Join('|', Enum.GetValues<Side>().Select(side => $"{side} {Wording.Of(side)}").Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_certainty_has_its_words() => Assert.Equal(
        "Certain certain|Likely likely|Possible possible, not proven|Unknown not at all",
        string.Join(
            '|', Enum.GetValues<Certainty>().Select(certainty => $"{certainty} {Wording.Of(certainty)}").Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_retry_has_its_words() => Assert.Equal(
        "AfterFix after the fix, not before|Never never, the same will happen again|Now now|Unknown ",
        string.Join('|', Enum.GetValues<Retry>().Select(retry => $"{retry} {Wording.Of(retry)}").Order(StringComparer.Ordinal)));

    [Fact]
    public void Every_speaker_has_its_words() => Assert.Equal(
        "Client: the client|Destination: the destination server|Server: the server|Source: the source server|Unknown: ",
        string.Join('|', Enum.GetValues<Speaker>().Select(speaker => $"{speaker}: {Wording.Of(speaker)}").Order(StringComparer.Ordinal)));

    [Fact]
    public void A_field_is_called_as_people_call_it() => Assert.Equal(
        "CA hash|distinguished name|issuer|subject|host|port|path|URL|user|VO|realm|principal|service|minutes since it expired",
        string.Join(
            '|',
            "caHash dn issuer subject host port path url user vo realm principal service expiredMinutes"
                .Split(' ')
                .Select(Wording.OfField)));

    [Theory]
    [InlineData(0, 0, 2, 3, "No failure in 2 records (3 lines)")]
    [InlineData(0, 0, 1, 1, "No failure in 1 record (1 line)")]
    [InlineData(1, 1, 2000, 3000, "1 failure in 2,000 records (3,000 lines); it is explained")]
    [InlineData(1, 0, 2, 3, "1 failure in 2 records (3 lines); it is not explained")]
    [InlineData(2, 2, 2, 2, "2 failures in 2 records (2 lines); 100 % of them explained")]
    [InlineData(1600, 200, 2000, 3000, "1,600 failures in 2,000 records (3,000 lines); 12.5 % of them explained")]
    public void A_log_is_told_in_one_sentence(long failures, long explained, long records, long lines, string sentence) =>
        Assert.Equal(sentence, BreakdownText.Headline(new Breakdown(lines, records, failures, explained, [], [], false)));
}
