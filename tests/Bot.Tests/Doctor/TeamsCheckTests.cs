using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams;
using GssBot.Bot.Teams.Security;
using GssBot.Bot.Teams.Settings;
using GssBot.Bot.Tests.Teams;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;

namespace GssBot.Bot.Tests.Doctor;

public sealed class TeamsCheckTests : IAsyncLifetime
{
    private readonly StoppedClock clock = new(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
    private FakeMicrosoft microsoft = null!;

    public async Task InitializeAsync() => microsoft = await FakeMicrosoft.StartAsync();

    public async Task DisposeAsync() => await microsoft.DisposeAsync();

    [Fact]
    public async Task Keys_and_a_token_that_come_are_fine()
    {
        var found = await LookAsync();
        Assert.Equal(
            [("Teams keys", "fetched"), ("Teams credential (secret)", "accepted")],
            found.Select(diagnosis => (diagnosis.What, diagnosis.State)));
        Assert.All(found, diagnosis => Assert.Null(diagnosis.Todo));
    }

    [Fact]
    public async Task Keys_that_do_not_come_are_something_to_do()
    {
        var found = await LookAsync(("Teams:OpenIdMetadataUrl", $"{microsoft.Address}/nothing"));
        Assert.Equal(("cannot be fetched", "let this machine out to https://127.0.0.1"), (found[0].State, found[0].Todo));
    }

    [Fact]
    public async Task A_refused_credential_is_something_to_do()
    {
        microsoft.Token = async context =>
        {
            context.Response.StatusCode = 401;
            await context.Response.Body.WriteAsync("""{"error":"invalid_client","error_description":"AADSTS7000215"}"""u8.ToArray());
        };
        var found = await LookAsync();
        Assert.Equal("refused (invalid_client)", found[1].State);
        Assert.NotNull(found[1].Todo);
    }

    [Theory]
    [InlineData("2026-04-01", "ends in 31 days", false)]
    [InlineData("2026-03-31", "ends in 30 days", true)]
    [InlineData("2026-03-01", "ends in 0 days", true)]
    [InlineData("2026-02-28", "has ended", true)]
    public async Task A_secret_that_ends_soon_is_something_to_do(string end, string state, bool todo)
    {
        var found = await LookAsync(("Teams:ClientSecretExpires", end));
        Assert.Equal((state, todo), (found[2].State, found[2].Todo is not null));
    }

    [Fact]
    public async Task Without_Teams_nothing_is_asked()
    {
        using var services = new ServiceCollection().BuildServiceProvider();
        Assert.Empty(await Looked.AtAsync(new TeamsCheck(services, clock)));
    }

    private async Task<Diagnosis[]> LookAsync(params (string Name, string Value)[] settings)
    {
        IConfiguration configuration = new ConfigurationBuilder().AddInMemoryCollection(TeamsBot.Settings(microsoft))
            .AddInMemoryCollection(settings.Select(pair => KeyValuePair.Create(pair.Name, (string?)pair.Value))).Build();
        var collection = new ServiceCollection().AddLogging().AddSingleton(configuration).AddTeams(configuration);
        // A busy machine may take longer than the product's five seconds; how long is not what is asked here.
        collection.AddSingleton(provider => new SigningKeys(
            OutboundHttp.Client(SigningKeys.LargestDocument, TimeSpan.FromMinutes(1)),
            provider.GetRequiredService<TeamsSettings>().OpenIdMetadata, clock, NullLogger<SigningKeys>.Instance));
        await using var services = collection.BuildServiceProvider();
        return await Looked.AtAsync(new TeamsCheck(services, clock));
    }
}
