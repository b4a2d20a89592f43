using System.Collections.Frozen;

namespace GssBot.Bot.Teams.Settings;

/// <summary>The fixed names of one Microsoft cloud, as the Bot Framework's own SDKs have them.</summary>
internal sealed record TeamsCloud(string Metadata, string Issuer, string Resource, string Login, FrozenSet<string> ServiceHosts)
{
    public static TeamsCloud Public { get; } = new(
        "https://login.botframework.com/v1/.well-known/openidconfiguration",
        "https://api.botframework.com",
        "https://api.botframework.com",
        "https://login.microsoftonline.com",
        Names("smba.trafficmanager.net", "smba.infra.gcc.teams.microsoft.com"));

    public static TeamsCloud UsGovernment { get; } = new(
        "https://login.botframework.azure.us/v1/.well-known/openidconfiguration",
        "https://api.botframework.us",
        "https://api.botframework.us",
        "https://login.microsoftonline.us",
        Names("smba.infra.gov.teams.microsoft.us", "smba.infra.dod.teams.microsoft.us"));

    /// <summary>The cloud by its setting, <c>public</c> or <c>usgov</c>; null for any other word.</summary>
    public static TeamsCloud? Named(string word) => word switch
    {
        "public" => Public,
        "usgov" => UsGovernment,
        _ => null,
    };

    private static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
