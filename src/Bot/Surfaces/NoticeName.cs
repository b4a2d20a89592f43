namespace GssBot.Bot.Surfaces;

/// <summary>The fixed texts; the name is what is kept of one that waits to be sent.</summary>
internal enum NoticeName
{
    Help,

    /// <summary>To somebody who sees the bot for the first time.</summary>
    Welcome,

    /// <summary>Mentioned without a word below somebody's message, which the bot does not see.</summary>
    EmptyMention,

    /// <summary>Over the limit of questions.</summary>
    TooMany,

    /// <summary>In place of an answer that a restart has cost.</summary>
    Interrupted,

    /// <summary>A file or picture where none can be opened.</summary>
    Files,
    FileTooLarge,
    FileScope,
    FileNotText,
    FileUnreadable,
}
