using System.Buffers;
using System.Text.Json;
using GssBot.Core.Answers;
using GssBot.Core.Scanning;

namespace GssBot.Core.Rendering;

/// <summary>A breakdown as the JSON object <c>gssbot.breakdown/1</c>.</summary>
public static class BreakdownJson
{
    public const string Schema = "gssbot.breakdown/1";

    /// <summary>UTF-8, indented for a reader, without a final line end.</summary>
    public static byte[] Bytes(Breakdown breakdown)
    {
        var buffer = new ArrayBufferWriter<byte>(4096);
        using (var writer = new Utf8JsonWriter(buffer, AnswerJson.Options(indented: true)))
        {
            Write(writer, breakdown);
        }

        return buffer.WrittenSpan.ToArray();
    }

    private static void Write(Utf8JsonWriter writer, Breakdown breakdown)
    {
        writer.WriteStartObject();
        writer.WriteString("schema", Schema);
        writer.WriteNumber("lines", breakdown.Lines);
        writer.WriteNumber("records", breakdown.Records);
        writer.WriteNumber("failures", breakdown.Failures);
        writer.WriteNumber("explained", breakdown.Explained);
        writer.WriteNumber("share", Rounded(breakdown.Share));
        AnswerJsonParts.List(writer, "groups", breakdown.Groups, WriteGroup);
        AnswerJsonParts.List(writer, "unexplained", breakdown.Unexplained, WriteShape);
        writer.WriteBoolean("truncated", breakdown.Truncated);
        writer.WriteEndObject();
    }

    private static void WriteGroup(Utf8JsonWriter writer, FailureGroup group)
    {
        writer.WriteStartObject();
        writer.WriteString("case", group.Case);
        writer.WriteString("title", group.Title);
        writer.WriteString("side", Words.Of(group.Side));
        writer.WriteString("actor", Words.Of(group.Actor));
        writer.WriteStartArray("endpoints");
        writer.WriteStringValue(group.Endpoints.From);
        writer.WriteStringValue(group.Endpoints.To);
        writer.WriteEndArray();
        writer.WriteNumber("count", group.Count);
        writer.WriteNumber("share", Rounded(group.Share));
        writer.WriteNumber("first", group.First);
        writer.WriteNumber("last", group.Last);
        writer.WriteNumber("exampleLine", group.ExampleLine);
        writer.WriteString("example", group.Example);
        writer.WriteEndObject();
    }

    private static void WriteShape(Utf8JsonWriter writer, UnexplainedShape shape)
    {
        writer.WriteStartObject();
        writer.WriteString("shape", shape.Shape);
        writer.WriteNumber("count", shape.Count);
        writer.WriteNumber("exampleLine", shape.ExampleLine);
        writer.WriteEndObject();
    }

    private static double Rounded(double share) => Math.Round(share, 6);
}
