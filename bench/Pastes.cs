using System.Text;

namespace GssBot.Bench;

/// <summary>What is pasted: an ordinary error of one KB, and 64 KB made to hurt.</summary>
internal static class Pastes
{
    private const int Hostile = 64 * 1024;

    private const string Chain = """
        globus_ftp_client: the server responded with an error
        530 530-globus_xio: Authentication Error
        530-OpenSSL Error: s3_srvr.c:2525: in library: SSL routines,
             function SSL3_GET_CLIENT_CERTIFICATE: no certificate returned
        530-globus_gsi_callback_module: Could not verify credential
        530-globus_gsi_callback_module: Can't get the local trusted CA certificate:
        Untrusted self-signed certificate in chain with hash d1b603c3
        530 End.

        """;

    public static (string Name, string Text)[] All =>
    [
        ("1 KB, a chain from a server", Pad(Chain, 1024)),
        ("1 KB, nothing known", Repeat("the quick brown fox jumps over the lazy dog\n", 1024)),
        ("a number", "851968"),
        ("64 KB, the same chain again and again", Repeat(Chain, Hostile)),
        ("64 KB, beginnings of then: rows", Repeat("530-globus: The proxy credential: /tmp/x \n", Hostile)),
        ("64 KB, {any} that never ends", Repeat("OpenSSL Error: rsa routines, function a b c d e ", Hostile)),
        ("64 KB, one long line", Repeat("globus_gsi_callback_module: Could not verify ", Hostile)),
        ("64 KB, distinguished names", Repeat("/C=DE/O=Grid/CN=a/CN=b", Hostile)),
        ("64 KB, numbers", Repeat("major=851968 minor=-1765328228 0xD0000 13<<16 ", Hostile)),
        ("64 KB, quote marks and entities", Repeat("> &gt; &#39;&amp;quot; ", Hostile)),
        ("64 KB, backslashes", Repeat("\\n\\\\n\\", Hostile)),
        ("64 KB, random bytes", Random(Hostile)),
        ("64 KB, empty lines", Repeat("530-\n", Hostile)),
    ];

    private static string Repeat(string unit, int length)
    {
        var text = new StringBuilder(length + unit.Length);
        while (text.Length < length)
        {
            text.Append(unit);
        }

        return text.ToString(0, length);
    }

    private static string Pad(string text, int length) => Repeat("debug: sending command: NOOP\n", length - text.Length) + text;

    private static string Random(int length)
    {
        var random = new Random(7);
        return string.Create(length, random, (letters, source) =>
        {
            for (var i = 0; i < letters.Length; i++)
            {
                letters[i] = (char)source.Next(1, 0x250);
            }
        });
    }
}
