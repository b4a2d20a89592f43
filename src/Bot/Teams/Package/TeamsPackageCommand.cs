using System.Globalization;

namespace GssBot.Bot.Teams.Package;

/// <summary><c>teams-package</c>: writes the Teams app package of a site.</summary>
internal static class TeamsPackageCommand
{
    public const string Verb = "teams-package";

    private const string Usage = """
        usage: teams-package --app-id <guid> --site-url <https address>
                             [--privacy-url <https address>] [--terms-url <https address>]
                             [--developer <name>] [--version <1.0.0>] [--out gssbot-teams.zip]
        --app-id is the application id of the Azure Bot; Teams__AppId is taken when it is left out.
        --privacy-url and --terms-url are the site's own address when they are left out.
        """;

    /// <summary>Runs the command; the words behind the verb.</summary>
    /// <returns>0 written, 2 wrong arguments or a file that cannot be written.</returns>
    public static int Run(IReadOnlyList<string> words, IConfiguration configuration, TextWriter output, TextWriter errors)
    {
        var (options, wrong) = Options(words);
        var (site, problem) = wrong is null ? Site(options, configuration["Teams:AppId"]) : (null, wrong);
        if (site is not null)
            return Write(site, options.GetValueOrDefault("out", "gssbot-teams.zip"), output, errors);
        errors.WriteLine(problem);
        errors.WriteLine(Usage);
        return 2;
    }

    private static int Write(PackageSite site, string file, TextWriter output, TextWriter errors)
    {
        try
        {
            using var zip = File.Create(file);
            TeamsPackage.Write(site, zip);
            output.WriteLine($"{file} written. Upload it: Teams admin centre > Teams apps > Manage apps > Upload new app.");
            return 0;
        }
        catch (Exception fault) when (fault is IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"{file} cannot be written: {fault.Message}");
            return 2;
        }
    }

    private static (Dictionary<string, string> Options, string? Problem) Options(IReadOnlyList<string> words)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var at = 0; at < words.Count; at += 2)
        {
            if (words[at] is not ("--app-id" or "--site-url" or "--privacy-url" or "--terms-url" or "--developer" or "--version" or "--out"))
                return (options, $"{words[at]} is no option of teams-package");
            if (at + 1 == words.Count)
                return (options, $"{words[at]} needs a value");
            options[words[at][2..]] = words[at + 1];
        }
        return (options, null);
    }

    private static (PackageSite? Site, string? Problem) Site(Dictionary<string, string> options, string? configuredApp)
    {
        if (!Guid.TryParse(options.GetValueOrDefault("app-id", configuredApp ?? string.Empty), out var app))
            return (null, "--app-id must be the GUID of the Azure Bot");
        if (Https(options, "site-url", null) is not { } page)
            return (null, "--site-url must be an https address");
        if (Https(options, "privacy-url", page) is not { } privacy || Https(options, "terms-url", page) is not { } terms)
            return (null, "--privacy-url and --terms-url must be https addresses");
        var developer = options.GetValueOrDefault("developer", "GssBot");
        if (developer.Length is 0 or > PackageSite.LongestDeveloper)
            return (null, $"--developer must be a name of at most {PackageSite.LongestDeveloper} characters");
        var version = options.GetValueOrDefault("version", Built);
        if (!System.Version.TryParse(version, out var numbers) || numbers.Build < 0 || numbers.Revision >= 0)
            return (null, "--version must be three numbers, such as 1.0.0");
        return (new PackageSite(app, page, privacy, terms, developer, version), null);
    }

    private static string Built => typeof(TeamsPackageCommand).Assembly.GetName().Version is { } version
        ? string.Create(CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}.{version.Build}") : "0.1.0";

    private static Uri? Https(Dictionary<string, string> options, string name, Uri? otherwise) =>
        !options.TryGetValue(name, out var text) ? otherwise
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? address : null;
}
