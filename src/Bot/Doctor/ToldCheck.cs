using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Doctor;

/// <summary>What was found before the checks could be made.</summary>
internal sealed class ToldCheck(IEnumerable<Diagnosis> found) : ICheck
{
    public IAsyncEnumerable<Diagnosis> LookAsync(CancellationToken cancellationToken) => found.ToAsyncEnumerable();
}
