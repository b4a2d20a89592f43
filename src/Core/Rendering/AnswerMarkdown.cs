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
        answer = Spoken.Quoted(answer);
        var known = answer as Answer.Known;
        var page = new StringBuilder(2048);
        page.Append($"### {MarkdownText.Escape(answer.Title)}\n\n");
        Summary(page, answer);
        Verdict(page, answer);
        page.AppendJoin("\n\n", answer.Explanation.Split('\n').Select(MarkdownText.Escape)).Append('\n');
        Steps(page, answer.Steps);
        Evidence(page, known?.Evidence ?? []);
        Read(page, answer);
        Statuses(page, answer.Statuses);
        Items(page, Labels.Alternatives(answer), answer.Alternatives.Select(other =>
            $"{MarkdownText.Escape(Labels.Name(other))}. {Labels.ToTell}: {MarkdownText.Escape(other.Separate)}"));
        Items(page, Labels.CanHide, known?.Masks.Select(MarkdownText.Escape) ?? []);
        Items(page, Labels.WouldHelp, answer.Ask.Select(MarkdownText.Escape));
        Items(page, Labels.ReadMore, answer.Links.Select(link => $"{MarkdownText.Escape(link.Title)}: <{link.Url}>"));
        if (known is not null)
        {
            page.Append($"\n{Labels.Case}: {MarkdownText.Escape(known.Case + Labels.Behind(known))}\n");
        }

        return page.ToString();
    }

    /// <summary>Left out where it would only say the title again.</summary>
    private static void Summary(StringBuilder page, Answer answer)
    {
        if (!Labels.IsTitleAgain(answer))
        {
            page.Append($"**{MarkdownText.Escape(answer.Summary)}**\n\n");
        }
    }

    private static void Verdict(StringBuilder page, Answer answer)
    {
        var rows = Labels.Verdict(answer);
        page.AppendJoin("", rows.Select(row => $"- {row.Label}: {row.Text}\n")).Append(rows.IsEmpty ? "" : "\n");
    }

    private static void Steps(StringBuilder page, ImmutableArray<Step> steps)
    {
        if (steps.IsEmpty)
        {
            return;
        }

        page.Append($"\n#### {Labels.WhatToDo}\n\n");
        foreach (var step in StepLabel.All(steps))
        {
            page.Append($"{step.Number}. {step.Label}{MarkdownText.Escape(step.Text)}\n");
            foreach (var block in step.Blocks)
            {
                page.Append(block.Lead.Length > 0 ? $"\n   {MarkdownText.Escape(block.Lead)}\n" : "").Append('\n')
                    .Append(MarkdownText.Fence(block.Code, block.IsCommand ? "sh" : "text", indent: "   "));
            }
        }
    }

    private static void Evidence(StringBuilder page, ImmutableArray<Evidence> evidence)
    {
        page.Append(evidence.IsEmpty ? "" : $"\n#### {Labels.WhatShowsIt}\n");
        foreach (var item in evidence)
        {
            page.Append($"\n{Labels.Place(item)}:\n\n").Append(MarkdownText.Fence(PlainText.OneLine(item.Text), "text"));
        }
    }

    /// <summary>What was read, where no cause was found to use it.</summary>
    private static void Read(StringBuilder page, Answer answer)
    {
        if (answer is Answer.Unknown)
        {
            Items(
                page,
                Labels.WhatIRead,
                answer.Fields.Values.Select(field => $"{Wording.OfField(field.Key)}: {MarkdownText.Escape(field.Value)}"));
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
