using GssBot.Core.Answers;

namespace GssBot.Bot.Surfaces;

/// <summary>What is said to a question: an answer, or one of the fixed notices. Closed.</summary>
internal abstract record SurfaceReply
{
    private SurfaceReply() { }

    public sealed record Explained(Answer Answer) : SurfaceReply;

    public sealed record Notice(NoticeName Name) : SurfaceReply;
}
