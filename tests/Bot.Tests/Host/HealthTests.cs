using System.Net;
using System.Text.Json;
using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;
using GssBot.CaseFiles;
using GssBot.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Moq;

namespace GssBot.Bot.Tests.Host;

/// <summary>The health of the program: the status for all, the detail for this machine.</summary>
public sealed class HealthTests
{
    [Theory]
    [InlineData(true, true, 200, "ready")]
    [InlineData(true, false, 503, "not ready")]
    [InlineData(false, false, 503, "not ready")]
    public async Task The_program_is_ready_when_every_surface_is(bool one, bool other, int status, string word)
    {
        await using var app = await HealthyAsync(one, other);
        var (ready, body) = await GetAsync(app, "/readyz", local: true);
        Assert.Equal((status, word), (ready, body.GetProperty("status").GetString()));
        Assert.Equal(
            ["one", "other"], body.GetProperty("surfaces").EnumerateArray().Select(surface => surface.GetProperty("name").GetString()!));
        Assert.Equal(status, (await GetAsync(app, "/readyz", local: false)).Status);
    }

    [Fact]
    public async Task The_program_runs_as_long_as_it_answers()
    {
        await using var app = await HealthyAsync(false, false);
        var (status, body) = await GetAsync(app, "/healthz", local: true);
        Assert.Equal(
            (200, "ok", ProgramVersion.Text), (status, body.GetProperty("status").GetString(), body.GetProperty("version").GetString()));
        Assert.Equal(ShippedCases.Load().Count, body.GetProperty("cases").GetInt32());
        Assert.Equal(200, (await GetAsync(app, "/healthz", local: false)).Status);
    }

    private static async Task<WebApplication> HealthyAsync(bool one, bool other)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton(new Explainer(ShippedCases.Load()));
        builder.Services.AddSingleton(new SurfaceList());
        builder.Services.AddSingleton(Mock.Of<IStatefulPart>(surface =>
            surface.State == new SurfaceState("one", one, System.Collections.Immutable.ImmutableArray<string>.Empty)));
        builder.Services.AddSingleton(Mock.Of<IStatefulPart>(surface =>
            surface.State == new SurfaceState("other", other, System.Collections.Immutable.ImmutableArray<string>.Empty)));
        var app = builder.Build();
        app.Use((context, next) =>
        {
            var peer = context.Request.Headers.ContainsKey("X-Far") ? IPAddress.Parse("192.0.2.1") : IPAddress.Loopback;
            (context.Connection.RemoteIpAddress, context.Connection.LocalIpAddress, context.Connection.LocalPort) =
                (peer, IPAddress.Loopback, 80);
            return next(context);
        });
        app.MapHealth();
        await app.StartAsync();
        return app;
    }

    private static async Task<(int Status, JsonElement Body)> GetAsync(WebApplication app, string path, bool local)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        if (!local)
        {
            request.Headers.Add("X-Far", "1");
        }

        using var answer = await app.GetTestClient().SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        Assert.Equal(local, body.Length > 0);
        return ((int)answer.StatusCode, body.Length == 0 ? default : JsonDocument.Parse(body).RootElement);
    }
}
