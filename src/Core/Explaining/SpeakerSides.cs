using System.Diagnostics;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Explaining;

/// <summary>Turns "the machine that printed this" into a side and a person.</summary>
internal static class SpeakerSides
{
    public static Side SideOf(Place place, Speaker speaker) => place switch
    {
        Place.Client => Side.Client,
        Place.Server => Near(speaker) is Side.Source or Side.Destination ? Near(speaker) : Side.Server,
        Place.Source => Side.Source,
        Place.Destination => Side.Destination,
        Place.User => Side.User,
        Place.Network => Side.Network,
        Place.Speaker => Near(speaker),
        Place.Peer => Far(speaker),
        Place.Unknown => Side.Unknown,
        _ => throw new UnreachableException(),
    };

    public static Actor ActorOf(Role role, Speaker speaker) => role switch
    {
        Role.User => Actor.User,
        Role.ClientAdmin => Actor.ClientAdmin,
        Role.ServerAdmin => InCharge(Near(speaker) is Side.Source or Side.Destination ? Near(speaker) : Side.Server),
        Role.SourceAdmin => Actor.SourceAdmin,
        Role.DestinationAdmin => Actor.DestinationAdmin,
        Role.Ca => Actor.Ca,
        Role.Vo => Actor.Vo,
        Role.Developer => Actor.Developer,
        Role.SpeakerAdmin => InCharge(Near(speaker)),
        // The far end of a server's line is whoever connected: that person's own files are meant.
        Role.PeerAdmin => Far(speaker) == Side.Client ? Actor.User : InCharge(Far(speaker)),
        Role.Unknown => Actor.Unknown,
        _ => throw new UnreachableException(),
    };

    /// <summary>
    /// True when a step that is meant for one speaker is shown for this one. A source or destination is a server too;
    /// a line that nobody claims was printed on the reader's own machine, most likely.
    /// </summary>
    public static bool Speaks(Speaker wanted, Speaker speaker) =>
        wanted == speaker
        || (wanted == Speaker.Server && speaker is Speaker.Source or Speaker.Destination)
        || (wanted == Speaker.Client && speaker == Speaker.Unknown);

    /// <summary>The server that printed a line, by the name that a copy between two servers gives it.</summary>
    public static Speaker Narrow(Speaker speaker, Place place) =>
        speaker != Speaker.Server ? speaker
        : place == Place.Source ? Speaker.Source
        : place == Place.Destination ? Speaker.Destination
        : speaker;

    private static Side Near(Speaker speaker) => speaker switch
    {
        Speaker.Client => Side.Client,
        Speaker.Server => Side.Server,
        Speaker.Source => Side.Source,
        Speaker.Destination => Side.Destination,
        Speaker.Unknown => Side.Unknown,
        _ => throw new UnreachableException(),
    };

    private static Side Far(Speaker speaker) => speaker switch
    {
        Speaker.Client => Side.Server,
        Speaker.Server or Speaker.Source or Speaker.Destination => Side.Client,
        Speaker.Unknown => Side.Unknown,
        _ => throw new UnreachableException(),
    };

    private static Actor InCharge(Side side) => side switch
    {
        Side.Client => Actor.ClientAdmin,
        Side.Server => Actor.ServerAdmin,
        Side.Source => Actor.SourceAdmin,
        Side.Destination => Actor.DestinationAdmin,
        Side.User or Side.Network or Side.Unknown => Actor.Unknown,
        _ => throw new UnreachableException(),
    };
}
