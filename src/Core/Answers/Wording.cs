using System.Diagnostics;

namespace GssBot.Core.Answers;

/// <summary>
/// The closed sets as a person reads them, once for every rendering. Each phrase fits behind its
/// <see cref="Labels">label</see> and a colon.
/// </summary>
public static class Wording
{
    /// <summary>Who acts: the server's administrator.</summary>
    public static string Of(Actor actor) => actor switch
    {
        Actor.User => "you",
        Actor.ClientAdmin => "the client machine's administrator (you, if it is yours)",
        Actor.ServerAdmin => "the server's administrator",
        Actor.SourceAdmin => "the source server's administrator",
        Actor.DestinationAdmin => "the destination server's administrator",
        Actor.Ca => "the certification authority",
        Actor.Vo => "the VO's manager",
        Actor.Developer => "the developer of the calling program",
        Actor.Unknown => "not decided yet",
        _ => throw new UnreachableException(),
    };

    /// <summary>Where: on the server's side.</summary>
    public static string Of(Side side) => side switch
    {
        Side.Client => "on the client's side",
        Side.Server => "on the server's side",
        Side.Source => "at the source server",
        Side.Destination => "at the destination server",
        Side.User => "with your own files or account",
        Side.Network => "on the network between them",
        Side.Unknown => "not decided yet",
        _ => throw new UnreachableException(),
    };

    /// <summary>How sure: likely.</summary>
    public static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Certain => "certain",
        Certainty.Likely => "likely",
        Certainty.Possible => "possible, not proven",
        Certainty.Unknown => "not at all",
        _ => throw new UnreachableException(),
    };

    /// <summary>Try again: after the fix, not before. Null when nothing is known of it.</summary>
    public static string? Of(Retry retry) => retry switch
    {
        Retry.Now => "now",
        Retry.AfterFix => "after the fix, not before",
        Retry.Never => "never, the same will happen again",
        Retry.Unknown => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>The source server; null when the speaker is not known.</summary>
    public static string? Of(Speaker speaker) => speaker switch
    {
        Speaker.Client => "the client",
        Speaker.Server => "the server",
        Speaker.Source => "the source server",
        Speaker.Destination => "the destination server",
        Speaker.Unknown => null,
        _ => throw new UnreachableException(),
    };

    /// <summary>Which systems: Debian and Ubuntu.</summary>
    public static string Of(Platform platform) => platform switch
    {
        Platform.Debian => "Debian and Ubuntu",
        Platform.Redhat => "Red Hat and its like",
        Platform.Windows => "Windows",
        _ => throw new UnreachableException(),
    };

    /// <summary>How the case was proven, behind its id.</summary>
    public static string Of(CaseProof proof) => (proof.Cure, proof.Text) switch
    {
        (Cure.A, _) => $"repair proven live, {proof.Date:yyyy-MM-dd}",
        (Cure.B, _) => $"repair proven live with an act that no command can do, {proof.Date:yyyy-MM-dd}",
        (null, Proof.Live) => "text seen live, repair not proven",
        (null, Proof.Capture) => "text of a real failure, repair not proven",
        (null, Proof.Source) => "text read in the program's source, repair not proven",
        _ => throw new UnreachableException(),
    };

    /// <summary>A value of <see cref="Fields"/> by the contract's name.</summary>
    public static string OfField(string name) => name switch
    {
        "caHash" => "CA hash",
        "dn" => "distinguished name",
        "url" => "URL",
        "vo" => "VO",
        "expiredMinutes" => "minutes since it expired",
        "issuer" or "subject" or "host" or "port" or "path" or "user" or "realm" or "principal" or "service" => name,
        _ => throw new UnreachableException(name),
    };
}
