using System.Collections.Immutable;
using System.CommandLine;
using System.Globalization;
using GssBot.Bot.Start;

namespace GssBot.Bot.Teams.Package;

/// <summary><c>teams-package</c>: writes the Teams app package of a site.</summary>
internal static class TeamsPackageCommand
{
    public const string Verb = "teams-package";

    /// <summary>Name, what its value is, and what it says.</summary>
    private static readonly ImmutableArray<(string Name, string Value, string Says)> Known =
    [
        ("app-id", "guid", "The application id of the Azure Bot; Teams__AppId is taken when it is left out."),
        ("site-url", "https address", "The site's own page."),
        ("privacy-url", "https address", "Its privacy statement; the site's own page when it is left out."),
        ("terms-url", "https address", "Its terms of use; the site's own page when they are left out."),
        ("developer", "name", "Who runs the bot; GssBot when it is left out."),
        ("version", "1.0.0", "Three numbers; Teams takes an update only with higher ones."),
        ("out", "file", "The file to write; gssbot-teams.zip when it is left out."),
    ];

    public static Command Create(Func<IConfiguration> configuration, TextWriter output, TextWriter errors)
    {
        var options = Known.Select(known => new Option<string>($"--{known.Name}") { Description = known.Says, HelpName = known.Value })
            .ToArray();
        var command = new Command(Verb, "Writes the Teams app package of a site.");
        foreach (var option in options)
        {
            command.Add(option);
        }

        command.SetAction(parsed =>
            StartUp.GuardAsync(
                errors, () => parsed.UnmatchedTokens is [var wrong, ..] ? Refuse($"{wrong} is no option of {Verb}", errors) : Run(
                    options.Where(option => parsed.GetValue(option) is not null)
                        .ToDictionary(option => option.Name[2..], option => parsed.GetValue(option)!, StringComparer.Ordinal),
                    configuration(), output, errors)));
        return command;
    }

    /// <returns>0 written, 2 wrong arguments or a file that cannot be written.</returns>
    private static int Run(Dictionary<string, string> options, IConfiguration configuration, TextWriter output, TextWriter errors)
    {
        var (site, problem) = Site(options, configuration["Teams:AppId"]);
        if (site is not null)
        {
            return Write(site, options.GetValueOrDefault("out", "gssbot-teams.zip"), output, errors);
        }

        return Refuse(problem!, errors);
    }

    private static int Refuse(string problem, TextWriter errors)
    {
        errors.WriteLine($"{problem} ({Verb} --help lists what there is)");
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

    private static (PackageSite? Site, string? Problem) Site(Dictionary<string, string> options, string? configuredApp)
    {
        if (!Guid.TryParse(options.GetValueOrDefault("app-id", configuredApp ?? ""), out var app))
        {
            return (null, "--app-id must be the GUID of the Azure Bot");
        }

        if (Https(options, "site-url", null) is not { } page)
        {
            return (null, "--site-url must be an https address");
        }

        if (Https(options, "privacy-url", page) is not { } privacy || Https(options, "terms-url", page) is not { } terms)
        {
            return (null, "--privacy-url and --terms-url must be https addresses");
        }

        var developer = options.GetValueOrDefault("developer", "GssBot");
        if (developer.Length is 0 or > PackageSite.LongestDeveloper)
        {
            return (null, $"--developer must be a name of at most {PackageSite.LongestDeveloper} characters");
        }

        var version = options.GetValueOrDefault("version", Built);
        if (!System.Version.TryParse(version, out var numbers) || numbers.Build < 0 || numbers.Revision >= 0)
        {
            return (null, "--version must be three numbers, such as 1.0.0");
        }

        return (new PackageSite(app, page, privacy, terms, developer, version), null);
    }

    private static string Built => typeof(TeamsPackageCommand).Assembly.GetName().Version is { } version
        ? string.Create(CultureInfo.InvariantCulture, $"{version.Major}.{version.Minor}.{version.Build}") : "0.1.0";

    private static Uri? Https(Dictionary<string, string> options, string name, Uri? otherwise) =>
        !options.TryGetValue(name, out var text) ? otherwise
        : Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme == Uri.UriSchemeHttps ? address : null;
}
