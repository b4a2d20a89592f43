using System.Text;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Gss;

public sealed class StatusFinderTests
{
    private const string Words = "Unspecified GSS failure.  Minor code may provide more information";

    [Theory]
    [InlineData("decimal", "gss_init_sec_context returned 851968 on the client", "000D0000")]
    [InlineData("negative-decimal", "InitializeSecurityContext failed with -2146893042.", "min SEC_E_NO_CREDENTIALS")]
    [InlineData("negative-decimal", "the KDC said -1765328377", "min KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN")]
    [InlineData("uint-minor", "GSSAPI minor status was 2529638919", "min KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN")]
    [InlineData("hex-0x", "gss_accept_sec_context: error 0x000A0000", "000A0000")]
    [InlineData("hex-0x", "gss: status 0xd0000L", "000D0000")]
    [InlineData("hex-bare-8", "Failure: GSS failed Major:01090000 Minor:00000000 Token:00000003", "01090000 min 0")]
    [InlineData("hex-bare-8", "gss_assist major_status:000a0000", "000A0000")]
    [InlineData(
        "python-gssapi",
        $"gssapi.raw.misc.GSSError: Major (851968): {Words}, Minor (2529638919): Server not found in Kerberos database",
        "000D0000 min KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN")]
    [InlineData(
        "pykerberos-tuple",
        $"kerberos.GSSError: (('{Words}', 851968), ('Server not found in Kerberos database', -1765328377))",
        "000D0000 min KRB5KDC_ERR_S_PRINCIPAL_UNKNOWN")]
    [InlineData("pykerberos-tuple", "(('', 851968), ('', 100005))", "000D0000 min 100005")]
    [InlineData(
        "arc",
        "ERROR: Failed to convert GSI credential to GSS credential (major: 851968, minor: 25)::GSS_S_BAD_MECH:GSS_S_BAD_NAMETYPE:GSS_S_FAILURE",
        "000D0000 min 25")]
    [InlineData("ganesha", "GSSAPI ERROR: 851968|100001 = something", "000D0000 min 100001")]
    [InlineData("myproxy", "Error getting name of remote party: GSSAPI ERROR 655360", "000A0000")]
    [InlineData(
        "rpc.gssd",
        $"ERROR: GSS-API: error in gss_acquire_cred(): GSS_S_FAILURE ({Words}) - No Kerberos credentials available",
        "000D0000")]
    [InlineData("sasl", $"SASL(-1): generic failure: GSSAPI Error: {Words} (Server not found in Kerberos database)", "000D0000")]
    [InlineData(
        "nsupdate", $"tkey query failed: GSSAPI error: Major = {Words}, Minor = Server not found in Kerberos database.", "000D0000")]
    [InlineData(
        "dotnet",
        "GSSAPI operation failed with error - An unsupported mechanism was requested (unknown mech-code 0 for mech unknown).",
        "00010000 min 0")]
    [InlineData(
        "dotnet", "GSSAPI operation failed with status: 000d0000 (Minor status: 96c73a0b).", "000D0000 min KRB5KDC_ERR_NEVER_VALID")]
    [InlineData("dotnet", "GSSAPI operation failed with status: 90000 (Minor status: 0).", "00090000 min 0")]
    [InlineData(
        "java", "Caused by GSSException: No valid credentials provided (Mechanism level: Failed to find any Kerberos tgt)", "00070000")]
    [InlineData("java", "org.ietf.jgss.GSSException, major code: 8, minor code: 0", "java CREDENTIALS_EXPIRED")]
    [InlineData("java", "e.getMajor() = 13 in our servlet", "java NO_CRED")]
    [InlineData(
        "jglobus", "[JGLOBUS-56] Authorization failed. Expected \"/CN=host/a\" target but received \"/CN=host/b\"", "min JGLOBUS-56")]
    [InlineData("symbol", "it ends with GSS_S_DEFECTIVE_CREDENTIAL here", "000A0000")]
    [InlineData("symbol", "returns S_NO_CRED", "00070000")]
    [InlineData("symbol", "raised gss.NO_CRED", "00070000")]
    [InlineData("symbol", "maj = GSS_S_FAILURE | GSS_S_CONTINUE_NEEDED;", "000D0001")]
    [InlineData("globus-text", "530-GSS Major Status: Authentication Failed", "000A0000")]
    [InlineData("globus-text", "GSS Major Status:\n  Unexpected Gatekeeper or Service Name", "000F0000")]
    [InlineData("unknown-code", "kinit: Unknown code krb5 195 while getting credentials", "min KRB5_KT_KVNONOTFOUND?")]
    [InlineData("protocol-error", "[-] KRB-ERROR (37) : KRB_AP_ERR_SKEW", "min KRB5KRB_AP_ERR_SKEW")]
    [InlineData("protocol-error", "the KDC said KDC_ERR_KEY_EXPIRED to us", "min KRB5KDC_ERR_KEY_EXP")]
    [InlineData("protocol-error", "KRB_AP_ERR_BADKEYVER", "min KRB5KRB_AP_ERR_BADKEYVER")]
    [InlineData("unknown-code", "KRB5 error code 52", "min KRB5KRB_ERR_RESPONSE_TOO_BIG")]
    [InlineData("xdr", "RPCSEC_GSS reply: gss_major 851968", "000D0000")]
    [InlineData("xdr", "gss status bytes: 00 0d 00 00 (big endian)", "000D0000")]
    [InlineData("shift-expression", "gssapi.h says 13<<16 for it", "000D0000")]
    [InlineData("shift-expression", "GSS status is (1ul << 16 | 0)", "00010000")]
    [InlineData("field", "Unknown routine error (field = 14)", "000E0000")]
    [InlineData("macro", "GSS_ROUTINE_ERROR(0x000D0001) in the log", "000D0000")]
    [InlineData("json", "{ \"maj\": 851968, \"min\": 2529639053 }", "000D0000 min KRB5_CC_NOTFOUND")]
    public void A_notation_is_found_in_running_text(string notation, string text, string expected)
    {
        var said = $"Hi, since Monday we see this on port 2811 (job 4711):\n{text}\nAny idea?";
        var all = StatusFinder.Find(said);
        Assert.True(all.Length == 1, $"{notation}: {string.Join(" + ", all.Select(found => Describe(found.Reading)))}");
        var first = all[0];
        if (!expected.EndsWith('?'))
        {
            Assert.Equal(expected, Describe(first.Reading));
        }

        Assert.StartsWith(first.Reading.Input, said[first.Start..], StringComparison.Ordinal);
        Assert.Equal(Describe(StatusArgument.Read(text)[0]), Describe(first.Reading));
    }

