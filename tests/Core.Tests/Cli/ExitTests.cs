namespace GssBot.Core.Tests.Cli;

/// <summary>Exit statuses as the contract has them.</summary>
public sealed class ExitTests
{
    private const string Crl = "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n530 End.\n";
    private const string Strange = "Globus: a failure that nobody ever saw\n";

    [Theory]
    [InlineData(0, Crl, "explain")]
    [InlineData(0, "851968", "explain", "-")]
    [InlineData(1, Strange, "explain")]
    [InlineData(1, "", "explain")]
    [InlineData(0, "", "decode", "851968")]
    [InlineData(1, "", "decode", "nonsense")]
    [InlineData(1, "", "decode", "851968", "nonsense")]
    [InlineData(0, Crl, "scan", "-")]
    [InlineData(1, Strange, "scan", "-")]
    [InlineData(0, Crl + Strange, "scan", "-")]
    [InlineData(0, Crl, "scan", "-", "--format", "json")]
    [InlineData(1, Strange, "scan", "-", "--format", "json")]
    [InlineData(0, Crl, "why", "crl-expired-at-server", "-")]
    [InlineData(1, Crl, "why", "crl-expired-at-client", "-")]
    [InlineData(0, "", "cases", "list")]
    [InlineData(0, "", "cases", "show", "crl-expired-at-server")]
    [InlineData(2, "", "cases", "show", "no-such-case")]
    [InlineData(2, "", "explain", "--format", "xml")]
    [InlineData(2, "", "scan")]
    [InlineData(2, "", "no-such-command")]
    [InlineData(0, "{\"id\":1,\"text\":\"nobody knows\"}\n", "explain", "--jsonl")]
    [InlineData(2, "{\"id\":1,\"text\":\"851968\"}\nnonsense\n{\"id\":2,\"text\":\"851968\"}\n", "explain", "--jsonl")]
    public void Every_end_has_its_status(int exit, string input, params string[] args) => Assert.Equal(exit, Run.Of(args, input).Exit);
}
