using GssBot.Core.Knowledge.Model;
using GssBot.Core.Tests.Knowledge;
using GssBot.Core.Text;
using GssBot.Core.Text.Unwrapping;
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

    [Theory]
    [InlineData(254, false)]
    [InlineData(255, true)]
    [InlineData(256, true)]
    [InlineData(257, false)]
    [InlineData(499, false)]
    [InlineData(500, true)]
    [InlineData(512, true)]
    [InlineData(1000, true)]
    [InlineData(1023, true)]
    [InlineData(1024, true)]
    [InlineData(1025, false)]
    [InlineData(2000, true)]
    [InlineData(2048, true)]
    [InlineData(4000, true)]
    [InlineData(4096, true)]
    [InlineData(4097, false)]
    public void A_text_that_fills_a_column_is_cut(int length, bool cut)
    {
        Assert.Equal(cut, CutEnds.EndsCut(new string('x', length)));
        Assert.False(CutEnds.EndsCut(new string('x', length - 4) + "End."));
        Assert.False(CutEnds.EndsCut(new string('x', length - 1) + "}"));
    }

    [Theory]
    [InlineData("it went on ...", true)]
    [InlineData("it went on \u2026", true)]
    [InlineData("it went on [truncated]", true)]
    [InlineData("it went on [TRUNCATED]\n", true)]
    [InlineData("it went on ....", false)]
    [InlineData("it went on ..", false)]
    [InlineData("it went on truncated", false)]
    public void A_text_that_says_so_is_cut(string text, bool cut) => Assert.Equal(cut, CutEnds.EndsCut(text));

    [Theory]
    [InlineData(510, 0, false)]
    [InlineData(511, 0, true)]
    [InlineData(512, 0, false)]
    [InlineData(511, 40, true)]
    [InlineData(510, 40, false)]
    public void A_message_of_gfal_is_cut_at_511_characters(int length, int before, bool cut)
    {
        var line = (before == 0 ? "" : new string('a', before - 1) + " ") + "globus_" + new string('x', length - 7);
        Assert.Equal(cut, CutEnds.IsGfalCut(line));
        Assert.Equal(cut, CutEnds.IsGfalCut(line + "\",\r\n"));
    }

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

    [Theory]
    [InlineData("caHash", 7, false)]
    [InlineData("caHash", 8, true)]
    [InlineData("caHash", 9, false)]
    [InlineData("user", 64, true)]
    [InlineData("user", 65, false)]
    [InlineData("vo", 64, true)]
    [InlineData("vo", 65, false)]
    [InlineData("host", 63, true)]
    [InlineData("host", 64, false)]
    [InlineData("principal", 512, true)]
    [InlineData("principal", 513, false)]
    public void A_safe_value_has_its_length(string field, int length, bool safe) =>
        Assert.Equal(safe, SafeValue.IsSafe(field, new string('a', length)));

    [Theory]
    [InlineData("user", "7jane", false)]
    [InlineData("user", "jane7", true)]
    [InlineData("user", "jane.q_x-y", true)]
    [InlineData("user", "jane@x", false)]
    [InlineData("vo", "7vo", true)]
    [InlineData("port", "1", true)]
    [InlineData("port", "65535", true)]
    [InlineData("caHash", "D1B603C3", true)]
    [InlineData("path", "/x", true)]
    [InlineData("path", "/x/..", false)]
    [InlineData("path", "/..x/y..", true)]
    [InlineData("path", "/x ", false)]
    [InlineData("path", " /x", false)]
    [InlineData("dn", "/x", false)]
    [InlineData("dn", "/C=x", true)]
    [InlineData("host", "a.b", true)]
    [InlineData("host", ".a", false)]
    [InlineData("host", "a.", false)]
    [InlineData("host", "-a.b", false)]
    [InlineData("expiredMinutes", "1234567890", true)]
    [InlineData("expiredMinutes", "12345678901", false)]
    [InlineData("url", "gsiftp://a.example.org:0/x", false)]
    [InlineData("url", "gsiftp://a.example.org", true)]
    [InlineData("principal", "a@B.C", true)]
    [InlineData("principal", "a@", false)]
    [InlineData("principal", "@B.C", false)]
    [InlineData("principal", "a@-B", false)]
    public void A_safe_value_has_its_form(string field, string value, bool safe) => Assert.Equal(safe, SafeValue.IsSafe(field, value));
}
