using System.Collections.Immutable;
using System.Text.Json;
using GssBot.Core.Answers;

namespace GssBot.Core.Rendering;

/// <summary>The lists inside an answer, in the order of the contract.</summary>
internal static class AnswerJsonParts
{
    /// <summary>The only keys that <c>fields</c> may have, in this order.</summary>
    private static readonly ImmutableArray<string> FieldNames =
    [
        "caHash", "dn", "issuer", "subject", "host", "port", "path", "url", "user", "vo", "realm", "principal", "service", "expiredMinutes",
    ];

    public static void Write(Utf8JsonWriter writer, Answer answer)
    {
        var known = answer as Answer.Known;
        List(writer, "evidence", known?.Evidence ?? [], WriteEvidence);
        List(writer, "steps", answer.Steps, WriteStep);
        List(writer, "links", answer.Links, WriteLink);
        WriteFields(writer, answer.Fields);
        List(writer, "statuses", answer.Statuses, StatusJson.Write);
        List(writer, "alternatives", answer.Alternatives, WriteAlternative);
        List(writer, "masks", known?.Masks ?? [], static (json, text) => json.WriteStringValue(text));
        List(writer, "ask", answer.Ask, static (json, text) => json.WriteStringValue(text));
    }

    internal static void List<T>(Utf8JsonWriter writer, string name, ImmutableArray<T> items, Action<Utf8JsonWriter, T> write)
    {
        writer.WriteStartArray(name);
        foreach (var item in items)
        {
            write(writer, item);
        }

        writer.WriteEndArray();
    }

    private static void WriteEvidence(Utf8JsonWriter writer, Evidence evidence)
    {
        writer.WriteStartObject();
        writer.WriteNumber("line", evidence.Line);
        writer.WriteString("speaker", Words.Of(evidence.Speaker));
        writer.WriteString("text", evidence.Text);
        writer.WriteEndObject();
    }

    private static void WriteStep(Utf8JsonWriter writer, Step step)
    {
        writer.WriteStartObject();
        writer.WriteString("role", Words.Of(step.Role));
        writer.WriteString("text", step.Text);
        writer.WriteString("command", step.Command);
        writer.WriteBoolean("check", step.Check);
        writer.WriteEndObject();
    }

    private static void WriteLink(Utf8JsonWriter writer, Link link)
    {
        writer.WriteStartObject();
        writer.WriteString("title", link.Title);
        writer.WriteString("url", link.Url);
        writer.WriteEndObject();
    }

    private static void WriteFields(Utf8JsonWriter writer, Fields fields)
    {
        writer.WriteStartObject("fields");
        foreach (var name in FieldNames)
        {
            if (fields[name] is { } value)
            {
                writer.WriteString(name, value);
            }
        }

        writer.WriteEndObject();
    }

    private static void WriteAlternative(Utf8JsonWriter writer, Alternative alternative)
    {
        writer.WriteStartObject();
        writer.WriteString("case", alternative.Case);
        writer.WriteString("title", alternative.Title);
        writer.WriteString("certainty", Words.Of(alternative.Certainty));
        writer.WriteString("separate", alternative.Separate);
        writer.WriteEndObject();
    }
}
