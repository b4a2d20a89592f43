using System.Collections.Immutable;

namespace GssBot.Bot.Settings;

/// <summary>
/// Secrets given as a path: <c>Slack__BotTokenFile</c> stands for <c>Slack__BotToken</c>.
/// <c>Teams__ClientSecretFile</c> is not among them: it is read again for each token.
/// </summary>
internal sealed class SecretFileSource(ImmutableArray<SecretFile> files, TimeProvider clock) : IConfigurationSource
{
    private static readonly ImmutableArray<(string Name, string? Kind)> Secrets =
    [
        ("Slack:SigningSecret", null), ("Slack:SigningSecretPrevious", null), ("Slack:BotToken", TokenAttribute.Bot),
        ("Slack:AppToken", TokenAttribute.App), ("ConnectionStrings:Journal", null),
    ];

    public IConfigurationProvider Build(IConfigurationBuilder builder) => new SecretFileProvider(files, clock);

    /// <summary>Setting and path of each secret that is given as a file alone.</summary>
    public static ImmutableArray<SecretFile> FilesNamedIn(IConfiguration configuration) =>
        [.. Named(configuration).Where(file => string.IsNullOrEmpty(configuration[file.Name]))];

    /// <summary>Secrets that are given both ways. To be asked before the files are read into the configuration.</summary>
    public static ImmutableArray<string> GivenTwiceIn(IConfiguration configuration) =>
        [.. Named(configuration).Where(file => !string.IsNullOrEmpty(configuration[file.Name])).Select(file => $"{Shown(file.Name)} and {file.Setting} are both set: give one")];

    /// <summary>As it is written in the environment.</summary>
    internal static string Shown(string name) => name.Replace(":", "__", StringComparison.Ordinal);

    private static IEnumerable<SecretFile> Named(IConfiguration configuration) => Secrets
        .Concat(configuration.GetSection("Slack:Workspaces").GetChildren().Select(team => ($"{team.Path}:BotToken", (string?)TokenAttribute.Bot)))
        .Where(secret => configuration[$"{secret.Item1}File"] is { Length: > 0 })
        .Select(secret => new SecretFile(secret.Item1, configuration[$"{secret.Item1}File"]!, secret.Item2));
}
