using GssBot.Core.Answers;

namespace GssBot.Bot.Surfaces;

/// <summary>A surface's way from an answer to what it sends.</summary>
/// <param name="Rehearse">Makes of an answer what a surface would send, and sends it to nobody.</param>
internal sealed record AnswerPath(Action<Answer> Rehearse);
