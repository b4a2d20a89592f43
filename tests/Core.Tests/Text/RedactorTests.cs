using System.Diagnostics;
using System.Net;
using System.Text;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text;
using GssBot.Core.Text.Redaction;
using GssBot.Core.Text.Values;
using GssBot.Tests.Corpus;

namespace GssBot.Core.Tests.Text;

public sealed class RedactorTests
{
    private const int Planted = 3_000;

    [Fact]
    public void Planted_values_are_not_found_again()
    {
        var missed = new List<string>();
        var planter = new SecretPlanter(20261121);
        var texts = SampleTexts.All.Select(row => (string)row[1]).ToArray();
        for (var i = 0; i < Planted; i++)
        {
            var plant = planter.Next();
            var text = $"{texts[i % texts.Length]}\n{plant.Text}\nwhat is wrong here?";
            text = i % 2 == 0 ? text : Distorted(text, plant, i);
            var redacted = Redactor.Redact(text);
            if (Readable(redacted.Text).Contains(Bare(plant.Hidden), StringComparison.Ordinal) || (plant.Secret && !redacted.HasSecret))
            {
                missed.Add($"{plant.Kind} {plant.Hidden}: {text}\n=>\n{redacted.Text}");
            }
        }

        Assert.True(missed.Count <= Planted / 1_000, $"{missed.Count} of {Planted} missed:\n{string.Join("\n-----\n", missed.Take(8))}");
    }

    [Theory, MemberData(nameof(SampleTexts.All), MemberType = typeof(SampleTexts))]
    public void What_an_answer_needs_stays(string name, string text)
    {
        var redacted = Redactor.Redact(text);
        var before = FieldReader.Read(Paste.Read(text));
        var after = FieldReader.Read(Paste.Read(redacted.Text));

        Assert.False(redacted.HasSecret, name);
        Assert.Equal((before["caHash"], before["host"], before["port"]), (after["caHash"], after["host"], after["port"]));
    }

    [Theory]
    [InlineData("Could not map /DC=org/CN=Jane Doe", "Could not map <dn-1>")]
    [InlineData("/DC=org/CN=Jane Doe is not /DC=org/CN=Kim Poe but /DC=org/CN=Jane Doe", "<dn-1> is not <dn-2> but <dn-1>")]
    [InlineData("name of host (/DC=org/CN=host/se1.example.org) differs", "name of host (<dn-1 host=se1.example.org>) differs")]
    [InlineData("ask jane.doe@mail.example.org, Jane", "ask <email-1>, Jane")]
    [InlineData("Client alice@EXAMPLE.ORG, alice", "Client <user-1>@EXAMPLE.ORG, <user-1>")]
    [InlineData("host/se1.example.org@EXAMPLE.ORG", "host/se1.example.org@EXAMPLE.ORG")]
    [InlineData("/home/jdoe7/.globus and ~jdoe7", "/home/<user-1>/.globus and ~<user-1>")]
    [InlineData("227 Entering Passive Mode (192,0,2,7,86,255)", "227 Entering Passive Mode (<ip-1>,86,255)")]
    [InlineData("227 Entering Passive Mode (127,0,0,1,86,255)", "227 Entering Passive Mode (127,0,0,1,86,255)")]
    [InlineData("Unable to connect to 192.0.2.7:50689", "Unable to connect to <ip-1>:50689")]
    [InlineData("[::ffff:192.0.2.7] and ::1 at 10:09:08", "[<ip-1>] and ::1 at 10:09:08")]
    [InlineData("error:0A000086:SSL routines::certificate verify failed", "error:0A000086:SSL routines::certificate verify failed")]
    [InlineData("user certificate, user proxy, the user is unknown", "user certificate, user proxy, the user is unknown")]
    [InlineData("GSS_S_DEFECTIVE_TOKEN:GSS_S_DEFECTIVE_CREDENTIAL: x", "GSS_S_DEFECTIVE_TOKEN:GSS_S_DEFECTIVE_CREDENTIAL: x")]
    [InlineData("requestToken=\"37d3d1c0-38db-465a-baac-17edd878dd43\"", "requestToken=\"37d3d1c0-38db-465a-baac-17edd878dd43\"")]
    [InlineData("Error reading token data header: Connection closed", "Error reading token data header: Connection closed")]
    [InlineData("certificates/d1b603c3.r0 failed for d1b603c3", "certificates/d1b603c3.r0 failed for d1b603c3")]
    [InlineData("OpenSSL 3.0.22, GridFTP 13.24, 6.2.20240202", "OpenSSL 3.0.22, GridFTP 13.24, 6.2.20240202")]
    public void Placeholder_stands_for_the_value_only(string text, string redacted) => Assert.Equal(redacted, Redactor.Redact(text).Text);

