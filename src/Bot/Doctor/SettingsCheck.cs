using GssBot.Bot.Start;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Doctor;

/// <summary>What would be on and off, as the first log lines say it.</summary>
internal sealed class SettingsCheck(IConfiguration configuration, SurfaceList surfaces) : ICheck
{
    public IAsyncEnumerable<Diagnosis> LookAsync(CancellationToken cancellationToken) => StartReport
        .Lines(configuration, surfaces, surfaces.Listeners(configuration))
        .Select(line => new Diagnosis("settings", line)).ToAsyncEnumerable();
}
