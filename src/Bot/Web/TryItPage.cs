using GssBot.Core.Answers;

namespace GssBot.Bot.Web;

/// <summary>The page at <c>/</c>. Complete without script; the script only spares the reload and adds copy buttons.</summary>
internal static class TryItPage
{
    /// <param name="note">Said in place of an answer, when there is none to give.</param>
    /// <param name="replaced">What was typed before an example took its place; empty: nothing.</param>
    public static Html Of(string text, Answer? answer, int cases, string? note = null, string replaced = "") => Html.Of($"""
        <!doctype html>
        <html lang="en">
        <head>
          <meta charset="utf-8">
          <meta name="viewport" content="width=device-width, initial-scale=1">
          <meta name="color-scheme" content="light dark">
          <title>{(answer is null ? "GssBot: paste an error" : $"{answer.Title} - GssBot")}</title>
          <link rel="icon" href="/assets/icon.svg" type="image/svg+xml">
          <link rel="stylesheet" href="/assets/page.css">
          <script src="/assets/page.js" defer></script>
        </head>
        <body>
          <a class="skip" href="#answer">Skip to the answer</a>
          <header class="top">
            <h1>GssBot</h1>
            <p>Paste a GSSAPI or GridFTP error, or a status number. I say what is wrong, who must act and what to type.</p>
          </header>
          <main>
            <form method="post" action="/" id="ask">
              <label for="text">Error text or status number</label>
              <textarea id="text" name="text" rows="9" spellcheck="false" autocapitalize="off" aria-describedby="private">{text}</textarea>
              <div class="actions">
                <button type="submit" class="primary">Explain</button>
                {Html.When(replaced.Length > 0, () => Back(replaced))}
                <button type="button" id="undo" hidden>Bring my text back</button>
                <button type="button" id="choose" hidden>Scan a log file</button>
                <input type="file" id="file" aria-label="Log file to scan" hidden>
              </div>
              <p id="private">Nothing you paste is stored, logged or sent anywhere else.</p>
              <fieldset>
                <legend>Or try one</legend>
                {Html.Each(Example.All.Index(), item => Html.Of($"""<button type="submit" name="example" value="{item.Index}" data-text="{item.Item.Text}">{item.Item.Name}</button>"""))}
              </fieldset>
            </form>
            <div id="answer" aria-live="polite">{Answered(answer, note)}</div>
          </main>
          <footer class="bottom"><p>{cases} known cases. For programs: <code>POST /api/explain</code>, described in <a href="/openapi/v1.json">/openapi/v1.json</a>.</p></footer>
        </body>
        </html>
        """);

    /// <summary>A text area, since only that keeps line ends.</summary>
    private static Html Back(string replaced) => Html.Of($"""
        <textarea name="kept" hidden>{replaced}</textarea><button type="submit" name="back" value="1" class="back">Bring my text back</button>
        """);

    private static Html Answered(Answer? answer, string? note) =>
        answer is not null ? AnswerHtml.Card(answer) : note is null ? Html.None : Html.Of($"""<p class="note" role="status">{note}</p>""");
}
