using GssBot.Bot.Surfaces;
using GssBot.Core.Answers;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Teams;

/// <summary>Answers to a few texts, in place of the whole knowledge base.</summary>
internal static class AnswersByHand
{
    public static AnswerSource Source { get; } = new(Explain, Recall) { Frequent = () => ["crl-expired-at-server"] };

    private static Answer Explain(string text) =>
        text.Contains("CRL has expired", StringComparison.Ordinal) ? SampleAnswers.Full
        : text.Contains("851968", StringComparison.Ordinal) ? SampleAnswers.Decoded
        : text.Contains("longest", StringComparison.Ordinal) ? HostileAnswers.Longest
        : SampleAnswers.Unknown;

    private static Answer? Recall(AnswerOutline outline) => outline.Case switch
    {
        "crl-expired-at-server" => SampleAnswers.Full with { Evidence = [], Fields = Fields.None },
        "crl-expired-at-client" => SampleAnswers.Full with
        {
            Case = "crl-expired-at-client",
            Title = "Your own copy of a revocation list has expired",
            Certainty = Certainty.Possible,
            Evidence = []
        },
        "no-proxy" => SampleAnswers.Full with { Case = "no-proxy", Title = "There is no proxy certificate", Evidence = [] },
        null when !outline.Statuses.IsEmpty => SampleAnswers.Decoded,
        _ => null,
    };
}
