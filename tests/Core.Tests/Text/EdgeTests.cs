using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text;
using GssBot.Core.Text.Values;

namespace GssBot.Core.Tests.Text;

/// <summary>Each list and each bound of the reading of a text, one step to either side.</summary>
public sealed class EdgeTests
{
    private static readonly int[] Replies =
    [
        110, 111, 112, 120, 125, 150, 200, 202, 211, 212, 213, 214, 215, 220, 221, 225, 226, 227, 228, 229, 230, 231, 232, 233, 234, 235,
        250, 257, 331, 332, 334, 335, 336, 350, 421, 422, 425, 426, 430, 431, 434, 436, 450, 451, 452, 453, 500, 501, 502, 503, 504, 505,
        506, 507, 508, 521, 522, 530, 531, 532, 533, 534, 535, 536, 537, 550, 551, 552, 553, 554, 555, 556, 557,
    ];

    [Fact]
    public void These_numbers_are_reply_codes_and_no_others() =>
        Assert.Equal(Replies, Enumerable.Range(100, 600).Where(code => Paste.Read($"{code} Something happened").Lines[0].Code == code));

    [Theory]
    [InlineData(226, false)]
    [InlineData(350, false)]
    [InlineData(421, true)]
    [InlineData(425, true)]
    [InlineData(426, true)]
    [InlineData(451, true)]
    [InlineData(500, true)]
    [InlineData(530, true)]
    [InlineData(557, true)]
    [InlineData(499, false)]
    public void A_refusal_in_the_middle_of_a_line_begins_a_reply(int code, bool begins) =>
        Assert.Equal(
            begins,
            Paste.Read($"TRANSFER something went wrong there {code} {code}-globus_xio: first {code}-globus_xio: second").Lines.Any(line =>
                line.Code == code));

    [Theory]
    [InlineData("Could not stat the source: ", "Source")]
    [InlineData("Could not open source: ", "Source")]
    [InlineData("Could not open the source: ", "Source")]
    [InlineData("Can't read from source: ", "Source")]
    [InlineData("SOURCE [70] ", "Source")]
    [InlineData("Could not stat the destination: ", "Destination")]
    [InlineData("Could not open destination: ", "Destination")]
    [InlineData("Could not open the destination: ", "Destination")]
    [InlineData("Can't write to destination: ", "Destination")]
    [InlineData("DESTINATION [70] ", "Destination")]
    [InlineData("Could not open anything: ", "Server")]
    [InlineData("my SOURCES ", "Server")]
    [InlineData("", "Server")]
    public void The_phase_names_the_server(string phase, string speaker) =>
        Assert.Equal(
            speaker,
            Paste.Read(
                $"gfal-copy error: 70 (x) - {phase}globus_ftp_client: the server responded with an error 530 "
                    + "530-globus_xio: x  530 End.").Lines[^1].Speaker.ToString());

    [Theory]
    [InlineData("chain with hash 7", "00000007")]
    [InlineData("chain with hash 7ed4", "00007ed4")]
    [InlineData("chain with hash 7ed47", "0007ed47")]
    [InlineData("chain with hash 7ed470", "007ed470")]
    [InlineData("chain with hash 7ed4708", "07ed4708")]
    [InlineData("chain with hash 7ed47087", "7ed47087")]
    [InlineData("chain with hash 7ed470871", null)]
    [InlineData("chain with hash 7ed4708g", null)]
    [InlineData("hash: 7ed47087", "7ed47087")]
    [InlineData("hash=7ed47087", "7ed47087")]
    [InlineData("hash 7ed4708", null)]
    [InlineData("hash 7ed47087-x", null)]
    [InlineData("/x/7ed47087.0", "7ed47087")]
    [InlineData("/x/7ed47087.1", "7ed47087")]
    [InlineData("/x/7ed47087.r0", "7ed47087")]
    [InlineData("/x/7ed47087.r1", "7ed47087")]
    [InlineData("/x/7ed47087.signing_policy", "7ed47087")]
    [InlineData("/x/7ed47087.namespaces", "7ed47087")]
    [InlineData("/x/7ed47087.info", "7ed47087")]
    [InlineData("/x/7ed47087.crl_url", "7ed47087")]
    [InlineData("/x/7ed47087.pem", "7ed47087")]
    [InlineData("/x/7ed4708.r0", null)]
    [InlineData("/x/07ed47087.r0", null)]
    [InlineData("/x/7ED47087.r0", null)]
    [InlineData("/x/7ed47087.txt", null)]
    public void A_hash_is_taken_from_its_label_or_its_file(string text, string? hash) =>
        Assert.Equal(hash, FieldReader.Read(Paste.Read($"globus: {text}"))["caHash"]);
}
