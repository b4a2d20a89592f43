namespace GssBot.Bot.Http;

/// <summary>Why a caller is not taken for one at this machine.</summary>
internal enum CallerFault
{
    None,

    /// <summary>The connection does not begin and end at a loopback address.</summary>
    Elsewhere,

    /// <summary>A header says that a proxy passed it on.</summary>
    Forwarded,

    /// <summary><c>Host</c> is no loopback name with the listener's own port: a rebound DNS name, or a tunnel.</summary>
    Host,
}
