namespace GssBot.Core.Text.Unwrapping;

/// <summary>Writes one undone layer of a text: what was around it is left out.</summary>
internal delegate void Rewriting(ReadOnlySpan<char> text, TextBuffer into);

/// <summary>
/// A text while its wrappings are taken off, one after the other. In it <c>\n</c> ends a line of the user's own text
/// and <c>\v</c> (<see cref="Break"/>) is a line end that a program or a chat had written in another way.
/// </summary>
internal sealed class Draft(string raw) : IDisposable
{
    public const char Break = '\v';

    private TextBuffer current = new(0);
    private TextBuffer next = new(raw.Length + 16);
    private bool rewritten;

    public ReadOnlySpan<char> Text => rewritten ? current.Text : raw;

    public void Rewrite(Rewriting rewriting)
    {
        next.Clear();
        rewriting(Text, next);
        (current, next) = (next, current);
        rewritten = true;
    }

    public void Dispose()
    {
        current.Dispose();
        next.Dispose();
    }
}
