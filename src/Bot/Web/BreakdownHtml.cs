using GssBot.Core.Answers;
using GssBot.Core.Rendering;
using GssBot.Core.Scanning;

namespace GssBot.Bot.Web;

/// <summary>A log's breakdown for the page: what fixing the first row would save stands at the top.</summary>
internal static class BreakdownHtml
{
    public static Html Card(Breakdown breakdown) => Html.Of($"""
        <article class="card breakdown" aria-labelledby="cause">
          <h2 id="cause" tabindex="-1">{BreakdownText.Headline(breakdown)}</h2>
          {Html.When(!breakdown.Groups.IsEmpty, () => Groups(breakdown))}
          {Html.When(!breakdown.Unexplained.IsEmpty, () => Unexplained(breakdown))}
          {Html.When(breakdown.Truncated, () => Html.Of($"<p>{BreakdownText.CutShort}</p>"))}
          {Html.When(breakdown.Failures == 0, () => Html.Of($"<p>Nothing in it reads like an error. If one is missing here, paste its lines into the box.</p>"))}
        </article>
        """);

    private static Html Groups(Breakdown breakdown) => Html.Of($"""
        <table class="log">
          <thead><tr><th scope="col">Times</th><th scope="col">What failed</th><th scope="col">{Labels.WhoActs}</th><th scope="col">Lines</th></tr></thead>
          <tbody>{Html.Each(breakdown.Groups, Group)}</tbody>
        </table>
        """);

    private static Html Group(FailureGroup group) => Html.Of($"""
        <tr>
          <td class="count" data-label="Times">{Count(group.Count)} <span class="quiet">{BreakdownText.Percent(group.Share)}</span></td>
          <td><strong>{group.Title}</strong>{Hosts(group)}<br><span class="quiet">line {Count(group.ExampleLine)}: {group.Example}</span></td>
          <td data-label="{Labels.WhoActs}">{Wording.Of(group.Actor)}<br><span class="quiet">{Wording.Of(group.Side)}</span></td>
          <td data-label="Lines">{Count(group.First)} to {Count(group.Last)}</td>
        </tr>
        """);

    private static Html Hosts(FailureGroup group) => BreakdownText.Mostly(group) is { } hosts ? Html.Of($"<br>{hosts}") : Html.None;

    private static Html Unexplained(Breakdown breakdown) => Html.Of($"""
        <h3>{BreakdownText.NotExplained}</h3>
        <table class="log">
          <thead><tr><th scope="col">Times</th><th scope="col">Text</th><th scope="col">First line</th></tr></thead>
          <tbody>{Html.Each(breakdown.Unexplained, shape => Html.Of($"""<tr><td class="count" data-label="Times">{Count(shape.Count)}</td><td>{shape.Shape}</td><td data-label="First line">{Count(shape.ExampleLine)}</td></tr>"""))}</tbody>
        </table>
        """);

    private static string Count(long number) => number.ToString("N0", System.Globalization.CultureInfo.InvariantCulture);
}
