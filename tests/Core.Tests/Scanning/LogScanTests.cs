using System.Text;
using GssBot.CaseFiles;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Scanning;

namespace GssBot.Core.Tests.Scanning;

public sealed class LogScanTests
{
    private static readonly Explainer Explainer = new(ShippedCases.Load());

    private const string Chain = """
        error: globus_ftp_client: the server responded with an error
        530 530-globus_xio: Authentication Error
        530-globus_gsi_callback_module: Could not verify credential
        530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired
        530 End.

        """;

    [Fact]
    public void Failure_of_several_lines_counts_once()
    {
        var breakdown = Scan(string.Concat(Enumerable.Repeat(Chain + "Source: gsiftp://a.example/x\n", 10)));
        Assert.Equal((10L, 10L), (breakdown.Failures, breakdown.Explained));
        Assert.Equal(("crl-expired-at-server", 10L), (breakdown.Groups[0].Case, breakdown.Groups[0].Count));
    }

    [Theory, InlineData(1), InlineData(7), InlineData(4096)]
    public void Cut_of_the_bytes_does_not_matter(int size)
    {
        var bytes = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("é" + Chain, 20)));
        var scan = new LogScan(Explainer);
        foreach (var chunk in bytes.Chunk(size))
        {
            scan.Add(chunk);
        }

        Assert.Equal((20L, 100L), (scan.Finish(5).Explained, Scan(Encoding.UTF8.GetString(bytes)).Lines));
    }

    [Fact]
    public void Log_of_many_windows_is_counted_whole()
    {
        const int records = 150_000;
        var text = new StringBuilder();
        for (var i = 0; i < records; i++)
        {
            text.Append($"2026-03-01 12:00:00 job {i} 530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n");
        }

        var breakdown = Scan(text.ToString());
        Assert.Equal((records, records), ((int)breakdown.Lines, (int)breakdown.Explained));
        Assert.Equal((1L, (long)records), (breakdown.Groups[0].First, breakdown.Groups[0].Last));
    }

    [Fact]
    public void Line_longer_than_a_window_does_no_harm()
    {
        var breakdown = Scan(new string('x', 9 * 1024 * 1024) + "\n" + Chain);
        Assert.Equal(1, breakdown.Explained);
    }

    [Fact]
    public void Hosts_of_a_copy_are_told()
    {
        var breakdown = Scan(
            "TRANSFER error gsiftp://se1.example.org/x https://se2.example.org/y 530-globus_gsi_callback_module: Invalid CRL: "
                + "The available CRL has expired\n");
        Assert.Equal(("se1.example.org", "se2.example.org"), breakdown.Groups[0].Endpoints);
    }

    [Fact]
    public void Example_names_nobody()
    {
        var breakdown = Scan(
            "2026-03-01 12:00:00 /C=DE/O=Grid/CN=Erika Mustermann 530-globus_gsi_callback_module: Invalid CRL: "
                + "The available CRL has expired\n");
        Assert.DoesNotContain("Mustermann", breakdown.Groups[0].Example, StringComparison.Ordinal);
    }

    [Fact]
    public void Random_bytes_are_read_to_their_end()
    {
        var bytes = new byte[1024 * 1024];
        new Random(11).NextBytes(bytes);
        var scan = new LogScan(Explainer);
        scan.Add(bytes);
        Assert.InRange(scan.Finish(5).Lines - bytes.Count(value => value == (byte)10), 0, 1);
    }

    private static Breakdown Scan(string text)
    {
        var scan = new LogScan(Explainer);
        scan.Add(Encoding.UTF8.GetBytes(text));
        return scan.Finish(20);
    }
}
