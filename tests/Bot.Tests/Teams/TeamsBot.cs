using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Tests;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Teams;

/// <summary>The bot with nothing but Teams, on a free loopback port, and a client that speaks to it as the Bot Framework does.</summary>
internal sealed class TeamsBot : IAsyncDisposable
{
    public const string TenantId = "33333333-3333-3333-3333-333333333333";

    private readonly WebApplication app;
    private readonly TempFolder folder;

    private TeamsBot(WebApplication app, FakeMicrosoft microsoft, LogLines log, TempFolder folder)
    {
        (this.app, Microsoft, Log, this.folder) = (app, microsoft, log, folder);
        Http = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };
    }

    public FakeMicrosoft Microsoft { get; }

    public LogLines Log { get; }

    public HttpClient Http { get; }

    public static Dictionary<string, string?> Settings(FakeMicrosoft microsoft) => new()
    {
        ["Teams:AppId"] = TestKeys.AppId,
        ["Teams:TenantId"] = TenantId,
        ["Teams:ClientSecret"] = "not-a-real-secret",
        ["Teams:OpenIdMetadataUrl"] = $"{microsoft.Address}/openid",
        ["Teams:TokenUrl"] = $"{microsoft.Address}/token",
        ["Teams:AllowedServiceHosts"] = "127.0.0.1",
    };

    public static async Task<TeamsBot> StartAsync(Action<Dictionary<string, string?>>? change = null, TimeProvider? clock = null)
    {
        var microsoft = await FakeMicrosoft.StartAsync();
        var settings = Settings(microsoft);
        change?.Invoke(settings);
        var folder = new TempFolder();
        settings["Delivery:Directory"] = folder.Path;
        var log = new LogLines();
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton(clock ?? TimeProvider.System);
        builder.Services.AddSingleton(new Explainer(ShippedCases.Load()));
        builder.Services.AddTeams(builder.Configuration);
        builder.Services.AddSingleton(new AnswerSources(AnswersByHand.Source, AnswersByHand.Source));
        var app = builder.Build();
        app.MapTeams();
        await app.StartAsync();
        return new TeamsBot(app, microsoft, log, folder);
    }

    /// <summary>A good token for this bot and this service address.</summary>
    public string Token(string? serviceUrl = null) =>
        Microsoft.Keys.Mint(TestKeys.Claims(app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), serviceUrl ?? Microsoft.Service));

    public Task<HttpResponseMessage> PostAsync(JsonObject activity) =>
        PostAsync(activity.ToJsonString(), Token(activity["serviceUrl"]?.GetValue<string>()));

    public async Task<HttpResponseMessage> PostAsync(string body, string? token, Action<HttpRequestMessage>? change = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/messages")
        {
            Content = new StringContent(body, Encoding.UTF8, "application/json")
        };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        change?.Invoke(request);
        return await Http.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await app.StopAsync();
        await app.DisposeAsync();
        await Microsoft.DisposeAsync();
        folder.Dispose();
    }
}
