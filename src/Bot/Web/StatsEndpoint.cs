using GssBot.Core;

namespace GssBot.Bot.Web;

/// <summary><c>GET /stats</c>: what was asked here since the start.</summary>
internal static class StatsEndpoint
{
    public static IResult Show(AnswerCounts counts, Explainer explainer)
    {
        var page = Html.Of($"""
            <!doctype html>
            <html lang="en">
            <head>
              <meta charset="utf-8">
              <meta name="viewport" content="width=device-width, initial-scale=1">
              <meta name="color-scheme" content="light dark">
              <title>GssBot: what was asked</title>
              <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
              <link rel="stylesheet" href="/assets/page.css">
            </head>
            <body>
              <header class="top"><h1>What was asked here</h1><p>Since this program started, on this page and through its API. <a href="/">Back to the page</a></p></header>
              <main class="wide">
                <table>
                  <thead><tr><th scope="col">Answer</th><th scope="col">Times</th></tr></thead>
                  <tbody>
                    {Html.Each(counts.Cases, row => Row(explainer.Knowledge.Find(row.Case)?.Title ?? row.Case, row.Count))}
                    {Row("Status numbers decoded", counts.Decoded)}
                    {Row("Not known", counts.Unknown)}
                  </tbody>
                </table>
              </main>
            </body>
            </html>
            """);
        return Results.Text(page.Text, "text/html; charset=utf-8");
    }

    private static Html Row(string name, long count) =>
        Html.Of($"<tr><th scope=\"row\">{name}</th><td>{(int)Math.Min(count, int.MaxValue)}</td></tr>");
}
