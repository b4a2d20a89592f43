using System.ComponentModel;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace GssBot.Core.Rendering.Contract;

/// <summary>JSON schemas of the objects that programs read and send, made from their types.</summary>
public static class ContractSchema
{
    public static JsonNode Question => Of(ContractTypes.Default.QuestionObject);

    public static JsonNode Answer => Of(ContractTypes.Default.AnswerObject);

    public static JsonNode Breakdown => Of(ContractTypes.Default.BreakdownObject);

    private static JsonNode Of(JsonTypeInfo type) =>
        type.GetJsonSchemaAsNode(new() { TreatNullObliviousAsNonNullable = true, TransformSchemaNode = Described });

    /// <summary>What the types say beyond their shape: a sentence, the words that are allowed, and which keys are always written.</summary>
    private static JsonObject Described(JsonSchemaExporterContext context, JsonNode schema)
    {
        var node = schema as JsonObject ?? [];
        var said = context.PropertyInfo?.AttributeProvider;
        if ((Attribute<AllowedValuesAttribute>(said)?.Values.OfType<string>() ?? Attribute<WordsOfAttribute>(said)?.Words) is { } words)
        {
            var orNull = node["type"] is JsonArray kinds && kinds.Any(kind => kind!.GetValue<string>() == "null");
            node["enum"] = new JsonArray(
                [.. words.Select(word => (JsonNode)JsonValue.Create(word)), .. orNull ? new JsonNode?[] { null } : []]);
        }

        if (IsLeftOut(context.PropertyInfo) && node["type"] is JsonArray types)
        {
            node["type"] = types[0]!.DeepClone();
        }

        if (Attribute<HoldsNullAttribute>(said) is not null && node["items"] is JsonObject items)
        {
            items["type"] = new JsonArray(items["type"]!.DeepClone(), "null");
        }

        if (Attribute<DescriptionAttribute>(said) is { } description)
        {
            node["description"] = description.Description;
        }

        Require(context.TypeInfo, node);
        return node;
    }

    /// <summary>Every key is always written, but those that are left out when null: a default says nothing to a reader.</summary>
    private static void Require(JsonTypeInfo type, JsonObject node)
    {
        node.Remove("default");
        string[] always = [.. type.Properties.Where(property => !IsLeftOut(property)).Select(property => property.Name)];
        if (node.Remove("required") || always.Length > 0)
        {
            node["required"] = new JsonArray([.. always.Select(name => JsonValue.Create(name))]);
        }
    }

    private static bool IsLeftOut(JsonPropertyInfo? property) =>
        Attribute<JsonIgnoreAttribute>(property?.AttributeProvider) is { Condition: JsonIgnoreCondition.WhenWritingNull };

    private static T? Attribute<T>(ICustomAttributeProvider? said)
        where T : Attribute => said?.GetCustomAttributes(typeof(T), inherit: false).OfType<T>().FirstOrDefault();
}

/// <summary>A list of which an item may be null; no type says that of its own parameter.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class HoldsNullAttribute : Attribute;
