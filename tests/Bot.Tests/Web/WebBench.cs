using Microsoft.AspNetCore.Hosting;
using System.Net;
using System.Net.Sockets;
using GssBot.Bot.Web;
using GssBot.CaseFiles;
using GssBot.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Web;

/// <summary>The web surface on a real listener of this machine, with stand-ins for the endpoints' paths.</summary>
internal sealed class WebBench : IAsyncDisposable
{
    private static readonly Explainer Explainer = new(ShippedCases.Load());

    private readonly WebApplication app;

    private WebBench(WebApplication app, LogLines log)
    {
        this.app = app;
        Log = log;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First());
    }

    public Uri Address { get; }

    public LogLines Log { get; }

    public HttpClient Client { get; } = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false });

    public static async Task<WebBench> StartAsync(params (string Name, string Value)[] settings)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Configuration.AddInMemoryCollection(
            settings.Append(("urls", "http://127.0.0.1:0")).ToDictionary(pair => pair.Item1, pair => (string?)pair.Item2));
        var log = new LogLines();
        builder.Logging.ClearProviders().AddProvider(log).SetMinimumLevel(LogLevel.Trace);
        builder.Services.AddSingleton(Explainer);
        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(AllSurfaces.List);
        builder.WebHost.UseUrls([.. AllSurfaces.List.Listeners(builder.Configuration)]);
        AllSurfaces.List.All.OfType<WebSurface>().Single().Add(builder);
        var app = builder.Build();
        app.UseMiddleware<WebGate>();
        app.UseRateLimiter();
        app.MapHealth();
        app.MapPost("/slack/events", () => "endpoint");
        app.MapWeb();
        await app.StartAsync();
        return new WebBench(app, log);
    }

    /// <summary>Says that the program is to stop; the listener answers on, as it does until the last request is done.</summary>
    public void BeginStop() => app.Lifetime.StopApplication();

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public Task<HttpResponseMessage> SendAsync(
        HttpMethod method, string path, HttpContent? body = null, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(method, new Uri(Address, path)) { Content = body };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return Client.SendAsync(request);
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await app.DisposeAsync();
    }
}
