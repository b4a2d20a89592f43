using GssBot.Bot.Doctor;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Tests.Host;
using GssBot.Bot.Tests.Web;
using GssBot.Tests;

namespace GssBot.Bot.Tests.Doctor;

public sealed class DoctorVerbTests
{
    private static readonly Diagnosis Fine = new("this", "well");
    private static readonly Diagnosis Todo = new("that", "ill", "mend it");

    [Fact]
    public async Task Something_to_do_stays_so_when_a_later_check_is_fine()
    {
        var (exit, said) = await ReportAsync(new ToldCheck([Fine, Todo]), new ToldCheck([Fine]));
        Assert.Equal(1, exit);
        Assert.EndsWith("Something is to be done.", said, StringComparison.Ordinal);
        Assert.Contains("fix   that: ill", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task All_good_is_said_of_nothing_else()
    {
        var (exit, said) = await ReportAsync(new ToldCheck([Fine, Fine]), new ToldCheck([]));
        Assert.Equal(0, exit);
        Assert.EndsWith("All good.", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_check_that_fails_itself_is_told_and_the_next_is_made()
    {
        var (exit, said) = await ReportAsync(
            new ToldCheck(Enumerable.Range(0, 1).Select(_ => (Diagnosis)null!).Select(none => none with { What = "" })),
            new ToldCheck([Fine]));
        Assert.Equal(1, exit);
        Assert.Contains(
            "the check itself failed (NullReferenceException in GssBot.Bot.Tests.Doctor.DoctorVerbTests.", said, StringComparison.Ordinal);
        Assert.Contains("ok    this: well", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Doctor_takes_no_arguments()
    {
        using var errors = new StringWriter();
        Assert.Equal(2, await DoctorVerb.RunAsync(["now"], AllSurfaces.List, TextWriter.Null, errors));
        Assert.NotEqual("", errors.ToString());
    }

    [Fact]
    public async Task Doctor_lists_every_fault_that_would_stop_the_start()
    {
        var (status, output, errors) = await BotProgram.RunAsync(["doctor"],
            ("Logging__LogLevel__Default", "Loud"), ("Limits__PerUserPerMinute", "abc"), ("Cases__Directory", "/nonexistent"),
            ("Web__Publik", "true"), ("ASPNETCORE_URLS", "htp://foo"));
        Assert.Equal((1, 0), (status, errors.Length));
        Assert.All(
            [
                "Logging__LogLevel__Default must be",
                "Limits__PerUserPerMinute must be",
                "Cases__Directory is no directory",
                "ASPNETCORE_URLS: htp://foo must be",
                "the nearest is Web__Public"
            ],
            fault => Assert.Contains(fault, output, StringComparison.Ordinal));
        Assert.DoesNotContain("All good", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_misspelt_setting_alone_is_something_to_do()
    {
        var (status, output, _) = await BotProgram.RunAsync(["doctor"], ("Slack__Singingsecret", "12345"));
        Assert.Equal(1, status);
        Assert.Contains(
            "Slack__Singingsecret is no setting and has no effect: the nearest is Slack__SigningSecret", output, StringComparison.Ordinal);
        Assert.DoesNotContain("12345", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_faulty_case_file_is_something_to_do()
    {
        using var folder = new TempFolder();
        folder.Put("mine.yaml", "title: [");
        var (status, output, _) = await BotProgram.RunAsync(["doctor"], ("Cases__Directory", folder.Path));
        Assert.Equal(1, status);
        Assert.Contains("mine.yaml", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_listener_that_another_program_has_is_something_to_do_and_our_own_is_not()
    {
        await using var ours = await WebBench.StartAsync();
        var address = ours.Address.GetLeftPart(UriPartial.Authority);
        var (fine, output, _) = await BotProgram.RunAsync(["doctor"], ("ASPNETCORE_URLS", address));
        Assert.Equal(0, fine);
        Assert.Contains($"a GssBot runs at {address}", output, StringComparison.Ordinal);

        using var other = new System.Net.Sockets.TcpListener(System.Net.IPAddress.Loopback, 0);
        other.Start();
        var (todo, said, _) = await BotProgram.RunAsync(["doctor"], ("ASPNETCORE_URLS", $"http://{other.LocalEndpoint}"));
        Assert.Equal(1, todo);
        Assert.Contains("another program listens there", said, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Said)> ReportAsync(params ICheck[] checks)
    {
        using var output = new StringWriter();
        var exit = await DoctorVerb.ReportAsync(checks, output);
        return (exit, output.ToString().TrimEnd());
    }
}
