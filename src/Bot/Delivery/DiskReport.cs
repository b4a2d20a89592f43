namespace GssBot.Bot.Delivery;

/// <summary>What is said of the disk under the folder of kept replies: each change of state once in the log. Not thread-safe.</summary>
internal sealed class DiskReport(ILogger logger)
{
    private string? toldWriting;
    private string? toldLooking;
    private int toldUnreadable;

    /// <summary>What an operator should know of the disk.</summary>
    public static IEnumerable<string> Remarks(PendingFolder folder)
    {
        if (folder.Problem is { } problem)
        {
            yield return $"kept replies cannot be written to disk: {problem}";
        }

        if (folder.LookProblem is { } unseen)
        {
            yield return $"kept replies of other processes cannot be looked for: {unseen}";
        }

        if (folder.Unreadable > 0)
        {
            yield return $"{folder.Unreadable} lines of kept replies cannot be read, set aside as *.unreadable";
        }
    }

    /// <param name="problem">Why nothing can be written; null: it can.</param>
    /// <param name="lookProblem">Why other processes' files cannot be looked for; null: they can.</param>
    /// <param name="unreadable">Lines set aside so far.</param>
    public void Tell(string? problem, string? lookProblem, int unreadable)
    {
        if (toldWriting is null && problem is not null)
        {
            logger.NotOnDisk(problem);
        }
        else if (toldWriting is not null && problem is null)
        {
            logger.OnDiskAgain();
        }

        if (toldLooking is null && lookProblem is not null)
        {
            logger.CannotLook(lookProblem);
        }
        else if (toldLooking is not null && lookProblem is null)
        {
            logger.CanLookAgain();
        }

        if (unreadable > toldUnreadable)
        {
            logger.Unreadable(unreadable);
        }

        (toldWriting, toldLooking, toldUnreadable) = (problem, lookProblem, unreadable);
    }
}
