using GssBot.Bot.Slack;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams;
using GssBot.Bot.Web;

namespace GssBot.Bot;

/// <summary>A new platform is a folder and a line here.</summary>
internal static class AllSurfaces
{
    public static SurfaceList List { get; } = With(new SlackSurface(), new TeamsSurface());

    /// <summary>The platforms, with the page in front of them.</summary>
    internal static SurfaceList With(params ISurface[] platforms) => new([new WebSurface([.. platforms]), .. platforms]);
}
