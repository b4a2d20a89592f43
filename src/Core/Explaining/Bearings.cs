using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Explaining;

/// <summary>Turns "the machine that printed this" into a side and a person.</summary>
internal static class Bearings
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
        _ => Side.Unknown,
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
        _ => Actor.Unknown,
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
    public static Speaker Narrow(Speaker speaker, Place place) => (speaker, place) switch
    {
        (Speaker.Server, Place.Source) => Speaker.Source,
        (Speaker.Server, Place.Destination) => Speaker.Destination,
        _ => speaker,
    };

    private static Side Near(Speaker speaker) => speaker switch
    {
        Speaker.Client => Side.Client,
        Speaker.Server => Side.Server,
        Speaker.Source => Side.Source,
        Speaker.Destination => Side.Destination,
        _ => Side.Unknown,
    };

    private static Side Far(Speaker speaker) => speaker switch
    {
        Speaker.Client => Side.Server,
        Speaker.Unknown => Side.Unknown,
        _ => Side.Client,
    };

    private static Actor InCharge(Side side) => side switch
    {
        Side.Client => Actor.ClientAdmin,
        Side.Server => Actor.ServerAdmin,
        Side.Source => Actor.SourceAdmin,
        Side.Destination => Actor.DestinationAdmin,
        _ => Actor.Unknown,
    };
}
