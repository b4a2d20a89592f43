using System.Collections.Immutable;

namespace GssBot.Bot.Settings;

/// <summary>Secrets given as a path: <c>Slack__BotTokenFile</c> stands for <c>Slack__BotToken</c>.</summary>
internal sealed class SecretFileSource(ImmutableArray<SecretFile> files, TimeProvider clock) : IConfigurationSource
{
    public IConfigurationProvider Build(IConfigurationBuilder builder) => new SecretFileProvider(files, clock);

    /// <summary>Each secret that is given as a file alone.</summary>
    public static ImmutableArray<SecretFile> FilesNamedIn(IConfiguration configuration, IEnumerable<Secret> secrets) =>
        [.. Named(configuration, secrets).Where(file => string.IsNullOrEmpty(configuration[file.Secret.Key]))];

    /// <summary>Secrets that are given both ways. To be asked before the files are read into the configuration.</summary>
    public static ImmutableArray<string> GivenTwiceIn(IConfiguration configuration, IEnumerable<Secret> secrets) =>
        [
            .. Named(configuration, secrets).Where(file => !string.IsNullOrEmpty(configuration[file.Secret.Key]))
                .Select(file => $"{file.Secret.Name} and {file.Setting} are both set: give one"),
        ];

    /// <summary>As it is written in the environment.</summary>
    internal static string Shown(string name) => name.Replace(":", "__", StringComparison.Ordinal);

    private static IEnumerable<SecretFile> Named(IConfiguration configuration, IEnumerable<Secret> secrets) => secrets
        .Where(secret => secret.IsFilledFromFile && configuration[$"{secret.Key}File"] is { Length: > 0 })
        .Select(secret => new SecretFile(secret, configuration[$"{secret.Key}File"]!));
}
