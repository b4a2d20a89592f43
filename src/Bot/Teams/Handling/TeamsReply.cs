using GssBot.Core.Answers;

namespace GssBot.Bot.Teams.Handling;

/// <summary>What the bot says to a message: an answer, or one of its fixed notices.</summary>
internal abstract record TeamsReply
{
    private TeamsReply() { }

    public sealed record Explained(Answer Answer) : TeamsReply;

    public sealed record Notice(NoticeName Name) : TeamsReply;
}

/// <summary>The fixed notices; the name is what is kept of one that waits to be sent.</summary>
internal enum NoticeName { Help, Welcome, EmptyMention, Files, TooMany }
