using System.Collections.Immutable;
using GssBot.Bot.Doctor;
using GssBot.Bot.Http;
using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Configuration;

namespace GssBot.Bot.Tests.Host;

/// <summary>A platform that the program has never heard of.</summary>
internal sealed class Pigeon : ISurface
{
    public string Name => "pigeon";

    public ImmutableArray<string> Paths => ["/pigeon/landing"];

    public IEnumerable<Secret> Secrets(IConfiguration configuration) => [new("Pigeon:Ring")];

    public SurfaceSettings Check(IConfiguration configuration, ImmutableArray<Listener> listeners)
    {
        var section = SectionReader.Read<PigeonOptions>(configuration);
        return new SurfaceSettings(section.Options.Ring is not null, KeepsReplies: false, section.Faults, section.Unknown);
    }

    public IEnumerable<string> StartLines(
        IConfiguration configuration, ImmutableArray<string> listeners, ImmutableArray<string> endpoints) =>
        [configuration["Pigeon:Ring"] is null
            ? "off  Pigeon: set Pigeon__Ring"
            : $"on   Pigeon: /pigeon/landing on {string.Join(';', endpoints)}"];

    public void Add(WebApplicationBuilder builder)
    {
    }

    public void Map(WebApplication app)
    {
        app.MapGet("/pigeon/landing", () => "coo");
        app.MapPost("/pigeon/landing", LandAsync);
        app.MapPut("/pigeon/landing", async (HttpContext context) =>
        {
            await context.Response.StartAsync();
            await context.Response.Body.FlushAsync();
            await LandAsync();
        });
    }

    private static async Task LandAsync()
    {
        await Task.Yield();
        throw new FormatException("a lost feather");
    }

    public SurfaceState? State(IServiceProvider services) => new("pigeon", Ready: true, ["in its loft"]);

    public IEnumerable<ICheck> Checks(IServiceProvider services) => [new ToldCheck([new Diagnosis("pigeon", "hungry", "feed it")])];
}

internal sealed class PigeonOptions : ISection
{
    public static string Section => "Pigeon";

    public string? Ring { get; set; }

    public string? RingFile { get; set; }

    public IEnumerable<string> Contradictions() => Ring == "none" ? ["Pigeon__Ring must be a ring"] : [];
}
