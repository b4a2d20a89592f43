using System.Threading.RateLimiting;
using GssBot.Bot.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace GssBot.Bot.Web;

/// <summary>What the program calls to have the try-it page and the API.</summary>
internal static class WebRegistration
{
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder)
    {
        var settings = WebSettings.Read(builder.Configuration);
        builder.Services.AddSection<WebOptions>().AddSingleton(settings);
        builder.Services.AddSingleton<AnswerCounts>();
        builder.Services.AddOpenApi(ApiDescription.Describe);
        builder.Services.AddRateLimiter(options => Limit(options, settings));
        builder.WebHost.UseUrls([.. WebSettings.Listeners(builder.Configuration, settings.OwnUrls)]);
        builder.WebHost.ConfigureKestrel(server =>
        {
            server.AddServerHeader = false;
            server.Limits.MaxRequestBodySize = 2 * ExplainEndpoint.MaxBody;
        });
        return builder;
    }

    public static WebApplication MapWeb(this WebApplication app)
    {
        app.MapGet("/", TryItEndpoint.Show).ExcludeFromDescription();
        app.MapPost("/", TryItEndpoint.AnswerAsync).ExcludeFromDescription().WithMetadata(new RequestSizeLimitAttribute(TryItEndpoint.MaxForm)).RequireRateLimiting("web");
        app.MapGet("/stats", StatsEndpoint.Show).ExcludeFromDescription();
        app.MapGet("/assets/{name}", Asset.Serve).ExcludeFromDescription();
        app.MapPost("/api/explain", ExplainEndpoint.AnswerAsync).RequireRateLimiting("web");
        app.MapPost("/api/scan", ScanEndpoint.AnswerAsync).RequireRateLimiting("web").WithMetadata(new RequestSizeLimitAttribute(ScanEndpoint.MaxBody));
        app.MapOpenApi();
        return app;
    }

    /// <summary>Somebody at this machine needs no limit; a public page must not eat the machine.</summary>
    private static void Limit(RateLimiterOptions options, WebSettings settings)
    {
        options.RejectionStatusCode = 429;
        options.OnRejected = (refused, _) =>
        {
            refused.HttpContext.Response.Headers.RetryAfter = "60";
            return ValueTask.CompletedTask;
        };
        options.AddPolicy("web", _ => !settings.IsPublic || settings.PerMinute == 0
            ? RateLimitPartition.GetNoLimiter("local")
            : RateLimitPartition.GetFixedWindowLimiter("public", _ => new FixedWindowRateLimiterOptions { PermitLimit = settings.PerMinute, Window = TimeSpan.FromMinutes(1) }));
    }
}
