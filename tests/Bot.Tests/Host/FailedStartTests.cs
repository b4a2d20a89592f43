using System.Diagnostics;

namespace GssBot.Bot.Tests.Host;

/// <summary>The program itself, since what the framework logs of a failed start is settled in its own wiring.</summary>
public sealed class FailedStartTests
{
    [Fact]
    public async Task An_address_that_is_none_ends_the_program_with_one_line_and_no_stack_trace()
    {
        var folder = Directory.CreateTempSubdirectory("gssbot-");
        var start = new ProcessStartInfo("dotnet", [typeof(StartUp).Assembly.Location])
        {
            WorkingDirectory = folder.FullName,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_URLS"] = "nonsense";
        using var program = Process.Start(start)!;
        var output = program.StandardOutput.ReadToEndAsync();
        var told = program.StandardError.ReadToEndAsync();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await using var end = patience.Token.Register(() => program.Kill(entireProcessTree: true));
        var errors = await told;
        await program.WaitForExitAsync();
        Assert.False(patience.IsCancellationRequested, "the program started and went on");
        folder.Delete(recursive: true);

        Assert.Equal(2, program.ExitCode);
        Assert.StartsWith("GssBot cannot start: ", Assert.Single(errors.TrimEnd().Split('\n')), StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", await output, StringComparison.Ordinal);
    }
}
