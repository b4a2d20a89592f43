using System.ComponentModel;

namespace GssBot.Core.Rendering.Contract;

/// <summary>What <c>POST /api/explain</c> is sent.</summary>
public sealed record QuestionObject([property: Description("The pasted error, or a status number.")] string Text);

/// <summary>What <c>--jsonl</c> prints for a line that is no question.</summary>
/// <param name="Id">JSON as it stood in the line; <c>null</c> when there was none.</param>
public sealed record RefusedObject([property: System.Text.Json.Serialization.JsonConverter(typeof(RawJson))] string Id, AnswerKind Kind, string Error);
