using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Doctor;

/// <summary>Which secrets are there, of which kind, and whether others can read their files. Never a character of one.</summary>
internal sealed class SecretsCheck(IConfiguration configuration, SurfaceList surfaces) : ICheck
{
    public IAsyncEnumerable<Diagnosis> LookAsync(CancellationToken cancellationToken) => Look().ToAsyncEnumerable();

    private IEnumerable<Diagnosis> Look()
    {
        foreach (var secret in surfaces.Secrets(configuration))
        {
            if (configuration[secret.Key] is { Length: > 0 } value)
            {
                yield return secret.Fits(value)
                    ? new Diagnosis(secret.Name, secret.Prefix is { } kind ? $"present, {kind}" : "present")
                    : new Diagnosis(secret.Name, $"present, but {secret.Misfit}", secret.Todo);
            }
        }

        foreach (var file in Files().Where(file => file.IsOpenToAll))
        {
            yield return new Diagnosis(file.Setting, "every user of this machine can read the file", "chmod 600 it");
        }
    }

    private IEnumerable<SecretFile> Files() =>
        ((IConfigurationRoot)configuration).Providers.OfType<SecretFileProvider>().SelectMany(provider => provider.Files);
}
