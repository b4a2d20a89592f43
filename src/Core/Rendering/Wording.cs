using GssBot.Core.Answers;

namespace GssBot.Core.Rendering;

/// <summary>The closed sets as a person reads them; the same words in every rendering.</summary>
public static class Wording
{
    public static string Of(Side side) => side switch
    {
        Side.Client => "on the client's side",
        Side.Server => "on the server's side",
        Side.Source => "at the source server",
        Side.Destination => "at the destination server",
        Side.User => "with the user's own files or account",
        Side.Network => "on the network between them",
        _ => "not decided yet",
    };

    public static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Certain => "certain",
        Certainty.Likely => "likely",
        Certainty.Possible => "possible, not proven",
        _ => "not at all",
    };

    public static string Of(Retry retry) => retry switch
    {
        Retry.Now => "now",
        Retry.AfterFix => "after the fix, not before",
        Retry.Never => "never: the same will happen again",
        _ => "unknown",
    };

    /// <summary>", printed by the server", or nothing when the speaker is not known.</summary>
    public static string PrintedBy(Speaker speaker) => speaker switch
    {
        Speaker.Client => ", printed by the client",
        Speaker.Server => ", printed by the server",
        Speaker.Source => ", printed by the source server",
        Speaker.Destination => ", printed by the destination server",
        _ => "",
    };

    public static string OfField(string name) => name switch
    {
        "caHash" => "CA hash",
        "dn" => "distinguished name",
        "issuer" => "issuer",
        "subject" => "subject",
        "url" => "URL",
        "vo" => "VO",
        "expiredMinutes" => "minutes since it expired",
        _ => name,
    };
}
