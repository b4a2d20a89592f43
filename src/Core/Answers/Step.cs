namespace GssBot.Core.Answers;

/// <summary>One thing to do: a command, an edit of a file, or neither where only a person's act does it.</summary>
/// <param name="Role">Who does it.</param>
/// <param name="Text">What to do and where, one or two sentences.</param>
/// <param name="Command">What to type: shell-quoted values from the paste, placeholders such as <c>CA_HASH</c> where a value is missing or
/// unsafe. Null when nothing is typed.</param>
/// <param name="Check">True for a command that only looks: it proves the cause, or separates it from a neighbour.</param>
public sealed record Step(Actor Role, string Text, string? Command = null, bool Check = false)
{
    /// <summary>What to write into a file; null for a step that is typed or done. Never beside a command.</summary>
    public Edit? Edit { get; init; }

    /// <summary>The systems that the step is for, where they differ; null for all.</summary>
    public Platform? On { get; init; }
}

/// <summary>A setting that is to stand in a file.</summary>
/// <param name="File">The file's full name; <c>~/</c> for the home directory of who does the step.</param>
/// <param name="Line">The line, or lines, to put there; placeholders in capitals, as in a command.</param>
/// <param name="Instead">The beginning of the line that it replaces, blanks before it not counted; the line is added at the end where no
/// line begins so. Null: it is added at the end.</param>
/// <param name="Then">The command that makes it count; null when nothing is needed.</param>
public sealed record Edit(string File, string Line, string? Instead = null, string? Then = null);
