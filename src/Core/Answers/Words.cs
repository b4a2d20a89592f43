using System.Diagnostics;

namespace GssBot.Core.Answers;

/// <summary>How sure an answer is; ordered, so that two can be compared.</summary>
public enum Certainty { Unknown, Possible, Likely, Certain }

/// <summary>Where a fault lies.</summary>
public enum Side { Unknown, Client, Server, Source, Destination, User, Network }

/// <summary>Who must act. On the wire in kebab case: <c>server-admin</c>.</summary>
public enum Actor { Unknown, User, ClientAdmin, ServerAdmin, SourceAdmin, DestinationAdmin, Ca, Vo, Developer }

/// <summary>Who printed a line.</summary>
public enum Speaker { Unknown, Client, Server, Source, Destination }

/// <summary>Systems whose files, packages and commands differ.</summary>
public enum Platform { Debian, Redhat, Windows }

/// <summary>When trying again makes sense.</summary>
public enum Retry { Unknown, Now, AfterFix, Never }

/// <summary>The closed sets above as the contract spells them; for people see <see cref="Wording"/>.</summary>
public static class Words
{
    public static string Of(Certainty certainty) => certainty switch
    {
        Certainty.Certain => "certain",
        Certainty.Likely => "likely",
        Certainty.Possible => "possible",
        Certainty.Unknown => "unknown",
        _ => throw new UnreachableException(),
    };

    public static string Of(Side side) => side switch
    {
        Side.Client => "client",
        Side.Server => "server",
        Side.Source => "source",
        Side.Destination => "destination",
        Side.User => "user",
        Side.Network => "network",
        Side.Unknown => "unknown",
        _ => throw new UnreachableException(),
    };

    public static string Of(Actor actor) => actor switch
    {
        Actor.User => "user",
        Actor.ClientAdmin => "client-admin",
        Actor.ServerAdmin => "server-admin",
        Actor.SourceAdmin => "source-admin",
        Actor.DestinationAdmin => "destination-admin",
        Actor.Ca => "ca",
        Actor.Vo => "vo",
        Actor.Developer => "developer",
        Actor.Unknown => "unknown",
        _ => throw new UnreachableException(),
    };

    public static string Of(Speaker speaker) => speaker switch
    {
        Speaker.Client => "client",
        Speaker.Server => "server",
        Speaker.Source => "source",
        Speaker.Destination => "destination",
        Speaker.Unknown => "unknown",
        _ => throw new UnreachableException(),
    };

    public static string Of(Retry retry) => retry switch
    {
        Retry.Now => "now",
        Retry.AfterFix => "after-fix",
        Retry.Never => "never",
        Retry.Unknown => "unknown",
        _ => throw new UnreachableException(),
    };

    public static string Of(Platform platform) => platform switch
    {
        Platform.Debian => "debian",
        Platform.Redhat => "redhat",
        Platform.Windows => "windows",
        _ => throw new UnreachableException(),
    };

    public static string Of(Proof proof) => proof switch
    {
        Proof.Live => "live",
        Proof.Capture => "capture",
        Proof.Source => "source",
        _ => throw new UnreachableException(),
    };

    public static string Of(Cure cure) => cure switch
    {
        Cure.A => "A",
        Cure.B => "B",
        _ => throw new UnreachableException(),
    };
}
