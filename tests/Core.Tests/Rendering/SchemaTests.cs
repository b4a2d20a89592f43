using System.Text.Json;
using System.Text.Json.Nodes;
using GssBot.CaseFiles;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Core.Rendering;
using GssBot.Core.Rendering.Contract;
using GssBot.Core.Scanning;
using GssBot.Tests;
using GssBot.Tests.Samples;

namespace GssBot.Core.Tests.Rendering;

/// <summary>The shipped schemas are made from the types that are written; what is written keeps to them.</summary>
[Trait("Category", "golden")]
public sealed class SchemaTests
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true, NewLine = "\n" };

    [Theory, InlineData("question"), InlineData("answer"), InlineData("breakdown")]
    public void Schema_reads_as_it_was_reviewed(string name) =>
        Golden.Check($"json/schema-{name}.json", Schema(name).ToJsonString(Indented) + "\n");

    [Fact]
    public void Every_answer_keeps_to_its_schema()
    {
        var (explainer, schema) = (new Explainer(ShippedCases.Load()), Schema("answer"));
        var texts = Directory.EnumerateDirectories(Path.Combine(Checkout.Root, "tests", "corpus"))
            .SelectMany(folder => Directory.EnumerateFiles(folder, "*.txt").Take(1))
            .Select(File.ReadAllText)
            .Concat(["", "851968", "0x04250200", "-1765328228", "13", "2", "maj 851968 min 100001", "nothing of this field"]);

        Assert.Empty(texts.SelectMany(text => Broken(schema, JsonNode.Parse(AnswerJson.Line(explainer.Explain(text))), "$")).Distinct());
    }

    [Fact]
    public void Every_word_of_a_closed_set_is_in_the_schema()
    {
        var parts = Schema("answer")["properties"]!;
        Assert.Equal(Enum.GetValues<Certainty>().Select(Words.Of), Enumerated(parts["certainty"]!));
        Assert.Equal(Enum.GetValues<Side>().Select(Words.Of), Enumerated(parts["side"]!));
        Assert.Equal(Enum.GetValues<Actor>().Select(Words.Of), Enumerated(parts["actor"]!));
        Assert.Equal(Enum.GetValues<Retry>().Select(Words.Of), Enumerated(parts["retry"]!));
        Assert.Equal(Enum.GetValues<Speaker>().Select(Words.Of), Enumerated(parts["evidence"]!["items"]!["properties"]!["speaker"]!));
    }

    private static IEnumerable<string> Enumerated(JsonNode words) => words["enum"]!.AsArray().Select(word => (string)word!);

    [Fact]
    public void Every_breakdown_keeps_to_its_schema()
    {
        var scan = new LogScan(new Explainer(ShippedCases.Load()));
        scan.Add(
            "2026-03-01 12:00:00 530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n2026-03-01 12:00:01 ERROR flux failed\n"u8);

        Assert.Empty(Broken(Schema("breakdown"), JsonNode.Parse(BreakdownJson.Bytes(scan.Finish(5))), "$"));
    }

    [Theory]
    [InlineData("kind", "\"other\"", "$.kind is not one of its words")]
    [InlineData("case", "7", "$.case is Number")]
    [InlineData("fields", "{\"shoeSize\":\"43\"}", "$.fields.shoeSize is not described")]
    [InlineData("masks", null, "$.masks is missing")]
    public void A_break_of_the_schema_is_seen(string key, string? value, string told)
    {
        var answer = JsonNode.Parse(AnswerJson.Line(SampleAnswers.Full))!.AsObject();
        answer.Remove(key);
        if (value is not null)
        {
            answer[key] = JsonNode.Parse(value);
        }

        Assert.Equal([told], Broken(Schema("answer"), answer, "$"));
    }

    [Fact]
    public void Every_other_reading_names_one_of_the_contracts_systems()
    {
        uint[] majors = [2, 13, 19, 0x0113_0000, 0x0109_0000, 0x020D_0000, 0xFFFF_FFFF, 96, 0x96C7_3A06];
        Assert.Empty(majors.SelectMany(major =>
            Broken(
                Schema("answer"),
                JsonNode.Parse(AnswerJson.Line(SampleAnswers.Decoded with { Statuses = [StatusDecoder.Decode(new(major), 2)] })),
                "$")));
    }

    private static JsonNode Schema(string name) => name switch
    {
        "question" => ContractSchema.Question,
        "answer" => ContractSchema.Answer,
        "breakdown" => ContractSchema.Breakdown,
        _ => throw new ArgumentOutOfRangeException(nameof(name)),
    };

    /// <summary>What of the value the schema does not allow; the keywords that our schemas use, and a fault for any other.</summary>
    private static IEnumerable<string> Broken(JsonNode schema, JsonNode? value, string place)
    {
        string[] known = ["type", "enum", "properties", "required", "items", "additionalProperties", "description", "format"];
        var unread = schema.AsObject()
            .Where(keyword => !known.Contains(keyword.Key))
            .Select(keyword => $"{place}: unread keyword {keyword.Key}");
        var kind = value?.GetValueKind() ?? JsonValueKind.Null;
        if (!Types(schema["type"]).Any(type => Fits(type, kind)))
        {
            return unread.Append($"{place} is {kind}");
        }

        if (schema["format"] is { } format && !((string)format! == "date" && DateOnly.TryParseExact((string)value!, "yyyy-MM-dd", out _)))
        {
            return unread.Append($"{place} is no {format}");
        }

        return schema["enum"] is JsonArray words && !words.Any(word => JsonNode.DeepEquals(word, value))
            ? unread.Append($"{place} is not one of its words")
            : unread.Concat(value switch
            {
                JsonArray items => items.SelectMany((item, index) => Broken(schema["items"]!, item, $"{place}[{index}]")),
                JsonObject parts => Missing(schema, parts, place).Concat(parts.SelectMany(part => schema["properties"]![part.Key] is { } own
                    ? Broken(own, part.Value, $"{place}.{part.Key}")
                    : [$"{place}.{part.Key} is not described"])),
                _ => [],
            });
    }

    private static IEnumerable<string> Missing(JsonNode schema, JsonObject parts, string place) =>
        (schema["required"]?.AsArray() ?? [])
            .Select(key => (string)key!)
            .Where(key => !parts.ContainsKey(key))
            .Select(key => $"{place}.{key} is missing");

    private static IEnumerable<string> Types(JsonNode? type) =>
        type is JsonArray several ? several.Select(one => (string)one!) : [(string)type!];

    private static bool Fits(string type, JsonValueKind kind) => kind switch
    {
        JsonValueKind.Null => type == "null",
        JsonValueKind.String => type == "string",
        JsonValueKind.Number => type is "number" or "integer",
        JsonValueKind.True or JsonValueKind.False => type == "boolean",
        JsonValueKind.Array => type == "array",
        _ => type == "object",
    };
}
