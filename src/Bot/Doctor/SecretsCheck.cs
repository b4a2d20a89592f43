using GssBot.Bot.Settings;

namespace GssBot.Bot.Doctor;

/// <summary>Which secrets are there, of which kind, and whether others can read their files. Never a character of one.</summary>
internal sealed class SecretsCheck(IConfiguration configuration) : ICheck
{
    private static readonly (string Name, string Kind)[] Expected =
    [
        ("Slack:SigningSecret", "hex"), ("Slack:SigningSecretPrevious", "hex"), ("Slack:BotToken", "xoxb"), ("Slack:AppToken", "xapp"),
    ];

    public IAsyncEnumerable<Diagnosis> LookAsync(CancellationToken cancel) => Look().ToAsyncEnumerable();

    private IEnumerable<Diagnosis> Look()
    {
        var tokens = configuration.GetSection("Slack:Workspaces").GetChildren().Select(team => ($"{team.Path}:BotToken", "xoxb"));
        foreach (var (name, kind) in Expected.Concat(tokens))
        {
            if (configuration[name] is { Length: > 0 } secret)
            {
                yield return Look(SecretFileSource.Shown(name), secret, kind);
            }
        }

        foreach (var file in Files().Where(file => file.IsOpenToAll))
        {
            yield return new Diagnosis(file.Setting, "every user of this machine can read the file", "chmod 600 it");
        }
    }

    private static Diagnosis Look(string name, string secret, string kind) => kind switch
    {
        "hex" when secret.Length == 32 && secret.All(char.IsAsciiHexDigitLower) => new(name, "present"),
        "hex" => new(name, "present, but no signing secret: those are 32 digits 0-9a-f", "copy it again from the app's page, Basic Information"),
        _ when secret.StartsWith($"{kind}-", StringComparison.Ordinal) => new(name, $"present, {kind}"),
        _ => new(name, $"present, but it does not begin with {kind}-", $"copy the {(kind == "xapp" ? "app-level" : "bot user")} token again from the app's page"),
    };

    private IEnumerable<SecretFile> Files() =>
        ((IConfigurationRoot)configuration).Providers.OfType<SecretFileProvider>().SelectMany(provider => provider.Files);
}
