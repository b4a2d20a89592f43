using System.Collections.Immutable;
using GssBot.Bot.Http;
using GssBot.Bot.Settings;

namespace GssBot.Bot.Surfaces;

/// <summary>The surfaces that the program has, on or off, in the order in which they are reported.</summary>
internal sealed class SurfaceList(params ImmutableArray<ISurface> all)
{
    /// <summary>Where the program listens when <c>ASPNETCORE_URLS</c> says nothing.</summary>
    public const string DefaultUrl = "http://127.0.0.1:3978";

    private static readonly Secret Journal = new("ConnectionStrings:Journal");

    public ImmutableArray<ISurface> All => all;

    /// <summary>Every secret of the program.</summary>
    public IEnumerable<Secret> Secrets(IConfiguration configuration) =>
        all.SelectMany(surface => surface.Secrets(configuration)).Append(Journal);

    /// <summary>Every address that the program is told to listen on.</summary>
    public ImmutableArray<string> Listeners(IConfiguration configuration) =>
        [.. Given(configuration["urls"])
            .Concat(all.SelectMany(surface => surface.OwnListeners(configuration)))
            .Distinct(StringComparer.OrdinalIgnoreCase)];

    /// <summary>What each says at the start.</summary>
    /// <param name="listeners">Where the program listens, or would.</param>
    public IEnumerable<string> StartLines(IConfiguration configuration, ImmutableArray<string> listeners)
    {
        var own = all.SelectMany(surface => surface.OwnListeners(configuration)).Select(Port).ToHashSet();
        return all.SelectMany(surface =>
            surface.StartLines(configuration, listeners, [.. listeners.Where(url => !own.Contains(Port(url)))]));
    }

    /// <summary>What the settings say of each, in the order of <see cref="All"/>.</summary>
    public ImmutableArray<SurfaceSettings> Check(IConfiguration configuration, ImmutableArray<Listener> listeners) =>
        [.. all.Select(surface => surface.Check(configuration, listeners))];

    /// <summary>True when the path is guarded by its own surface.</summary>
    /// <param name="path">In lower case, without a final slash.</param>
    public bool IsEndpoint(string path) => all.Any(surface => surface.Paths.Contains(path));

    private static int Port(string url) => BindingAddress.Parse(url).Port;

    private static string[] Given(string? urls) =>
        urls?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is { Length: > 0 } given
            ? given
            : [DefaultUrl];
}
