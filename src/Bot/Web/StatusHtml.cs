using System.Collections.Immutable;
using GssBot.Core.Gss;

namespace GssBot.Bot.Web;

/// <summary>Status numbers on the page: a table of the fields, and the word drawn bit by bit.</summary>
internal static class StatusHtml
{
    public static Html All(ImmutableArray<StatusReading> statuses, bool open) => Html.Each(statuses, status => Html.Of($"""
        <details class="status"{(open ? new Html(" open") : Html.None)}>
          <summary>Status <code>{status.Input}</code></summary>
          {(status.Major is { } major ? Html.Of($"""<pre class="layout">{StatusLayout.Of(major)}</pre>""") : Html.None)}
          <table><tbody>{Rows(status)}</tbody></table>
        </details>
        """));

    private static Html Rows(StatusReading status) => Html.Of($"""
        {Row("Calling error", status.CallingError is { } c ? $"{c.Code} {c.Name}: {c.Meaning}" : null)}
        {Row("Routine error", status.RoutineError is { } r ? $"{r.Code} {r.Name}{Also(r.Aliases)}: {r.Meaning}" : null)}
        {Html.Each(status.Supplementary, bit => Row($"Bit {bit.Bit}", $"{bit.Name}: {bit.Meaning}"))}
        {Html.Each(status.Undefined, what => Row("Undefined", $"{what} is set, and no specification defines it."))}
        {Row("Minor status", status.Minor is { } m ? $"{m.Value} ({m.Mechanism}) {m.Name} {m.Message}" : null)}
        {Html.Each(status.OtherReadings, other => Row($"Or ({other.System})", $"{other.Name}, {other.Meaning} {other.Why}"))}
        """);

    private static Html Row(string name, string? value) =>
        value is null ? Html.None : Html.Of($"""<tr><th scope="row">{name}</th><td>{value}</td></tr>""");

    private static string Also(ImmutableArray<string> aliases) => aliases.IsEmpty ? "" : $" (also {string.Join(", ", aliases)})";
}
