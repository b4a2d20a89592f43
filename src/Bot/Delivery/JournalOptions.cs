using GssBot.Bot.Settings;

namespace GssBot.Bot.Delivery;

/// <summary>Section <c>Journal</c>. No journal is written yet: its path says in which folder <c>pending</c> lies.</summary>
internal sealed class JournalOptions : ISection
{
    public static string Section => "Journal";

    /// <summary>Default <c>data/journal.jsonl</c>.</summary>
    public string Path { get; set; } = System.IO.Path.Combine("data", "journal.jsonl");
}
