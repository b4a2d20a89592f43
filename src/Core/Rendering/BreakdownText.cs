using System.Globalization;
using System.Text;
using GssBot.Core.Answers;
using GssBot.Core.Scanning;

namespace GssBot.Core.Rendering;

/// <summary>
/// A breakdown for a terminal: what fixing the first one would save stands in the first row. Its phrases are every rendering's.
/// </summary>
public static class BreakdownText
{
    public const string NotExplained = "Not explained";
    public const string CutShort =
        "Not all of the log is counted here: its end is missing, or it is longer or more varied than what is kept.";

    /// <summary>Ends with a line end.</summary>
    public static string Page(Breakdown breakdown, TextStyle style = default)
    {
        var page = new StringBuilder(2048);
        page.Append(style.Title(Headline(breakdown))).Append('\n');
        foreach (var group in breakdown.Groups)
        {
            Group(page, group, style);
        }

        if (!breakdown.Unexplained.IsEmpty)
        {
            page.Append($"\n{style.Heading(NotExplained)}\n");
        }

        foreach (var shape in breakdown.Unexplained)
        {
            page.Append(CultureInfo.InvariantCulture, $"{shape.Count,9:N0}  line {shape.ExampleLine}: {PlainText.OneLine(shape.Shape)}\n");
        }

        return page.Append(breakdown.Truncated ? $"\n{CutShort}\n" : "").ToString();
    }

    /// <summary>What was found, in one sentence without its end; the same words in every rendering.</summary>
    public static string Headline(Breakdown breakdown)
    {
        var where = string.Create(
            CultureInfo.InvariantCulture,
            $"{breakdown.Records:N0} {(breakdown.Records == 1 ? "record" : "records")} ({breakdown.Lines:N0} "
                + $"{(breakdown.Lines == 1 ? "line" : "lines")})");
        return breakdown.Failures switch
        {
            0 => $"No failure in {where}",
            1 => $"1 failure in {where}; {(breakdown.Explained == 1 ? "it is explained" : "it is not explained")}",
            _ => string.Create(
                CultureInfo.InvariantCulture, $"{breakdown.Failures:N0} failures in {where}; {Percent(breakdown.Share)} of them explained"),
        };
    }

    /// <summary><c>12.5 %</c></summary>
    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{share * 100:0.#} %");

    /// <summary>Which hosts these failures name; null when they name none.</summary>
    public static string? Mostly(FailureGroup group) => group.Endpoints switch
    {
        (null, _) => null,
        ({ } from, null) => $"Mostly: {from}",
        ({ } from, { } to) => $"Mostly: {from} and {to}",
    };

    private static void Group(StringBuilder page, FailureGroup group, TextStyle style)
    {
        page.Append(
            CultureInfo.InvariantCulture,
            $"\n{group.Count,9:N0}  {Percent(group.Share),5}  {style.Heading(PlainText.OneLine(group.Title))}\n");
        page.Append(
            CultureInfo.InvariantCulture,
            $"                  {Labels.WhoActs}: {Wording.Of(group.Actor)}; {Labels.Where}: {Wording.Of(group.Side)}\n");
        if (Mostly(group) is { } hosts)
        {
            page.Append($"                  {PlainText.OneLine(hosts)}\n");
        }

        page.Append(
            CultureInfo.InvariantCulture,
            $"                  Lines {group.First} to {group.Last}, such as: {PlainText.OneLine(group.Example)}\n");
        page.Append($"                  gssbot cases show {group.Case}\n");
    }
}