    [Theory]
    [InlineData("gridftp server on port 2811 or 50000, tcp buffer 1048576, block size 262144 bytes")]
    [InlineData("gss: wrote 851968 bytes in 12 s, pid 65536, job 131072")]
    [InlineData("gsiftp transfer 65536 KB of 851968 done")]
    [InlineData("job 851968 was submitted at 2024-01-31 12:30:05, epoch 1706704205")]
    [InlineData("FTS job 000d0000-1111-2222-3333-000a00000001 failed in gssapi")]
    [InlineData("serial 0x00090000, hash d1b603c3, CA 0x12345678")]
    [InlineData("version major: 6 minor: 2, globus 13.2.1")]
    [InlineData("min: 5 max: 851968")]
    [InlineData("call me at +49-1765328377 or 2529638919")]
    [InlineData("OpenSSL error 0x0A000086, HRESULT 0x80070005")]
    [InlineData("GSS_C_MUTUAL_FLAG and GSS_KRB5_NT_PRINCIPAL_NAME, KRB5_TRACE=/dev/stderr, KRB5CCNAME")]
    [InlineData("if (maj_stat != GSS_S_COMPLETE && maj_stat != GSS_S_CONTINUE_NEEDED)")]
    [InlineData("GSS_ERROR(maj_stat)")]
    [InlineData("debug1: Next authentication method: gssapi-with-mic\ndebug2: we sent a gssapi-with-mic packet, wait for reply")]
    [InlineData("192.168.13.1:65536 gss 10.0.0.1/131072 v1.196608.0")]
    [InlineData("x = 1 << 16;")]
    [InlineData("the routine 13 times, calling 3 functions")]
    [InlineData("530 Login incorrect. 421 Service busy, 226 done")]
    [InlineData("lsass: KRB5 error = 40022, symbol = LW_ERROR_PASSWORD_MISMATCH")]
    [InlineData("Kerberos error = 70002")]
    [InlineData("gss error = 90000")]
    [InlineData("gssapi status 10000")]
    [InlineData("error = 30000 in gss_init_sec_context")]
    [InlineData("ldap with gssapi: 00002020: Operation unavailable without authentication")]
    [InlineData("Unknown code 7 in the parcel label")]
    public void A_number_that_is_no_status_stays_untouched(string text) =>
        Assert.Empty(StatusFinder.Find(text).Select(found => Describe(found.Reading)));

