using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using GssBot.Core.Gss;

namespace GssBot.Core.Rendering;

/// <summary>A status reading as JSON: an item of an answer's <c>statuses</c>, and of what <c>gssbot decode</c> prints.</summary>
public static class StatusJson
{
    /// <summary>An indented array, without a final line end.</summary>
    public static string Array(ImmutableArray<StatusReading> readings)
    {
        var buffer = new ArrayBufferWriter<byte>(1024);
        using (var writer = new Utf8JsonWriter(buffer, AnswerJson.Options(indented: true)))
        {
            writer.WriteStartArray();
            foreach (var reading in readings)
            {
                Write(writer, reading);
            }

            writer.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter writer, StatusReading reading)
    {
        writer.WriteStartObject();
        writer.WriteString("input", reading.Input);
        WriteMajor(writer, reading.Major);
        WriteError(writer, "callingError", reading.CallingError is { } c ? (c.Code, c.Name, c.Aliases, c.Meaning) : null);
        WriteError(writer, "routineError", reading.RoutineError is { } r ? (r.Code, r.Name, r.Aliases, r.Meaning) : null);
        AnswerJsonParts.List(writer, "supplementary", reading.Supplementary, WriteBit);
        AnswerJsonParts.List(writer, "undefined", reading.Undefined, static (json, text) => json.WriteStringValue(text));
        WriteMacros(writer, reading.Major);
        WriteMinor(writer, reading.Minor);
        AnswerJsonParts.List(writer, "otherReadings", reading.OtherReadings, WriteOther);
        writer.WriteEndObject();
    }

    private static void WriteMajor(Utf8JsonWriter writer, GssStatus? major)
    {
        if (major is not { } status)
        {
            writer.WriteNull("value");
            writer.WriteNull("hex");
            writer.WriteNull("isError");
            return;
        }

        writer.WriteNumber("value", status.Value);
        writer.WriteString("hex", status.Hex);
        writer.WriteBoolean("isError", status.IsError);
    }

    private static void WriteError(Utf8JsonWriter writer, string name, (int Code, string Name, ImmutableArray<string> Aliases, string Meaning)? error)
    {
        if (error is not { } info)
        {
            writer.WriteNull(name);
            return;
        }

        writer.WriteStartObject(name);
        writer.WriteNumber("code", info.Code);
        writer.WriteString("name", info.Name);
        AnswerJsonParts.List(writer, "aliases", info.Aliases, static (json, alias) => json.WriteStringValue(alias));
        writer.WriteString("meaning", info.Meaning);
        writer.WriteEndObject();
    }

    private static void WriteBit(Utf8JsonWriter writer, SupplementaryBitInfo bit)
    {
        writer.WriteStartObject();
        writer.WriteNumber("bit", bit.Bit);
        writer.WriteString("name", bit.Name);
        writer.WriteString("meaning", bit.Meaning);
        writer.WriteEndObject();
    }

    private static void WriteMacros(Utf8JsonWriter writer, GssStatus? major)
    {
        if (major is not { } status)
        {
            writer.WriteNull("macros");
            return;
        }

        writer.WriteStartObject("macros");
        writer.WriteNumber("callingError", status.CallingErrorWord);
        writer.WriteNumber("routineError", status.RoutineErrorWord);
        writer.WriteNumber("supplementaryInfo", status.SupplementaryWord);
        writer.WriteNumber("error", status.ErrorWord);
        writer.WriteEndObject();
    }

    private static void WriteMinor(Utf8JsonWriter writer, MinorReading? minor)
    {
        if (minor is null)
        {
            writer.WriteNull("minor");
            return;
        }

        writer.WriteStartObject("minor");
        writer.WriteNumber("value", minor.Value);
        writer.WriteString("mechanism", minor.Mechanism);
        writer.WriteString("name", minor.Name);
        writer.WriteString("message", minor.Message);
        writer.WriteEndObject();
    }

    private static void WriteOther(Utf8JsonWriter writer, OtherReading other)
    {
        writer.WriteStartObject();
        writer.WriteString("system", other.System);
        writer.WriteString("name", other.Name);
        writer.WriteString("meaning", other.Meaning);
        writer.WriteString("why", other.Why);
        writer.WriteEndObject();
    }
}
