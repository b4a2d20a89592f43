using System.Net;

namespace GssBot.Bot.Teams.Activities;

/// <summary>The text that a user wrote, out of the two copies that Teams sends of it.</summary>
internal static class MessageText
{
    /// <summary>
    /// <c>text</c> or the <c>text/html</c> attachment, whichever kept more lines, without the mentions of this bot;
    /// those of others stay as names.
    /// </summary>
    public static string Of(Activity activity)
    {
        var plain = Plain(activity);
        if (activity.Attachments.FirstOrDefault(part => part.ContentType == "text/html")?.Content is not { } html)
        {
            return plain;
        }

        var lines = HtmlText.Lines(html, (index, name) => IsOurs(activity, index, name)).Trim();
        return plain.Length == 0 || lines.Count('\n') > plain.Count('\n') ? lines : plain;
    }

    private static string Plain(Activity activity)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.Mentions)
        {
            if (mention.Text is { } written && written.StartsWith("<at>", StringComparison.OrdinalIgnoreCase))
            {
                text = text.Replace(written, Ours(activity, mention) ? "" : mention.Name ?? written, StringComparison.OrdinalIgnoreCase);
            }
        }

        return WebUtility.HtmlDecode(text).Replace('\u00a0', ' ').Trim();
    }

    private static bool IsOurs(Activity activity, int index, string name)
    {
        if (index >= 0 && index < activity.Mentions.Length && SameName(activity.Mentions[index], name))
        {
            return Ours(activity, activity.Mentions[index]);
        }

        return activity.Mentions.Any(mention => Ours(activity, mention) && SameName(mention, name));
    }

    private static bool SameName(Mention mention, string name) =>
        string.Equals(mention.Text, $"<at>{name}</at>", StringComparison.OrdinalIgnoreCase)
        || string.Equals(mention.Name, name, StringComparison.OrdinalIgnoreCase);

    private static bool Ours(Activity activity, Mention mention) => mention.Id is not null && mention.Id == activity.Recipient.Id;
}
