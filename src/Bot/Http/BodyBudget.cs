namespace GssBot.Bot.Http;

/// <summary>
/// How many bodies, and how many bytes of them, all endpoints together hold while they are read and their sender is unproved. Who comes
/// when it is used up is let in, and the oldest is given up: an honest body is here within milliseconds, one that dawdles is old.
/// </summary>
/// <param name="mostBodies">At least 1.</param>
/// <param name="mostBytes">At least the longest body that an endpoint reads.</param>
internal sealed class BodyBudget(int mostBodies = BodyBudget.MostBodies, long mostBytes = BodyBudget.MostBytes)
{
    public const int MostBodies = 128;

    /// <summary>16 MiB.</summary>
    public const long MostBytes = 16 * 1024 * 1024;

    private readonly Lock gate = new();
    private readonly LinkedList<HeldBody> oldestFirst = [];
    private long bytes;

    public void Enter(HeldBody body)
    {
        lock (gate)
        {
            oldestFirst.AddLast(body.Place);
        }

        GiveUpWhatIsTooMuch();
    }

    /// <summary>Counts further bytes of a body that entered; nothing when it was given up meanwhile.</summary>
    public void Add(HeldBody body, int count)
    {
        lock (gate)
        {
            if (body.Place.List is null)
            {
                return;
            }

            body.Counted += count;
            bytes += count;
        }

        GiveUpWhatIsTooMuch();
    }

    /// <summary>May be called for a body that never entered.</summary>
    public void Leave(HeldBody body)
    {
        lock (gate)
        {
            Remove(body);
        }
    }

    private void GiveUpWhatIsTooMuch()
    {
        while (TooMuch() is { } oldest)
        {
            oldest.GiveUp();
        }
    }

    private HeldBody? TooMuch()
    {
        lock (gate)
        {
            if (oldestFirst.First is not { } oldest || (oldestFirst.Count <= mostBodies && bytes <= mostBytes))
            {
                return null;
            }

            Remove(oldest.Value);
            return oldest.Value;
        }
    }

    private void Remove(HeldBody body)
    {
        if (body.Place.List is null)
        {
            return;
        }

        oldestFirst.Remove(body.Place);
        bytes -= body.Counted;
    }
}
