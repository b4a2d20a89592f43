namespace GssBot.Bot.Delivery;

/// <summary>What a platform is told about one event. The default is the careful one: it delivers the event again.</summary>
internal enum Acknowledgement
{
    /// <summary>Nothing was begun (draining, or too much in work): 503, the platform comes back.</summary>
    NotBegun,

    /// <summary>Answered, or kept and certain to be tried: 200, the platform forgets it.</summary>
    Taken,
}
