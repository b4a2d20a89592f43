namespace GssBot.Core.Knowledge.Model;

/// <summary>A fault of a case file, told as <c>file:line: what</c>.</summary>
/// <param name="Line">1-based; 0 for the file as a whole.</param>
public sealed record Problem(string File, int Line, string What)
{
    public override string ToString() => Line == 0 ? $"{File}: {What}" : $"{File}:{Line}: {What}";
}
