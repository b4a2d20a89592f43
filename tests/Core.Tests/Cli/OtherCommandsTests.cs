using System.Diagnostics;
using GssBot.Cli;
using GssBot.Core.Knowledge.Model;
using GssBot.Tests;

namespace GssBot.Core.Tests.Cli;

public sealed class OtherCommandsTests : IDisposable
{
    internal const string Crl = "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired";

    private readonly TempFolder folder = new();

    [Fact]
    public void Why_tells_the_evidence_and_who_won()
    {
        var won = Run.Of(["why", "crl-expired-at-server", "-"], Crl);
        Assert.Equal(0, won.Exit);
        Assert.Contains("in line 1", won.Out, StringComparison.Ordinal);
        var lost = Run.Of(["why", "host-cert-expired", "-"], Crl);
        Assert.Equal(1, lost.Exit);
        Assert.Contains("crl-expired-at-server is", lost.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("why", "no-such-case", "-")]
    [InlineData("cases", "show", "no-such-case")]
    [InlineData("cases", "check", "/no/such/directory")]
    [InlineData("explain", "--cases", "/no/such/directory")]
    [InlineData("scan", "/no/such/file")]
    [InlineData("scan", "-", "--top", "0")]
    public void What_is_not_there_is_one_line_and_ends_with_2(params string[] args)
    {
        var run = Run.Of(args);
        Assert.Equal((2, ""), (run.Exit, run.Out));
        Assert.Single(run.Error.TrimEnd('\n').Split('\n'));
    }

    [Fact]
    public async Task Input_that_was_closed_is_no_reason_to_wait()
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        using var shell = Process.Start(
            new ProcessStartInfo("sh", ["-c", $"exec dotnet '{typeof(CommandLine).Assembly.Location}' explain <&-"])
            {
                RedirectStandardOutput = true
            })!;
        using var patience = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        try
        {
            var said = await shell.StandardOutput.ReadToEndAsync(patience.Token);
            await shell.WaitForExitAsync(patience.Token);
            Assert.Equal((1, "Nothing arrived"), (shell.ExitCode, said.Split('\n')[0]));
        }
        finally
        {
            shell.Kill();
        }
    }

    public void Dispose() => folder.Dispose();
}
