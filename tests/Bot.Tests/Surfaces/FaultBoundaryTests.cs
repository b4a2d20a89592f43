using System.Collections.Immutable;
using System.Net;
using GssBot.Bot.Http;
using GssBot.Bot.Surfaces;
using GssBot.CaseFiles;
using GssBot.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Surfaces;

/// <summary>Wherever on a request's way a fault of ours happens: one line in the log, and nothing of the exception's text.</summary>
public sealed class FaultBoundaryTests
{
    private const string Secret = "a secret of the sender";

    [Theory]
    [InlineData("/broken/path", "Request to /broken/path", "500: a fault of this program. Its log says more.\n")]
    [InlineData("/broken/limit", "Request to /broken/limit", "500: a fault of this program. Its log says more.\n")]
    [InlineData("/broken/gate", "Request to /broken/gate", "")]
    [InlineData("/nowhere", "Request to no path of ours", "")]
    public async Task A_fault_is_one_line_of_the_log(string path, string named, string said)
    {
        var broken = new Broken { FailsAtTheGate = path is "/broken/gate" or "/nowhere" };
        var log = new LogLines();
        await using var app = await StartAsync(broken, log);
        broken.IsUp = true;
        using var client = new HttpClient { BaseAddress = new Uri(app.Urls.First()) };

        using var answer = await client.GetAsync(path);

        Assert.Equal((HttpStatusCode.InternalServerError, said), (answer.StatusCode, await answer.Content.ReadAsStringAsync()));
        Assert.DoesNotContain(Secret, log.All, StringComparison.Ordinal);
        var line = Assert.Single(log.All.Split('\n'), line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.StartsWith($"Error {named} failed by a fault of ours: FormatException in ", line, StringComparison.Ordinal);
    }

    private static async Task<WebApplication> StartAsync(Broken broken, LogLines log)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders().AddProvider(log);
        builder.Configuration.AddInMemoryCollection([new("urls", "http://127.0.0.1:0")]);
        builder.Services.AddSingleton(TimeProvider.System).AddSingleton(new Explainer(ShippedCases.Load()));
        builder.AddSurfaces(new SurfaceList([.. AllSurfaces.List.All, broken]));
        var app = builder.Build();
        app.UseAll();
        await app.StartAsync();
        return app;
    }

    /// <summary>A surface that fails at its path, at the limit before it, or where the gate asks for its paths.</summary>
    private sealed class Broken : ISurface
    {
        public bool IsUp { get; set; }

        public bool FailsAtTheGate { get; init; }

        public string Name => "broken";

        public ImmutableArray<string> Paths => IsUp && FailsAtTheGate ? throw new FormatException(Secret) : [];

        public SurfaceSettings Check(IConfiguration configuration, ImmutableArray<Listener> listeners) =>
            new(HasEndpoint: true, KeepsReplies: false, [], []);

        public IEnumerable<string> StartLines(
            IConfiguration configuration, ImmutableArray<string> listeners, ImmutableArray<string> endpoints) => [];

        public void Add(WebApplicationBuilder builder) => builder.Services.Configure<RateLimiterOptions>(options =>
            options.AddPolicy<string>("broken", _ => throw new FormatException(Secret)));

        public void Map(WebApplication app)
        {
            app.MapGet("/broken/path", Fail);
            app.MapGet("/broken/limit", () => "").RequireRateLimiting("broken");
            app.MapGet("/broken/gate", () => "");
        }

        private static string Fail() => throw new FormatException(Secret);
    }
}
