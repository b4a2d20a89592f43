using System.Collections.Immutable;

namespace GssBot.Bot.Teams.Package;

/// <summary>What differs from site to site in the app package.</summary>
/// <param name="AppId">The Azure Bot's application id; serves as the app's own id, too.</param>
/// <param name="SiteUrl">The page of who runs the bot; https.</param>
internal sealed record PackageSite(Guid AppId, Uri SiteUrl, Uri PrivacyUrl, Uri TermsUrl, string Developer, string Version)
{
    /// <summary>Characters of the developer's name at most, by the manifest's schema.</summary>
    public const int LongestDeveloper = 32;

    /// <summary>By the names in <c>manifests/teams/manifest.json</c>.</summary>
    public ImmutableArray<(string Name, string Value)> Values =>
    [
        ("APP_ID", AppId.ToString("D")),
        ("SITE_URL", SiteUrl.AbsoluteUri),
        ("PRIVACY_URL", PrivacyUrl.AbsoluteUri),
        ("TERMS_URL", TermsUrl.AbsoluteUri),
        ("DEVELOPER", Developer),
        ("VERSION", Version),
    ];
}
