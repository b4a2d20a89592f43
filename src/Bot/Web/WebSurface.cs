using System.Collections.Immutable;
using GssBot.Bot.Http;
using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Web;

/// <summary>The try-it page and the API: every path that is nobody else's, behind <see cref="WebGate"/>.</summary>
/// <param name="others">The platforms: with an endpoint for strangers beside it the page is off unless it is asked for.</param>
internal sealed class WebSurface(params ImmutableArray<ISurface> others) : ISurface
{
    public string Name => "web";

    public ImmutableArray<string> OwnListeners(IConfiguration configuration) =>
        SectionReader.Read<WebOptions>(configuration) is { Faults.IsEmpty: true, Options: var options } ? options.Urls : [];

    public SurfaceSettings Check(IConfiguration configuration, ImmutableArray<Listener> listeners)
    {
        var section = SectionReader.Read<WebOptions>(configuration);
        var wrong = listeners.Where(listener =>
            listener is { Fault: not null, IsTaken: false } && section.Options.Urls.Contains(listener.Url))
            .Select(listener => $"Web__Urls: {listener.Url} {listener.Fault}");
        return new SurfaceSettings(HasEndpoint: false, KeepsReplies: false, [.. section.Faults, .. wrong], section.Unknown);
    }

    public IEnumerable<string> StartLines(
        IConfiguration configuration, ImmutableArray<string> listeners, ImmutableArray<string> endpoints) =>
        [PageReport.Line(Read(configuration), listeners)];

    public void Add(WebApplicationBuilder builder) => builder.AddWeb(Read(builder.Configuration));

    public void Map(WebApplication app) => app.MapWeb();

    private WebSettings Read(IConfiguration configuration) =>
        WebSettings.Read(configuration, others.Any(other => other.Check(configuration, []).HasEndpoint));
}
