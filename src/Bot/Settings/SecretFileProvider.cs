using System.Collections.Immutable;

namespace GssBot.Bot.Settings;

/// <summary>
/// Looks at the files every 30 seconds and tells the options when one has changed. Looking beats being told: mounted secrets
/// are swapped by links that file watchers miss.
/// </summary>
internal sealed class SecretFileProvider : ConfigurationProvider, IDisposable
{
    internal static readonly TimeSpan Period = TimeSpan.FromSeconds(30);

    private readonly ImmutableArray<SecretFile> files;
    private readonly ITimer? timer;

    public SecretFileProvider(ImmutableArray<SecretFile> files, TimeProvider clock)
    {
        this.files = files;
        timer = files.IsEmpty ? null : clock.CreateTimer(_ => Refresh(), null, Period, Period);
    }

    public ImmutableArray<SecretFile> Files => files;

    /// <summary>Why a file gave no secret when the program began; its setting is then empty.</summary>
    public ImmutableArray<string> Faults { get; private set; } = [];

    public override void Load()
    {
        var faults = ImmutableArray.CreateBuilder<string>();
        foreach (var file in files)
        {
            try
            {
                Data[file.Secret.Key] = file.Read();
            }
            catch (SettingsException fault)
            {
                faults.AddRange(fault.Faults);
            }
        }

        Faults = faults.ToImmutable();
    }

    public void Dispose() => timer?.Dispose();

    /// <summary>A file that is half written or gone for a moment keeps its last good value.</summary>
    private void Refresh()
    {
        try
        {
            var now = Read();
            if (now.Any(pair => Data.TryGetValue(pair.Key, out var old) && old != pair.Value))
            {
                Data = now;
                OnReload();
            }
        }
        catch (SettingsException)
        {
            // The value in use stays; the next look comes in half a minute.
        }
    }

    private Dictionary<string, string?> Read() =>
        files.ToDictionary(file => file.Secret.Key, file => (string?)file.Read(), StringComparer.OrdinalIgnoreCase);
}
