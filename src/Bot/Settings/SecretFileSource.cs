using System.Collections.Immutable;

namespace GssBot.Bot.Settings;

/// <summary>
/// Secrets given as a path: <c>Slack__BotTokenFile</c> stands for <c>Slack__BotToken</c>.
/// <c>Teams__ClientSecretFile</c> is not among them: it is read again for each token.
/// </summary>
internal sealed class SecretFileSource(ImmutableArray<SecretFile> files, TimeProvider clock) : IConfigurationSource
{
    private static readonly ImmutableArray<string> Names =
    [
        "Slack:SigningSecret", "Slack:SigningSecretPrevious", "Slack:BotToken", "Slack:AppToken", "ConnectionStrings:Journal",
    ];

    public IConfigurationProvider Build(IConfigurationBuilder builder) => new SecretFileProvider(files, clock);

    /// <summary>Setting and path of each secret that is given as a file.</summary>
    /// <exception cref="SettingsException">One is given both ways.</exception>
    public static ImmutableArray<SecretFile> FilesNamedIn(IConfiguration configuration)
    {
        var tokens = configuration.GetSection("Slack:Workspaces").GetChildren().Select(team => $"{team.Path}:BotToken");
        var files = ImmutableArray.CreateBuilder<SecretFile>();
        foreach (var name in Names.Concat(tokens))
        {
            if (configuration[$"{name}File"] is not { Length: > 0 } path)
            {
                continue;
            }

            if (!string.IsNullOrEmpty(configuration[name]))
            {
                throw new SettingsException($"{Shown(name)} and {Shown(name)}File are both set: give one");
            }

            files.Add(new SecretFile(name, path));
        }

        return files.ToImmutable();
    }

    /// <summary>As it is written in the environment.</summary>
    internal static string Shown(string name) => name.Replace(":", "__", StringComparison.Ordinal);
}
