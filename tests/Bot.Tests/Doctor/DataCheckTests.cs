using GssBot.Bot.Doctor;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Tests.Delivery;
using GssBot.Tests;
using Microsoft.Extensions.Configuration;

namespace GssBot.Bot.Tests.Doctor;

public sealed class DataCheckTests : IDisposable
{
    private readonly TempFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task The_folder_that_is_used_is_the_one_that_is_looked_at()
    {
        var only = await LookAsync(("Delivery:Directory", Under("pending")), ("Journal:Path", "/proc/nowhere/journal.jsonl"));
        Assert.Equal(($"{Under("pending")} can be written", null), (only.State, only.Todo));
        Assert.Empty(Directory.GetFiles(Under("pending")));
    }

    [Fact]
    public async Task Without_a_directory_of_its_own_it_lies_beside_the_journal() =>
        Assert.Equal($"{Under("pending")} can be written", (await LookAsync(("Journal:Path", Under("journal.jsonl")))).State);

    [Theory, InlineData("Delivery:Directory"), InlineData("Journal:Path")]
    public async Task A_folder_that_cannot_be_written_is_something_to_do(string setting)
    {
        File.WriteAllText(Under("file"), "");
        var only = await LookAsync((setting, Under("file/pending/x")));
        Assert.Contains("cannot be written", only.State, StringComparison.Ordinal);
        Assert.Contains("Delivery__Directory", only.Todo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_nothing_is_kept_nothing_is_made()
    {
        var only = Assert.Single(await Looked.AtAsync(new DataCheck(new ConfigurationBuilder().Build(), [])));
        Assert.Null(only.Todo);
        Assert.StartsWith("nothing is kept", only.State, StringComparison.Ordinal);
    }

    private string Under(string name) => folder.At(name);

    private static async Task<Diagnosis> LookAsync(params (string Name, string Value)[] settings)
    {
        var configuration = new ConfigurationBuilder()
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value)))
            .Build();
        return Assert.Single(await Looked.AtAsync(new DataCheck(configuration, [new ScriptedCarrier()])));
    }
}
