using System.Collections.Immutable;
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
          {Items("This message can also hide", (answer as Answer.Known)?.Masks ?? [])}
          {Items("What would help", answer.Ask)}
          {Links(answer.Links)}
          {Origin(answer)}
        </article>
        """);

    private static string Kind(Answer answer) => answer switch
    {
        Answer.Known => "known",
        Answer.Decoded => "decoded",
        _ => "unknown",
    };

    private static Html Summary(Answer answer) =>
        Html.When(answer.Summary.TrimEnd('.') != answer.Title.TrimEnd('.'), () => Html.Of($"""<p class="summary">{SpokenHtml.Sentence(answer.Summary)}</p>"""));

    private static Html Verdict(Answer answer) => answer switch
    {
        Answer.Known known => Html.Of($"""
            <dl class="verdict">
              <div><dt>Who acts</dt><dd>{Words.Person(answer.Actor)}</dd></div>
              <div><dt>Where</dt><dd>{Wording.Of(answer.Side)}</dd></div>
              <div><dt>How sure</dt><dd>{Wording.Of(answer.Certainty)}</dd></div>
              {Html.When(known.Retry != Retry.Unknown, () => Html.Of($"<div><dt>Retry</dt><dd>{Wording.Of(known.Retry)}</dd></div>"))}
            </dl>
            """),
        Answer.Decoded => Html.Of($"""<p class="verdict">Certain about the fields of the number; what caused it is not in it.</p>"""),
        _ => Html.None,
    };

    private static Html Steps(Answer answer) => Html.When(!answer.Steps.IsEmpty, () => Html.Of($"""
        <section>
          <h3>What to do</h3>
          <ol>{Html.Each(answer.Steps.Index(), item => Step(item.Item, item.Index == 0 ? Actor.Unknown : answer.Steps[item.Index - 1].Role))}</ol>
        </section>
        """));

    /// <param name="before">Who does the step before: a person is named once for all of his steps.</param>
    private static Html Step(Step step, Actor before)
    {
        var (label, said) = StepLabel.Of(step, before);
        var command = step.Command is { } typed ? SpokenHtml.Command(typed) : Html.None;
        return Html.Of($"""<li>{Html.When(label.Length > 0, () => Html.Of($"""<span class="role">{label}</span> """))}{SpokenHtml.Sentence(said)}{command}</li>""");
    }

    private static Html Evidence(ImmutableArray<Evidence> evidence) => Html.When(!evidence.IsEmpty, () => Html.Of($"""
        <section>
          <h3>{(evidence.Length == 1 ? "The line that decided" : "The lines that decided")}</h3>
          {Html.Each(evidence, line => Html.Of($"""<figure><figcaption>line {line.Line}{Wording.PrintedBy(line.Speaker)}</figcaption><pre>{line.Text}</pre></figure>"""))}
        </section>
        """));

    private static Html Read(Answer answer) => Html.When(answer is Answer.Unknown && !answer.Fields.Values.IsEmpty, () => Html.Of($"""
        <section>
          <h3>What I could read</h3>
          <ul>{Html.Each(answer.Fields.Values, field => Html.Of($"<li>{Wording.OfField(field.Key)}: <code>{field.Value}</code></li>"))}</ul>
        </section>
        """));

    private static Html Alternatives(Answer answer) => Html.When(!answer.Alternatives.IsEmpty, () => Html.Of($"""
        <section>
          <h3>{(answer is Answer.Decoded ? "Often seen with it" : "Also possible")}</h3>
          <ul>{Html.Each(answer.Alternatives, other => Html.Of($"<li><strong>{other.Title}</strong><br>To tell: {SpokenHtml.Sentence(other.Separate)}</li>"))}</ul>
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
          <h3>Read more</h3>
          <ul>{Html.Each(links, link => Html.Of($"""<li><a href="{link.Url}" rel="noreferrer">{link.Title}</a></li>"""))}</ul>
        </section>
        """));

    private static Html Origin(Answer answer) => Html.Of($"""
        <footer>
          <details><summary>As Markdown, for a ticket</summary><pre class="ticket">{AnswerMarkdown.Page(answer)}</pre></details>
          {(answer is Answer.Known known ? Html.Of($"<p>Case <code>{known.Case}</code></p>") : Html.None)}
        </footer>
        """);
}