    [Theory]
    [InlineData("", "")]
    [InlineData("\ud800 /CN=\ud800/CN=", "\ud800 <dn-1>")]
    [InlineData("-----BEGIN PRIVATE KEY-----", "<private-key-1>")]
    [InlineData("-----END PRIVATE KEY-----", "<private-key-1>")]
    public void Odd_text_is_no_fault(string text, string redacted) => Assert.Equal(redacted, Redactor.Redact(text).Text);

    [Fact]
    public void Random_text_is_no_fault()
    {
        string[] bricks =
        [
            "/C=a", "/CN=b", " /", "/ C = d", "CN=x,", " is ", "=", "@", "a@b.c", "a@B", "1.2.3.4", "::", "fe80:", "-----BEGIN ",
            "KEY-----", "-----END X", "QUFB", "\n", "\r\n", "password=", "token: ", "Bearer ", "eyJhbGciOi", ".", "PASS ", "user ",
            "/home/", "://", ":", "&quot;", "&#4", "\\u00f8", "\\", "\ud800", ">", "<", "\"",
        ];
        var random = new Random(7);
        for (var i = 0; i < 3_000; i++)
        {
            var text = string.Concat(Enumerable.Range(0, random.Next(1, 16)).Select(_ => bricks[random.Next(bricks.Length)]))
                + "\n/C=DE/CN=Jane Secret\n";
            var redacted = Redactor.Redact(text).Text;
            Assert.False(redacted.Contains("Jane Secret", StringComparison.Ordinal), $"{text} -> {redacted}");
        }
    }

    [Theory]
    [InlineData("/C=a/CN=b c ")]
    [InlineData("CN=a,")]
    [InlineData("-----BEGIN A KEY-----\n")]
    [InlineData("a@b.c ")]
    [InlineData("password=\"")]
    [InlineData("fe80:")]
    [InlineData("1.")]
    public void Hostile_text_takes_linear_time(string brick)
    {
        Redactor.Redact(brick);
        var watch = Stopwatch.StartNew();
        Redactor.Redact(string.Concat(Enumerable.Repeat(brick, 100_000 / brick.Length)));

        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"{watch.Elapsed}");
    }

    [Fact]
    public void Key_without_its_end_goes_to_the_last_line_of_it()
    {
        var redacted = Redactor.Redact("see:\n-----BEGIN RSA PRIVATE KEY-----\nMIIEabc+/xyz\nQQQQ1234\nthat was it");

        Assert.True(redacted.HasSecret);
        Assert.Equal("see:\n<private-key-1>\nthat was it", redacted.Text);
    }

    /// <summary>One of the distortions that leave a text whole; a key is not wrapped at 72, its lines are shorter.</summary>
    private static string Distorted(string text, SecretPlanter.Plant plant, int seed)
    {
        var all = Distortions.Of(text, seed)
            .Where(item => !item.Lossy && (plant.Kind != "key" || item.Name is not ("syslog" or "iso")))
            .ToList();
        return all[seed / 2 % all.Count].Text;
    }

    /// <summary>As a person reads it who knows all the wrappings.</summary>
    private static string Readable(string text) =>
        Bare(WebUtility.HtmlDecode(text.Replace("\\u0022", "\"", StringComparison.Ordinal).Replace("\\n", "\n", StringComparison.Ordinal)));

    private static string Bare(string text)
    {
        var result = new StringBuilder();
        foreach (var character in text)
        {
            result.Append(char.IsWhiteSpace(character) || character == '>' ? "" : character.ToString());
        }

        return result.ToString();
    }
}
