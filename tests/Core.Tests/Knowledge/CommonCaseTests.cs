using GssBot.CaseFiles;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Matching;
using GssBot.Core.Knowledge.Model;
using GssBot.Tests;

namespace GssBot.Core.Tests.Knowledge;

[Trait("Category", "golden")]
public sealed class CommonCaseTests
{
    private static readonly StatusCases Statuses = ShippedCases.Load().Statuses;

    /// <summary>Each symbol that names a cause, and every cause that a Windows code alone can have.</summary>
    [Fact]
    public void Every_minor_status_names_the_causes_that_were_reviewed()
    {
        var symbols = Symbols("minor-codes.tsv", 1).Concat(Symbols("windows-codes.tsv", 1)).Distinct(StringComparer.Ordinal);
        var lines = from symbol in symbols
                    let minor = MinorDecoder.Named(symbol)
                    where minor is not null
                    let causes = Statuses.Of(StatusDecoder.Minor(minor.Value)).ToArray()
                    where causes.Length > 0
                    select $"{symbol}\t{Statuses.NamedBy(minor)?.Id ?? "-"}\t{string.Join(' ', causes.Select(cause => cause.Id))}\n";
        Golden.Check("gss/causes.tsv", string.Concat(lines));
    }

    [Fact]
    public void Every_cause_is_a_case_and_asks_a_question()
    {
        var shipped = ShippedCases.Load();
        var majors = Enumerable.Range(0, 256)
            .Select(code => (uint)code << 16)
            .Concat(Enumerable.Range(1, 5).Select(code => (uint)code << 24))
            .Concat(Enumerable.Range(0, 16).Select(bit => 1u << bit));
        var causes = majors.SelectMany(value => Statuses.Of(StatusDecoder.Decode(new(value)))).ToArray();
        Assert.All(causes, cause => Assert.NotNull(shipped.Find(cause.Id)));
        Assert.All(causes, cause => Assert.EndsWith("?", cause.Separate, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(0x0109_0000u, "handshake-cut closed-by-server server-resets")]
    [InlineData(0x0100_0000u, "client-crash out-of-memory")]
    [InlineData(0x0300_0000u, "client-crash out-of-memory")]
    [InlineData(0x0400_0000u, "gss-number-only")]
    [InlineData(0x0000_0001u, "gss-continue-needed handshake-cut")]
    [InlineData(0x0000_0002u, "krb-replay gss-continue-needed")]
    [InlineData(0x0000_0010u, "krb-replay gss-continue-needed")]
    [InlineData(0x0000_0020u, "gss-continue-needed handshake-cut")]
    [InlineData(0x0000_0040u, "")]
    [InlineData(0x0000_0000u, "")]
    [InlineData(0x000E_0000u, "protection-level")]
    public void What_is_not_a_routine_error_has_causes_of_its_own(uint value, string causes) =>
        Assert.Equal(causes, string.Join(' ', Statuses.Of(StatusDecoder.Decode(new(value))).Select(cause => cause.Id)));

    [Fact]
    public void The_cause_of_the_minor_stands_first_and_each_cause_once() => Assert.Equal(
        ["krb-no-ccache", "no-proxy", "server-no-cred"],
        Statuses.Of(StatusDecoder.Decode(new(7u << 16), MinorDecoder.Named("KRB5_FCC_NOFILE")!.Value)).Select(cause => cause.Id));

    private static IEnumerable<string> Symbols(string table, int column) =>
        File.ReadLines(Path.Combine(Checkout.Root, "src", "Core", "Data", table))
            .Where(line => line.Length > 0 && line[0] != '#')
            .Select(line => line.Split('\t'))
            .Where(cells => cells.Length > column)
            .Select(cells => cells[column]);
}
