using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Matching;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Explaining;

/// <summary>The answer to an input that is nothing but status values.</summary>
internal static class StatusAnswer
{
    private const int MostAlternatives = 3, MostExplained = 4;

    /// <param name="readings">At least one, as
    /// <see cref="StatusArgument.TryParse(string, out ImmutableArray{StatusReading})"/> gives them.</param>
    /// <param name="table">Which cases a number speaks for.</param>
    /// <param name="titleOf">Title of a case, null for an id it does not know; such a case is left out.</param>
    public static Answer.Decoded Decode(ImmutableArray<StatusReading> readings, StatusCases table, Func<string, string?> titleOf)
    {
        ArgumentOutOfRangeException.ThrowIfZero(readings.Length, nameof(readings));
        var steps = readings.SelectMany(StatusSteps.Of).Distinct().Take(8).ToImmutableArray();
        return new Answer.Decoded
        {
            Title = Short(readings.Length == 1
                ? StatusSentences.Title(readings[0])
                : $"{StatusSentences.Title(readings[0])} (and {readings.Length - 1} more)"),
            Summary = steps[0].Text,
            Explanation = Explanation(readings),
            Certainty = Certainty.Certain,
            Side = Side.Unknown,
            Actor = steps[0].Role,
            Steps = steps,
            Links = [new("RFC 2744, 3.9.1: major status codes", "https://datatracker.ietf.org/doc/html/rfc2744#section-3.9.1")],
            Statuses = readings,
            Alternatives = [.. readings.SelectMany(table.Of).DistinctBy(common => common.Id)
                .Select(common => (common, title: titleOf(common.Id))).Where(pair => pair.title is not null)
                .Take(MostAlternatives)
                .Select(pair => new Alternative(pair.common.Id, pair.title!, Certainty.Possible, pair.common.Separate))],
        };
    }

    private static string Explanation(ImmutableArray<StatusReading> readings)
    {
        if (readings.Length == 1)
        {
            return StatusSentences.Explain(readings[0]);
        }

        var parts = readings.Take(MostExplained).Select(reading => $"{reading.Input}: {StatusSentences.Explain(reading)}");
        return string.Join(
            "\n",
            readings.Length > MostExplained
                ? parts.Append($"{readings.Length - MostExplained} more are listed with their fields only.")
                : parts);
    }

    private static string Short(string title) => title.Length <= 100 ? title : $"{title[..97]}...";
}
