using System.Collections.Immutable;
using System.Text;
using GssBot.Core.Gss;
using GssBot.Core.Rendering.Contract;

namespace GssBot.Core.Rendering;

/// <summary>Status readings as JSON, see <see cref="StatusObject"/>.</summary>
public static class StatusJson
{
    /// <summary>An indented array, without a final line end.</summary>
    public static string Array(ImmutableArray<StatusReading> readings) =>
        Encoding.UTF8.GetString(
            AnswerJson.Bytes([.. readings.Select(StatusObject.Of)], ContractJson.Default.ImmutableArrayStatusObject, indented: true));
}
