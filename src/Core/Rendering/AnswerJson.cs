using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using GssBot.Core.Answers;
using GssBot.Core.Rendering.Contract;

namespace GssBot.Core.Rendering;

/// <summary>
/// An answer as the JSON object <c>gssbot.answer/1</c>, see <see cref="AnswerObject"/>.
/// Half a surrogate pair becomes U+FFFD, so the output is always valid UTF-8.
/// </summary>
public static class AnswerJson
{
    public const string Schema = AnswerObject.Version;

    /// <summary>One line, without a line end.</summary>
    /// <param name="id">Which input this answers, when there are several; left out when null.</param>
    public static string Line(Answer answer, string? id = null) => Encoding.UTF8.GetString(Bytes(answer, id is null ? null : Quoted(id)));

    /// <summary>Indented for a reader, without a final line end.</summary>
    public static string Page(Answer answer) => Encoding.UTF8.GetString(Bytes(answer, idJson: null, indented: true));

    /// <summary>UTF-8 without a byte order mark.</summary>
    /// <param name="idJson">The id as JSON, as <see cref="JsonPaste.Id"/> holds it; left out when null.</param>
    public static byte[] Bytes(Answer answer, string? idJson = null, bool indented = false) =>
        Bytes(AnswerObject.Of(answer, idJson), ContractJson.Default.AnswerObject, indented);

    /// <summary>What <c>--jsonl</c> says to a line that is no question, as one line of UTF-8.</summary>
    /// <param name="idJson">The id as JSON; null when there was none.</param>
    public static byte[] Refused(string? idJson, string problem) =>
        Bytes(new RefusedObject(idJson ?? "null", AnswerKind.Unknown, problem), ContractJson.Default.RefusedObject, indented: false);

    /// <summary>Only what JSON itself demands is escaped; control characters are among that.</summary>
    internal static byte[] Bytes<T>(T written, JsonTypeInfo<T> type, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, new() { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            JsonSerializer.Serialize(writer, written, type);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static string Quoted(string id) => $"\"{JsonEncodedText.Encode(Encoding.UTF8.GetBytes(id), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
