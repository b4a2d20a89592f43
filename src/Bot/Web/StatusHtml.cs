using System.Collections.Immutable;
using GssBot.Core.Gss;
using GssBot.Core.Rendering;

namespace GssBot.Bot.Web;

/// <summary>Status numbers on the page: a table of the fields, and the word drawn bit by bit.</summary>
internal static class StatusHtml
{
    public static Html All(ImmutableArray<StatusReading> statuses, bool open) => Html.Each(statuses, status => Html.Of($"""
        <details class="status"{(open ? new Html(" open") : Html.None)}>
          <summary>{StatusRows.Heading(status)}</summary>
          {(status.Major is { } major ? Html.Of($"""<pre class="layout">{StatusLayout.Of(major)}</pre>""") : Html.None)}
          <table><tbody>{Html.Each(StatusRows.Of(status), row => Html.Of($"""<tr><th scope="row">{row.Name}</th><td>{row.Value}</td></tr>"""))}</tbody></table>
        </details>
        """));
}
