using System.Collections.Immutable;
using GssBot.Bot.Http;
using GssBot.Bot.Settings;

namespace GssBot.Bot.Surfaces;

/// <summary>
/// A way in which people reach the program, and all that the rest of it knows of one: the gate, the start and its report, the
/// refusal of secrets on the command line, secret files, health and <c>doctor</c> go through the list of these and name none.
/// </summary>
internal interface ISurface
{
    /// <summary>As people know it.</summary>
    string Name { get; }

    /// <summary>Paths at the endpoints' listener that it guards itself, in lower case without a final slash; default none.</summary>
    ImmutableArray<string> Paths => [];

    /// <summary>Its secrets. Each may be given as a file, none on the command line; default none.</summary>
    IEnumerable<Secret> Secrets(IConfiguration configuration) => [];

    /// <summary>Listeners that the settings give to it alone; default none.</summary>
    ImmutableArray<string> OwnListeners(IConfiguration configuration) => [];

    /// <summary>What the settings say of it. Registers nothing and reaches nobody.</summary>
    /// <param name="listeners">Where the program would listen.</param>
    SurfaceSettings Check(IConfiguration configuration, ImmutableArray<Listener> listeners);

    /// <summary>Lines of the start report: <c>on</c> and where, or <c>off</c> and how to turn it on.</summary>
    /// <param name="listeners">Where the program listens, or would.</param>
    /// <param name="endpoints">Those of them that no surface has for itself.</param>
    IEnumerable<string> StartLines(IConfiguration configuration, ImmutableArray<string> listeners, ImmutableArray<string> endpoints);

    /// <summary>Registers what it needs; nothing when it is off. <see cref="Check"/> has found no fault.</summary>
    void Add(WebApplicationBuilder builder);

    /// <summary>Maps its paths; none when it is off.</summary>
    void Map(WebApplication app);

    /// <summary>Null when it is off.</summary>
    SurfaceState? State(IServiceProvider services) => null;

    /// <summary>What <c>doctor</c> looks at before the first user comes; default nothing.</summary>
    IEnumerable<ICheck> Checks(IServiceProvider services) => [];

    /// <summary>An address of its platform, whose clock must agree with this machine's; null: none, or off.</summary>
    Uri? ClockOf(IServiceProvider services) => null;
}
