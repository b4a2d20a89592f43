using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace GssBot.Core.Rendering.Contract;

/// <summary>
/// The objects of this folder as JSON, written by generated code and by nothing else: no converter, and no metadata of types, since
/// the framework would look at each of them when it runs, which a command line that runs for a moment feels.
/// </summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(AnswerObject))]
[JsonSerializable(typeof(ImmutableArray<StatusObject>))]
[JsonSerializable(typeof(BreakdownObject))]
[JsonSerializable(typeof(RefusedObject))]
internal sealed partial class ContractJson : JsonSerializerContext;

/// <summary>The same types as metadata, for their schemas.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(QuestionObject))]
[JsonSerializable(typeof(AnswerObject))]
[JsonSerializable(typeof(BreakdownObject))]
internal sealed partial class ContractTypes : JsonSerializerContext;
