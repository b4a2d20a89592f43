using System.Collections.Immutable;
using System.Text;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Core.Rendering;

/// <summary>
/// An answer as Markdown for a ticket or an issue. Prose is escaped so that pasted text can neither mark up, link nor
/// mention anybody; commands and the user's lines stand in fenced blocks that they cannot close.
/// </summary>
public static class AnswerMarkdown
{
    /// <summary>Ends with a line end.</summary>
    public static string Page(Answer answer)
    {
        var known = answer as Answer.Known;
        var page = new StringBuilder(2048);
        page.Append($"### {MarkdownText.Escape(answer.Title)}\n\n**{MarkdownText.Escape(answer.Summary)}**\n\n");
        Verdict(page, answer);
        page.AppendJoin("\n\n", answer.Explanation.Split('\n').Select(MarkdownText.Escape)).Append('\n');
        Steps(page, answer.Steps);
        Evidence(page, known?.Evidence ?? []);
        Statuses(page, answer.Statuses);
        Items(page, answer is Answer.Decoded ? "Often seen with it" : "Also possible", answer.Alternatives.Select(other => $"{MarkdownText.Escape(other.Title)} ({MarkdownText.Escape(other.Case)}). To tell: {MarkdownText.Escape(other.Separate)}"));
        Items(page, "This message can also hide", known?.Masks.Select(MarkdownText.Escape) ?? []);
        Items(page, "What would help", answer.Ask.Select(MarkdownText.Escape));
        Items(page, "Read more", answer.Links.Select(link => $"{MarkdownText.Escape(link.Title)}: <{link.Url}>"));
        if (known is not null)
        {
            page.Append($"\nCase: {MarkdownText.Escape(known.Case)}\n");
        }

        return page.ToString();
    }

    private static void Verdict(StringBuilder page, Answer answer)
    {
        if (answer is Answer.Known)
        {
            page.Append($"- Who acts: {Words.Person(answer.Actor)}\n- Where: {Wording.Of(answer.Side)}\n");
        }

        page.Append(answer switch
        {
            Answer.Known => $"- How sure: {Wording.Of(answer.Certainty)}\n\n",
            Answer.Decoded => "- How sure: certain about the fields of the number; what caused it is not in it\n\n",
            _ => "",
        });
    }

    private static void Steps(StringBuilder page, ImmutableArray<Step> steps)
    {
        if (steps.IsEmpty)
        {
            return;
        }

        page.Append("\n#### What to do\n\n");
        for (var i = 0; i < steps.Length; i++)
        {
            var (label, said) = StepLabel.Of(steps[i], before: Actor.Unknown);
            page.Append($"{i + 1}. {label}{MarkdownText.Escape(said)}\n");
            if (steps[i].Command is { } command)
            {
                page.Append('\n').Append(MarkdownText.Fence(command, "sh", indent: "   "));
            }
        }
    }

    private static void Evidence(StringBuilder page, ImmutableArray<Evidence> evidence)
    {
        foreach (var item in evidence)
        {
            page.Append($"\nLine {item.Line}{Wording.PrintedBy(item.Speaker)}:\n\n").Append(MarkdownText.Fence(PlainText.OneLine(item.Text), "text"));
        }
    }

    private static void Statuses(StringBuilder page, ImmutableArray<StatusReading> statuses)
    {
        if (!statuses.IsEmpty)
        {
            page.Append('\n').Append(MarkdownText.Fence(StatusText.Block(statuses), "text"));
        }
    }

    private static void Items(StringBuilder page, string heading, IEnumerable<string> items)
    {
        var lines = items.Select(item => $"- {item}\n").ToList();
        if (lines.Count > 0)
        {
            page.Append($"\n#### {heading}\n\n").AppendJoin("", lines);
        }
    }
}
