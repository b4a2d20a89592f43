using GssBot.Core;
using GssBot.Core.Rendering;

namespace GssBot.Cli;

/// <summary>
/// <c>explain --jsonl</c>: answers in the order of the questions. Lines that are already there are explained in parallel;
/// nothing waits for lines that are still to come, so a program may ask and read in turn.
/// </summary>
internal sealed class JsonLines(Explainer explainer, Terminal terminal)
{
    public int Run(string name)
    {
        using var stream = Input.Open(name, terminal);
        var exit = Exit.Answered;
        foreach (var lines in LineBatches.Of(stream, name))
        {
            var answers = new (byte[] Line, bool Read)[lines.Count];
            Parallel.For(0, lines.Count, i => answers[i] = Answer(lines[i].Span));
            using var block = new MemoryStream();
            foreach (var (line, read) in answers)
            {
                block.Write(line);
                block.WriteByte((byte)'\n');
                exit = read ? exit : Exit.Unreadable;
            }

            terminal.Write(block.GetBuffer().AsSpan(0, (int)block.Length));
        }

        return exit;
    }

    private (byte[] Line, bool Read) Answer(ReadOnlySpan<byte> line)
    {
        var paste = JsonPaste.Read(line);
        return paste.Text is { } text
            ? (AnswerJson.Bytes(explainer.Explain(text), paste.Id ?? "null"), true)
            : (AnswerJson.Refused(paste.Id, paste.Problem!), false);
    }
}
