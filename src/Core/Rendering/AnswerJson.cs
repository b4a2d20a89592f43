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
    public static byte[] Bytes(Answer answer, string? idJson = null, bool indented = false)
    {
        var written = Bytes(AnswerObject.Of(answer), ContractJson.Default.AnswerObject, indented);
        return idJson is null ? written : WithId(idJson, written, SchemaKey.Length);
    }

    /// <summary>What <c>--jsonl</c> says to a line that is no question, as one line of UTF-8.</summary>
    /// <param name="idJson">The id as JSON; null when there was none.</param>
    public static byte[] Refused(string? idJson, string problem) =>
        WithId(
            idJson ?? "null",
            Bytes(new RefusedObject("unknown", problem), ContractJson.Default.RefusedObject, indented: false),
            "{"u8.Length);

    /// <summary>Only what JSON itself demands is escaped; control characters are among that.</summary>
    internal static byte[] Bytes<T>(T written, JsonTypeInfo<T> type, bool indented)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(
            buffer,
            new() { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true }))
        {
            JsonSerializer.Serialize(writer, written, type);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>The first key of an answer in one line; the id stands behind it.</summary>
    private static ReadOnlySpan<byte> SchemaKey => "{\"schema\":\"gssbot.answer/1\","u8;

    /// <summary>An id is JSON already and stays as it stood, letter for letter, which no generated code writes.</summary>
    /// <param name="at">Behind a brace or a comma.</param>
    private static byte[] WithId(string idJson, byte[] written, int at) =>
        [.. written.AsSpan(0, at), .. "\"id\":"u8, .. Encoding.UTF8.GetBytes(idJson), (byte)',', .. written.AsSpan(at)];

    private static string Quoted(string id) =>
        $"\"{JsonEncodedText.Encode(Encoding.UTF8.GetBytes(id), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";
}
