using System.Text;
using GssBot.Cli;

namespace GssBot.Core.Tests.Cli;

/// <summary>One run of <c>gssbot</c> in memory.</summary>
internal sealed record Run(int Exit, string Out, string Error)
{
    public static Run Of(string[] args, string input = "") => Of(args, Encoding.UTF8.GetBytes(input));

    public static Run Of(string[] args, byte[] input)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var exit = CommandLine.Run(args, new Terminal(new MemoryStream(input), output, error));
        return new(exit, Encoding.UTF8.GetString(output.ToArray()), error.ToString());
    }
}
