using System.Text;
using GssBot.Core.Rendering;
using Microsoft.Win32.SafeHandles;

namespace GssBot.Cli;

/// <summary>Where input comes from and answers go.</summary>
/// <param name="InIsTerminal">True when nothing was piped in.</param>
/// <param name="Width">Columns for prose, 40 to 100.</param>
internal sealed record Terminal(
    Stream In, Stream Out, TextWriter Error, bool InIsTerminal = false, bool OutIsTerminal = false, TextStyle TextStyle = default,
    int Width = AnswerText.DefaultWidth)
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    public static Terminal OfProcess()
    {
        var shown = !Console.IsOutputRedirected;
        var coloured = shown && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
        return new(
            ClosedInput.Is() ? Stream.Null : Console.OpenStandardInput(), Output(), Console.Error, !Console.IsInputRedirected,
            shown, new TextStyle(coloured), shown ? Columns() : AnswerText.DefaultWidth);
    }

    public void Write(string text) => Out.Write(Utf8.GetBytes(text));

    public void Write(ReadOnlySpan<byte> utf8) => Out.Write(utf8);

    /// <summary>One line on standard error, whatever was in the message.</summary>
    public void Complain(string problem) => Error.Write($"gssbot: {PlainText.OneLine(problem)}\n");

    // The console's own stream hides a closed pipe; then a long run would go on for nobody. A file's own position, though,
    // is shared with the shell, and a FileStream would keep one of its own.
    private static Stream Output()
    {
        if (OperatingSystem.IsWindows() || !Console.IsOutputRedirected)
        {
            return Console.OpenStandardOutput();
        }

        var pipe = new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);
        return pipe.CanSeek ? Console.OpenStandardOutput() : pipe;
    }

    private static int Columns()
    {
        try
        {
            return Math.Clamp(Console.WindowWidth, 40, 100);
        }
        catch (IOException)
        {
            return AnswerText.DefaultWidth;
        }
    }
}
