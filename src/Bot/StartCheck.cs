using System.Collections.Immutable;
using GssBot.Bot.Delivery;
using GssBot.Bot.Http;
using GssBot.Bot.LocalCases;
using GssBot.Bot.Settings;
using GssBot.Bot.Slack;
using GssBot.Bot.Teams;
using GssBot.Bot.Web;

namespace GssBot.Bot;

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
    public static StartCheck Of(IConfiguration configuration, ImmutableArray<string> givenTwice)
    {
        var slack = SectionReader.Read<SlackOptions>(configuration);
        var teams = SectionReader.Read<TeamsOptions>(configuration);
        var web = SectionReader.Read<WebOptions>(configuration);
        var limits = SectionReader.Read<LimitOptions>(configuration);
        var help = SectionReader.Read<HelpOptions>(configuration);
        var cases = SectionReader.Read<CasesOptions>(configuration);
        var delivery = SectionReader.Read<DeliveryOptions>(configuration);
        var journal = SectionReader.Read<JournalOptions>(configuration);
        var listeners = WebSettings.Listeners(configuration, web.Faults.IsEmpty ? web.Options.Urls : []).Select(Listener.Of).ToImmutableArray();
        var keepsReplies = !slack.Options.IsEmpty || !teams.Options.IsOff;
        return new StartCheck(
            [
                .. givenTwice, .. SecretFiles(configuration),
                .. slack.Faults, .. teams.Faults, .. web.Faults, .. limits.Faults, .. help.Faults, .. cases.Faults, .. delivery.Faults, .. journal.Faults,
                .. LogSettings.Faults(configuration), .. Wrong(listeners, web.Options), .. OpenToOthers(listeners, teams.Options), .. Data(configuration, keepsReplies),
            ],
            [.. slack.Unknown, .. teams.Unknown, .. web.Unknown, .. limits.Unknown, .. help.Unknown, .. cases.Unknown, .. delivery.Unknown, .. journal.Unknown],
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

    private static IEnumerable<string> Wrong(ImmutableArray<Listener> listeners, WebOptions web) => listeners
        .Where(listener => listener is { Fault: not null, IsTaken: false })
        .Select(listener => $"{(web.Urls.Contains(listener.Url) ? "Web__Urls" : "ASPNETCORE_URLS")}: {listener.Url} {listener.Fault}");

    private static IEnumerable<string> OpenToOthers(ImmutableArray<Listener> listeners, TeamsOptions teams) =>
        teams.AllowAnonymousOnLoopback ? listeners.Where(listener => listener.Fault is null && !listener.IsLoopback)
            .Select(listener => $"Teams__AllowAnonymousOnLoopback is set, but {listener.Url} is not a loopback address") : [];

    /// <summary>A folder that is named must be good; the default one only when something will be kept in it.</summary>
    private static IEnumerable<string> Data(IConfiguration configuration, bool keepsReplies)
    {
        var place = PendingDirectory.Of(configuration);
        return (place.IsNamed || keepsReplies) && place.Fault() is { } fault ? [$"{place.Setting}: {fault}"] : [];
    }
}
