namespace GssBot.Core.Rendering;

/// <summary>How headings stand out: on a terminal by weight and colour, elsewhere not at all. No meaning hangs on it.</summary>
/// <param name="Coloured">False by default, as for a pipe or when <c>NO_COLOR</c> is set.</param>
public readonly record struct TextStyle(bool Coloured)
{
    public string Title(string text) => Paint("1", text);

    public string Heading(string text) => Paint("1;36", text);

    public string Command(string text) => Paint("32", text);

    private string Paint(string code, string text) => Coloured && text.Length > 0 ? $"\e[{code}m{text}\e[0m" : text;
}