    [Fact]
    public void A_value_found_twice_stands_there_once_at_its_first_place()
    {
        var found = StatusFinder.Find("GSS_S_NO_CRED, then GSS_S_FAILURE, again GSS_S_NO_CRED (gss 458752)");
        Assert.Equal([(0, "00070000"), (20, "000D0000")], found.Select(status => (status.Start, Describe(status.Reading))));
    }

    [Fact]
    public void At_most_32_distinct_statuses_are_read() =>
        Assert.Equal(32, StatusFinder.Find(string.Join(' ', Enumerable.Range(1, 255).Select(code => $"GSS major 0x{code:x2}0000"))).Length);

    [Fact]
    public void No_text_throws()
    {
        var random = new Random(20240131);
        string[] pieces =
        [
            "GSS", "GSS_S_", "major", "minor", " ", "|", "<<", "(", ")", "13", "16", "0x", "-", "851968", "'", ",", "\n",
            "Unknown code", "krb5", "😀", "\ud800", "GSS_ERROR(", "[JGLOBUS-", "getMajor()", "routine", "="
        ];
        for (var i = 0; i < 20_000; i++)
        {
            var text = new StringBuilder();
            for (var n = random.Next(12); n >= 0; n--)
            {
                text.Append(random.Next(3) == 0 ? $"{(char)random.Next(0x10000)}" : pieces[random.Next(pieces.Length)]);
            }

            AssertReadable(text.ToString());
        }
    }

    [Theory]
    [MemberData(nameof(Large))]
    public void A_megabyte_of_anything_is_read_without_a_fault(string what, string unit)
    {
        Assert.NotEmpty(what);
        AssertReadable(string.Concat(Enumerable.Repeat(unit, 1_000_000 / unit.Length)));
    }

    public static TheoryData<string, string> Large => new()
    {
        { "zeros", "0" }, { "brackets", "(" }, { "bars", "GSS_S_FAILURE|" }, { "labels", "gss major: " }, { "quotes", "('gss', " },
        { "articles", "gss The A An No " }, { "blanks", "GSS Major Status:          " }, { "bytes", "00 0d " }, { "lines", "gss\n" },
        { "minors", "maj 851968 min 1 " }, { "bytes of all kinds", string.Concat(Enumerable.Range(0, 65536).Select(c => (char)c)) },
    };

    private static void AssertReadable(string text)
    {
        foreach (var found in StatusFinder.Find(text))
        {
            Assert.InRange(found.Start + found.Length, found.Start + 1, text.Length);
        }

        Assert.InRange(StatusArgument.Read(text).Length, 0, StatusArgument.Most);
    }

    private static string Describe(StatusReading reading)
    {
        var minor = reading.Minor is { } number ? $"min {number.Name ?? $"{number.Value}"}" : null;
        if (reading is { Major: null, OtherReadings: [{ System: "java" } java, ..] })
        {
            return $"java {java.Name}";
        }

        return reading.Major is { } major ? $"{major.Value:X8}{(minor is null ? "" : $" {minor}")}" : minor ?? "nothing";
    }
}
