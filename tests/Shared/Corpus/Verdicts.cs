using GssBot.CaseFiles;
using GssBot.Core;
using GssBot.Core.Knowledge.Matching;
using GssBot.Core.Text;

namespace GssBot.Tests.Corpus;

/// <summary>What the shipped base says of a text.</summary>
internal static class Verdicts
{
    public static Explainer Shipped { get; } = new(ShippedCases.Load());

    public static Verdict? Of(string text)
    {
        var paste = Paste.Read(text);
        return Shipped.Knowledge.Judge(paste, Explainer.StatusesIn(paste), Shipped.Knowledge.TopicOf(paste));
    }

    public static Sighting Sight(string text)
    {
        var paste = Paste.Read(text);
        return Shipped.Knowledge.Look(paste, Explainer.StatusesIn(paste), Shipped.Knowledge.TopicOf(paste)).Sighting;
    }

    /// <summary>The case answers, or is a modifier that changes the answer.</summary>
    public static bool Gives(this Verdict? verdict, string id) =>
        verdict is not null && (verdict.Winner.Case.Id == id || verdict.Modifiers.Any(modifier => modifier.Id == id));
}
