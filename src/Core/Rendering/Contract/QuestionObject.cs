using System.ComponentModel;

namespace GssBot.Core.Rendering.Contract;

/// <summary>What <c>POST /api/explain</c> is sent.</summary>
public sealed record QuestionObject([property: Description("The pasted error, or a status number.")] string Text);

/// <summary>What <c>--jsonl</c> prints for a line that is no question, behind its <c>id</c>.</summary>
public sealed record RefusedObject(string Kind, string Error);
