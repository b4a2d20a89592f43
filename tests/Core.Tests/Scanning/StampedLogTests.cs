using System.Text;
using GssBot.CaseFiles;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Scanning;

namespace GssBot.Core.Tests.Scanning;

/// <summary>Logs in which a daemon gave each line of its error chain a time and its name.</summary>
public sealed class StampedLogTests
{
    private const string Syslog = "Nov 21 09:00:04 se01 globus-gridftp-server[2213]: ";

    private static readonly Explainer Explainer = new(ShippedCases.Load());

    private static readonly string[] Chain =
    [
        "Server configured for GSI",
        "globus_xio: Authentication Error",
        "OpenSSL Error: ../ssl/statem/statem_srvr.c:3510: in library: SSL routines, function tls_process_client_certificate: "
            + "certificate verify failed",
        "globus_gsi_callback_module: Could not verify credential",
        "globus_gsi_callback_module: Could not verify credential",
        "globus_gsi_callback_module: Invalid CRL: The available CRL has expired",
    ];

    [Theory]
    [InlineData(Syslog)]
    [InlineData("Nov 21 09:00:04.123456 se01 globus-gridftp-server[2213]: ")]
    [InlineData("2026-11-21T09:00:04+0100 se01 globus-gridftp-server[2213]: ")]
    [InlineData("2026-11-21T09:00:04.001000+01:00 se01 globus-gridftp-server[2213]: ")]
    [InlineData("2026-11-21T09:00:04.123456789Z ")]
    public void Chain_whose_lines_are_stamped_is_one_failure_of_the_server(string prefix)
    {
        var breakdown = Scan(Chain.Select(line => prefix + line));
        var group = Assert.Single(breakdown.Groups);
        Assert.Equal(
            (1L, "crl-expired-at-server", Side.Server, Actor.ServerAdmin), (breakdown.Failures, group.Case, group.Side, group.Actor));
        Assert.Equal(6L, group.ExampleLine);
    }

    [Fact]
    public void Program_of_the_prefix_tells_who_speaks()
    {
        const string words = "globus_gsi_callback_module: Invalid CRL: The available CRL has expired";
        Assert.Equal(Side.Server, Assert.Single(Scan([Syslog + words]).Groups).Side);
        Assert.Equal(Side.Client, Assert.Single(Scan(["Nov 21 09:00:04 wn7 gfal-copy[2213]: " + words]).Groups).Side);
    }

    [Fact]
    public void Chains_of_other_processes_and_other_times_are_failures_of_their_own()
    {
        var other = Chain.Select(line => Syslog.Replace("2213", "2214", StringComparison.Ordinal) + line);
        var later = Chain.Select(line => Syslog.Replace(":04", ":09", StringComparison.Ordinal) + line);
        Assert.Equal(3L, Scan(Chain.Select(line => Syslog + line).Concat(other).Concat(later)).Failures);
    }

    [Fact]
    public void Same_chain_once_more_from_the_same_process_is_another_failure() =>
        Assert.Equal(3L, Scan(Enumerable.Repeat(Chain[1..].Select(line => Syslog + line), 3).SelectMany(lines => lines)).Failures);

    [Fact]
    public void Lines_that_have_nothing_to_do_with_each_other_stay_apart()
    {
        var breakdown = Scan(new[] { "job 1 failed to start", "disk sdb has errors", "all is well" }.Select(line => Syslog + line));
        Assert.Equal((3L, 2L), (breakdown.Records, breakdown.Failures));
    }

    [Fact]
    public void Messages_of_the_openssl_queue_are_one_failure()
    {
        var breakdown = Scan(
        [
            "139990299645696:error:80066411:lib(128):func(102):reason(1041):sslutils.c:2110:: "
                + "CRL has expired [subject=/DC=org/CN=a,issuer=/DC=org/CN=CA]",
            "139990299645696:error:14089086:SSL routines:ssl3_get_client_certificate:certificate verify failed:s3_srvr.c:3327:",
        ]);
        Assert.Equal((1L, "crl-expired-at-server"), (breakdown.Failures, breakdown.Groups[0].Case));
    }

    [Fact]
    public void Text_of_the_minor_belongs_to_the_major_before_it()
    {
        var breakdown = Scan(
        [
            "ERROR: GSS-API: error in gss_acquire_cred(): GSS_S_FAILURE",
            "(Unspecified GSS failure.  Minor code may provide more information) -",
            "No credentials cache found",
        ]);
        Assert.Equal((1L, "krb-no-ccache"), (breakdown.Failures, breakdown.Groups[0].Case));
    }

    [Fact]
    public void Faint_word_counts_where_a_case_fits_and_only_there() =>
        Assert.Equal(
            (1L, 1L),
            Counts([
                "GET /favicon.ico not found",
                "kinit: Client 'a@EXAMPLE.ORG' not found in Kerberos database while getting initial credentials"
            ]));

    private static (long Failures, long Explained) Counts(string[] lines) => (Scan(lines).Failures, Scan(lines).Explained);

    private static Breakdown Scan(IEnumerable<string> lines)
    {
        var scan = new LogScan(Explainer);
        scan.Add(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))));
        return scan.Finish(20);
    }
}
