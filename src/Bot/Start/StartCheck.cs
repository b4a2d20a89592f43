using System.Collections.Immutable;
using GssBot.Bot.Delivery;
using GssBot.Bot.Http;
using GssBot.Bot.LocalCases;
using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Start;

/// <summary>All that the settings say, looked at before anything is built from them. The start and <c>doctor</c> ask the same.</summary>
/// <param name="Faults">Why the program must not start, one line each.</param>
/// <param name="Unknown">
/// Settings under our sections that nobody knows. They do not stop the start: every default is the closed one, and a setting of
/// a newer version must not keep an older one from running after a step back.
/// </param>
/// <param name="Taken">Listeners that some program listens on already: the start fails, for <c>doctor</c> it may be ourselves.</param>
internal sealed record StartCheck(ImmutableArray<string> Faults, ImmutableArray<string> Unknown, ImmutableArray<Listener> Taken)
{
    /// <param name="givenTwice">What <see cref="HostSettings.AddSettings"/> found.</param>
    public static StartCheck Of(IConfiguration configuration, SurfaceList surfaces, ImmutableArray<string> givenTwice)
    {
        var limits = SectionReader.Read<LimitOptions>(configuration);
        var help = SectionReader.Read<HelpOptions>(configuration);
        var cases = SectionReader.Read<CasesOptions>(configuration);
        var delivery = SectionReader.Read<DeliveryOptions>(configuration);
        var journal = SectionReader.Read<JournalOptions>(configuration);
        var listeners = surfaces.Listeners(configuration).Select(Listener.Of).ToImmutableArray();
        var said = surfaces.Check(configuration, listeners);
        return new StartCheck(
            [
                .. givenTwice, .. SecretFiles(configuration),
                .. said.SelectMany(surface => surface.Faults), .. limits.Faults, .. help.Faults, .. cases.Faults, .. delivery.Faults,
                .. journal.Faults, .. LogSettings.Faults(configuration), .. Wrong(listeners, surfaces, configuration),
                .. Data(configuration, said.Any(surface => surface.KeepsReplies)),
            ],
            [
                .. said.SelectMany(surface => surface.Unknown),
                .. limits.Unknown,
                .. help.Unknown,
                .. cases.Unknown,
                .. delivery.Unknown,
                .. journal.Unknown
            ],
            [.. listeners.Where(listener => listener.IsTaken)]);
    }

    /// <exception cref="SettingsException">The program cannot start.</exception>
    public void Demand()
    {
        var faults = Faults.AddRange(Taken.Select(listener => $"{listener.Url} {listener.Fault}"));
        if (!faults.IsEmpty)
        {
            throw new SettingsException(faults.AddRange(Unknown));
        }
    }

    private static IEnumerable<string> SecretFiles(IConfiguration configuration) =>
        ((IConfigurationRoot)configuration).Providers.OfType<SecretFileProvider>().SelectMany(provider => provider.Faults);

    /// <summary>Addresses of a surface's own are the surface's to complain about.</summary>
    private static IEnumerable<string> Wrong(ImmutableArray<Listener> listeners, SurfaceList surfaces, IConfiguration configuration) =>
        listeners
            .Where(listener => listener is { Fault: not null, IsTaken: false }
                && !surfaces.All.Any(surface => surface.OwnListeners(configuration).Contains(listener.Url)))
            .Select(listener => $"ASPNETCORE_URLS: {listener.Url} {listener.Fault}");

    /// <summary>A folder that is named must be good; the default one only when something will be kept in it.</summary>
    private static IEnumerable<string> Data(IConfiguration configuration, bool keepsReplies)
    {
        var place = PendingDirectory.Of(configuration);
        return (place.IsNamed || keepsReplies) && place.Fault() is { } fault ? [$"{place.Setting}: {fault}"] : [];
    }
}
