using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using GssBot.Core.Answers;

namespace GssBot.Core.Rendering;

/// <summary>
/// An answer as the JSON object <c>gssbot.answer/1</c>. Every key is always there, null where there is nothing to say,
/// but <c>id</c> and <c>error</c>. Half a surrogate pair becomes U+FFFD, so the output is always valid UTF-8.
/// </summary>
public static class AnswerJson
{
    public const string Schema = "gssbot.answer/1";

    /// <summary>One line, without a line end.</summary>
    /// <param name="id">Which input this answers, when there are several; left out when null.</param>
    public static string Line(Answer answer, string? id = null) => Encoding.UTF8.GetString(Bytes(answer, id is null ? null : Quoted(id)));

    /// <summary>Indented for a reader, without a final line end.</summary>
    public static string Page(Answer answer) => Encoding.UTF8.GetString(Bytes(answer, idJson: null, indented: true));

    /// <summary>UTF-8 without a byte order mark.</summary>
    /// <param name="idJson">The id as JSON, as <see cref="JsonPaste.Id"/> holds it; left out when null.</param>
    public static byte[] Bytes(Answer answer, string? idJson = null, bool indented = false)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, Options(indented)))
        {
            Write(writer, answer, idJson);
        }

        return buffer.WrittenSpan.ToArray();
    }

    public static void Write(Utf8JsonWriter writer, Answer answer, string? idJson = null)
    {
        var known = answer as Answer.Known;
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        if (idJson is not null)
        {
            writer.WritePropertyName("id");
            writer.WriteRawValue(idJson);
        }

        writer.WriteString("kind", Kind(answer));
        writer.WriteString("case", known?.Case);
        writer.WriteString("title", answer.Title);
        writer.WriteString("summary", answer.Summary);
        writer.WriteString("certainty", Words.Of(answer.Certainty));
        writer.WriteString("side", Words.Of(answer.Side));
        writer.WriteString("actor", Words.Of(answer.Actor));
        writer.WriteString("explanation", answer.Explanation);
        AnswerJsonParts.Write(writer, answer);
        writer.WriteString("retry", Words.Of(known?.Retry ?? Retry.Unknown));
        writer.WriteString("stepsBy", known?.StepsBy);
        writer.WriteEndObject();
    }

    /// <summary>Only what JSON itself demands is escaped; control characters are among that.</summary>
    internal static JsonWriterOptions Options(bool indented) => new() { Indented = indented, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static string Quoted(string id) => $"\"{JsonEncodedText.Encode(Encoding.UTF8.GetBytes(id), JavaScriptEncoder.UnsafeRelaxedJsonEscaping)}\"";

    private static string Kind(Answer answer) => answer switch
    {
        Answer.Known => "known",
        Answer.Decoded => "decoded",
        _ => "unknown",
    };
}
