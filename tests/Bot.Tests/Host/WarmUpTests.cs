using System.Net;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Web;
using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Answers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Host;

public sealed class WarmUpTests
{
    [Fact]
    public async Task Not_ready_before_the_ways_of_an_answer_are_warm()
    {
        using var open = new SemaphoreSlim(0);
        await using var app = await StartAsync(_ => open.Wait(TimeSpan.FromSeconds(30)));

        var (cold, before) = await ReadyAsync(app);
        open.Release(int.MaxValue);
        await app.Services.GetRequiredService<WarmUp>().ExecuteTask!;
        var (warm, after) = await ReadyAsync(app);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, "starting"), (cold, before));
        Assert.Equal((HttpStatusCode.OK, "ready"), (warm, after));
    }

    [Fact]
    public async Task Every_example_goes_the_way_of_every_surface()
    {
        var first = new HashSet<string>();
        var second = new HashSet<string>();
        await using var app = await StartAsync(answer => first.Add(answer.Title), answer => second.Add(answer.Title));

        await app.Services.GetRequiredService<WarmUp>().ExecuteTask!;

        Assert.Equal(Example.All.Length, first.Count);
        Assert.Equal(first, second);
    }

    private static async Task<WebApplication> StartAsync(params Action<Answer>[] paths)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(new SteppingClock());
        builder.Services.AddSingleton(new Explainer(ShippedCases.Load()));
        foreach (var path in paths)
        {
            builder.Services.AddSingleton(new AnswerPath(path));
        }

        builder.Services.AddSingleton(new SurfaceList());
        builder.AddWarmUp();
        var app = builder.Build();
        app.Use((context, next) =>
        {
            (context.Connection.RemoteIpAddress, context.Connection.LocalIpAddress, context.Connection.LocalPort) =
                (IPAddress.Loopback, IPAddress.Loopback, 80);
            return next(context);
        });
        app.MapHealth();
        await app.StartAsync();
        return app;
    }

    private static async Task<(HttpStatusCode Status, string? Word)> ReadyAsync(WebApplication app)
    {
        using var reply = await app.GetTestClient().GetAsync(new Uri("/readyz", UriKind.Relative));
        using var detail = System.Text.Json.JsonDocument.Parse(await reply.Content.ReadAsStringAsync());
        return (reply.StatusCode, detail.RootElement.GetProperty("status").GetString());
    }

    /// <summary>A clock on which 50 ms pass whenever somebody looks: no round is faster than another.</summary>
    private sealed class SteppingClock : TimeProvider
    {
        private long now;

        public override long TimestampFrequency => 1000;

        public override long GetTimestamp() => Interlocked.Add(ref now, 50);
    }
}
