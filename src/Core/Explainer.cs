using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Explaining;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Matching;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text;

namespace GssBot.Core;

/// <summary>
/// Text in, answer out: the whole border between this library and everything else.
/// Synchronous and pure: no I/O, no clock, no network, no logger. Thread-safe.
/// </summary>
public sealed class Explainer(KnowledgeBase knowledge)
{
    /// <summary>Longest text looked at, in UTF-16 units; the rest is cut before anything is searched.</summary>
    public const int MaxLength = 16 * 1024 * 1024;

    private readonly AnswerWriter writer = new(knowledge);

    /// <summary>The cases that answers are made from.</summary>
    public KnowledgeBase Knowledge { get; } = knowledge;

    /// <summary>Explains a pasted text. Never throws, whatever the text holds.</summary>
    public Answer Explain(string text)
    {
        var bounded = text.Length <= MaxLength ? text : text[..MaxLength];
        if (string.IsNullOrWhiteSpace(bounded))
        {
            return UnknownAnswer.Nothing;
        }

        if (StatusArgument.TryParse(bounded, out ImmutableArray<StatusReading> values))
        {
            return Decode(values);
        }

        var paste = Paste.Read(bounded);
        var statuses = StatusesIn(paste);
        var topic = Knowledge.TopicOf(paste);
        Answer answer = Knowledge.Judge(paste, statuses, topic) is { } verdict
            ? writer.Write(paste, topic, verdict, statuses)
            : UnknownAnswer.Write(paste, topic, statuses);
        return SecretWarning.On(answer, bounded);
    }

    /// <summary>
    /// The answer again from what may be kept of it: the case's own text with placeholders in place of pasted values.
    /// A side or an actor that the outline does not name is the case's own.
    /// Null when the outline names a case that is not known (any more) and holds no status.
    /// </summary>
    public Answer? Recall(AnswerOutline outline)
    {
        var statuses = outline.Statuses.Select(status => StatusDecoder.Decode(status)).ToImmutableArray();
        if (outline.Case is { } id && Knowledge.Find(id) is { } known)
        {
            var answer = AnswerWriter.Write(known, outline.Certainty, statuses);
            return answer with
            {
                Side = outline.Side == Side.Unknown ? answer.Side : outline.Side,
                Actor = outline.Actor == Actor.Unknown ? answer.Actor : outline.Actor,
            };
        }

        return statuses.IsEmpty ? null : Decode(statuses);
    }

    /// <summary>
    /// A number that names a cause (a Kerberos minor, most often) brings that case's steps along; the cause stays an alternative.
    /// </summary>
    private Answer.Decoded Decode(ImmutableArray<StatusReading> values)
    {
        var decoded = StatusAnswer.Decode(values, Knowledge.Statuses, TitleOf);
        if (Knowledge.Judge(Paste.Read(""), values, Topic.None) is not { Winner.Case: { Kind: CaseKind.Cause } cause })
        {
            return decoded;
        }

        var steps = AnswerWriter.Write(cause, Certainty.Possible, values).Steps;
        var separate = steps.FirstOrDefault(step => step.Check)?.Text ?? cause.Summary;
        return decoded with
        {
            Summary = cause.Summary,
            Steps = [.. steps, .. decoded.Steps.Where(step => step.Command is not null)],
            Links = [.. cause.Links.Concat(decoded.Links)],
            Alternatives = [.. decoded.Alternatives.Prepend(new Alternative(cause.Id, cause.Title, Certainty.Possible, separate))
                .DistinctBy(other => other.Case)
                .Take(3)],
        };
    }

    internal static ImmutableArray<StatusReading> StatusesIn(Paste paste) =>
        [.. StatusFinder.Find(paste.Flat).Select(found => found.Reading)];

    private string? TitleOf(string id) => Knowledge.Find(id)?.Title;
}
