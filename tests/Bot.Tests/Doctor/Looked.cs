using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Tests.Doctor;

internal static class Looked
{
    /// <summary>All that a check says.</summary>
    public static async Task<Diagnosis[]> AtAsync(ICheck check)
    {
        var found = new List<Diagnosis>();
        await foreach (var diagnosis in check.LookAsync(CancellationToken.None))
        {
            found.Add(diagnosis);
        }

        return [.. found];
    }
}
