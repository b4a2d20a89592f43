using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using GssBot.Core.Answers;

namespace GssBot.Core.Rendering.Contract;

/// <summary>The objects of this folder as JSON, written by generated code.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(KebabCase<AnswerKind>), typeof(KebabCase<Certainty>), typeof(KebabCase<Side>), typeof(KebabCase<Actor>), typeof(KebabCase<Speaker>), typeof(KebabCase<Retry>)])]
[JsonSerializable(typeof(AnswerObject))]
[JsonSerializable(typeof(ImmutableArray<StatusObject>))]
[JsonSerializable(typeof(BreakdownObject))]
[JsonSerializable(typeof(QuestionObject))]
[JsonSerializable(typeof(RefusedObject))]
internal sealed partial class ContractJson : JsonSerializerContext;

/// <summary>A member of a closed set by its name: <c>ServerAdmin</c> is <c>server-admin</c>.</summary>
internal sealed class KebabCase<T>() : JsonStringEnumConverter<T>(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false) where T : struct, Enum;

/// <summary>A text that is JSON already and stays as it is, letter for letter.</summary>
internal sealed class RawJson : JsonConverter<string>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var value = JsonDocument.ParseValue(ref reader);
        return value.RootElement.GetRawText();
    }

    public override void Write(Utf8JsonWriter writer, string value, JsonSerializerOptions options) => writer.WriteRawValue(value);
}
