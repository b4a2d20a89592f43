using GssBot.Core.Rendering.Contract;
using GssBot.Core.Scanning;

namespace GssBot.Core.Rendering;

/// <summary>A breakdown as the JSON object <c>gssbot.breakdown/1</c>, see <see cref="BreakdownObject"/>.</summary>
public static class BreakdownJson
{
    public const string Schema = BreakdownObject.Version;

    /// <summary>UTF-8, indented for a reader, without a final line end.</summary>
    public static byte[] Bytes(Breakdown breakdown) =>
        AnswerJson.Bytes(BreakdownObject.Of(breakdown), ContractJson.Default.BreakdownObject, indented: true);
}
