using System.Collections.Immutable;
using System.Diagnostics;
using GssBot.Core.Answers;
using GssBot.Core.Rendering;

namespace GssBot.Bot.Web;

/// <summary>The answer card of the try-it page: the same parts and words as every other rendering.</summary>
internal static class AnswerHtml
{
    public static Html Card(Answer answer) => Html.Of($"""
        <article class="card {Kind(answer)}" aria-labelledby="cause">
          <header>
            <h2 id="cause" tabindex="-1">{answer.Title}</h2>
            {Summary(answer)}
            {Verdict(answer)}
          </header>
          <p>{SpokenHtml.Sentence(answer.Explanation)}</p>
          {Steps(answer)}
          {Evidence((answer as Answer.Known)?.Evidence ?? [])}
          {Read(answer)}
          {StatusHtml.All(answer.Statuses, open: answer is Answer.Decoded)}
          {Alternatives(answer)}
          {Items(Labels.CanHide, (answer as Answer.Known)?.Masks ?? [])}
          {Items(Labels.WouldHelp, answer.Ask)}
          {Links(answer.Links)}
          {Origin(answer)}
        </article>
        """);

    private static string Kind(Answer answer) => answer switch
    {
        Answer.Known => "known",
        Answer.Decoded => "decoded",
        Answer.Unknown => "unknown",
        _ => throw new UnreachableException(),
    };

    private static Html Summary(Answer answer) =>
        Html.When(!Labels.IsTitleAgain(answer), () => Html.Of($"""<p class="summary">{SpokenHtml.Sentence(answer.Summary)}</p>"""));

    private static Html Verdict(Answer answer)
    {
        var rows = Labels.Verdict(answer);
        return Html.When(!rows.IsEmpty, () => Html.Of(
            $"""<dl class="verdict">{Html.Each(rows, row => Html.Of($"<div><dt>{row.Label}</dt><dd>{row.Text}</dd></div>"))}</dl>"""));
    }

    private static Html Steps(Answer answer) => Html.When(!answer.Steps.IsEmpty, () => Html.Of($"""
        <section>
          <h3>{Labels.WhatToDo}</h3>
          <ol>{Html.Each(StepLabel.All(answer.Steps), Step)}</ol>
        </section>
        """));

    private static Html Step(LabelledStep step)
    {
        var blocks = Html.Each(step.Blocks, block => Html.Of(
            $"""{Html.When(block.Lead.Length > 0, () => Html.Of($"""<p class="lead">{block.Lead}</p>"""))}{SpokenHtml.Command(block.Code)}"""));
        return Html.Of(
            $"""<li>{Html.When(step.Label.Length > 0, () => Html.Of($"""<span class="role">{step.Label}</span> """))}{SpokenHtml.Sentence(step.Text)}{blocks}</li>""");
    }

    private static Html Evidence(ImmutableArray<Evidence> evidence) => Html.When(!evidence.IsEmpty, () => Html.Of($"""
        <section>
          <h3>{Labels.WhatShowsIt}</h3>
          {Html.Each(evidence, line => Html.Of($"""<figure><figcaption>{Labels.Place(line)}</figcaption><pre>{line.Text}</pre></figure>"""))}
        </section>
        """));

    private static Html Read(Answer answer) => Html.When(answer is Answer.Unknown && !answer.Fields.Values.IsEmpty, () => Html.Of($"""
        <section>
          <h3>{Labels.WhatIRead}</h3>
          <ul>{Html.Each(answer.Fields.Values, field => Html.Of($"<li>{Wording.OfField(field.Key)}: <code>{field.Value}</code></li>"))}</ul>
        </section>
        """));

    private static Html Alternatives(Answer answer) => Html.When(!answer.Alternatives.IsEmpty, () => Html.Of($"""
        <section>
          <h3>{Labels.Alternatives(answer)}</h3>
          <ul>{Html.Each(answer.Alternatives, other => Html.Of($"<li><strong>{Labels.Name(other)}</strong><br>{Labels.ToTell}: {SpokenHtml.Sentence(other.Separate)}</li>"))}</ul>
        </section>
        """));

    private static Html Items(string heading, ImmutableArray<string> items) => Html.When(!items.IsEmpty, () => Html.Of($"""
        <section>
          <h3>{heading}</h3>
          <ul>{Html.Each(items, item => Html.Of($"<li>{SpokenHtml.Sentence(item)}</li>"))}</ul>
        </section>
        """));

    private static Html Links(ImmutableArray<Link> links) => Html.When(!links.IsEmpty, () => Html.Of($"""
        <section>
          <h3>{Labels.ReadMore}</h3>
          <ul>{Html.Each(links, link => Html.Of($"""<li><a href="{link.Url}" rel="noreferrer">{link.Title}</a></li>"""))}</ul>
        </section>
        """));

    private static Html Origin(Answer answer) => Html.Of($"""
        <footer>
          <details><summary>As Markdown, for a ticket</summary><pre class="ticket">{AnswerMarkdown.Page(answer)}</pre></details>
          {(answer is Answer.Known known ? Html.Of($"<p>{Labels.Case}: <code>{known.Case}</code> {Labels.Behind(known).TrimStart()}</p>") : Html.None)}
        </footer>
        """);
}
