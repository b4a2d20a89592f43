using GssBot.Bot.Delivery;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Doctor;

/// <summary>Whether pending replies can be kept in the folder where they would be.</summary>
internal sealed class DataCheck(IConfiguration configuration, IEnumerable<IReplyCarrier> carriers) : ICheck
{
    public IAsyncEnumerable<Diagnosis> LookAsync(CancellationToken cancellationToken) =>
        new[] { Look(PendingDirectory.Of(configuration)) }.ToAsyncEnumerable();

    private Diagnosis Look(PendingDirectory place) =>
        !place.IsNamed && !carriers.Any() ? new Diagnosis("data", "nothing is kept: no platform is on")
        : place.Fault() is { } fault
            ? new Diagnosis("data", fault, "give the program's user a directory and name it in Delivery__Directory")
        : new Diagnosis("data", $"{place.Folder} can be written");
}
