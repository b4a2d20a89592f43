using GssBot.Bot.Http;
using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;
using GssBot.Core.Rendering;
using Microsoft.AspNetCore.Mvc;

namespace GssBot.Bot.Web;

/// <summary>What the program calls to have the try-it page and the API.</summary>
internal static class WebRegistration
{
    public static WebApplicationBuilder AddWeb(this WebApplicationBuilder builder, WebSettings settings)
    {
        builder.Services.AddSection<WebOptions>().AddSingleton(settings);
        builder.Services.AddSingleton<AnswerCounts>();
        if (settings.IsOn)
        {
            builder.Services.AddSingleton(new AnswerPath(answer => AnswerJson.Bytes(answer)));
        }

        builder.Services.AddOpenApi(ApiDescription.Describe);
        builder.Services.AddBodies();
        builder.Services.AddSingleton(_ => settings.IsPublic ? ScanAllowance.Public() : ScanAllowance.Local);
        builder.Services.AddRateLimiter(options => RateLimits.Set(options, settings));
        builder.WebHost.UseSockets(ServerLimits.Set).ConfigureKestrel(ServerLimits.Set);
        return builder;
    }

    public static WebApplication MapWeb(this WebApplication app)
    {
        app.MapGet("/", TryItEndpoint.Show).ExcludeFromDescription();
        app.MapPost("/", TryItEndpoint.AnswerAsync)
            .ExcludeFromDescription()
            .WithMetadata(new RequestSizeLimitAttribute(TryItEndpoint.MaxForm))
            .RequireRateLimiting(RateLimits.Questions);
        app.MapGet("/stats", StatsEndpoint.Show).ExcludeFromDescription();
        app.MapGet("/assets/{name}", Asset.Serve).ExcludeFromDescription();
        app.MapPost("/api/explain", ExplainEndpoint.AnswerAsync).RequireRateLimiting(RateLimits.Questions);
        app.MapPost("/api/scan", ScanEndpoint.AnswerAsync).RequireRateLimiting(RateLimits.Scans)
            .WithMetadata(new RequestSizeLimitAttribute(app.Services.GetRequiredService<ScanAllowance>().MostBytes));
        app.MapOpenApi();
        return app;
    }
}
