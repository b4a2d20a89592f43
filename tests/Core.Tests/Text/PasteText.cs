using GssBot.Core.Answers;
using GssBot.Core.Text;

namespace GssBot.Core.Tests.Text;

/// <summary>A paste written down for comparison.</summary>
internal static class PasteText
{
    /// <summary>One logical line each: speaker, code, text.</summary>
    public static string[] LinesOf(string text)
    {
        var paste = Paste.Read(text);
        return [.. paste.Lines.Select(line => $"{line.Speaker} {line.Code?.ToString() ?? "-"}|{paste.TextOf(line)}")];
    }

    /// <summary>Every word with the code of its reply and whether a server said it.</summary>
    public static List<(string Word, int? Code, bool Server)> WordsOf(string text)
    {
        var paste = Paste.Read(text);
        return [.. paste.Lines.SelectMany(line =>
            paste.TextOf(line).ToString().Split(' ').Select(word => (word, line.Code, IsServer(line.Speaker))))];
    }

    public static bool IsServer(Speaker speaker) => speaker is Speaker.Server or Speaker.Source or Speaker.Destination;
}
