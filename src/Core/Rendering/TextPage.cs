using System.Collections.Immutable;
using System.Text;
using GssBot.Core.Answers;

namespace GssBot.Core.Rendering;

/// <summary>The parts of an answer as text, one method each, in the words of a person.</summary>
internal sealed class TextPage(StringBuilder page, TextStyle style, int width)
{
    public override string ToString() => page.ToString();

    public void Blank() => page.Append('\n');

    public void Line(string text) => page.Append(text).Append('\n');

    public void Prose(string text, string first = "") => page.AppendWrapped(Spoken.Quoted(text), width, first);

    public void Heading(string text)
    {
        Blank();
        Line(style.Heading(text));
    }

    /// <summary>Left out where it would only say the title again.</summary>
    public void Summary(Answer answer)
    {
        if (!Labels.IsTitleAgain(answer))
        {
            Prose(answer.Summary);
        }
    }

    public void Verdict(Answer answer)
    {
        var rows = Labels.Verdict(answer);
        if (!rows.IsEmpty)
        {
            Blank();
        }

        foreach (var (label, text) in rows)
        {
            Line($"{label + ":",-10} {text}");
        }
    }

    public void Steps(Answer answer)
    {
        if (answer.Steps.IsEmpty)
        {
            return;
        }

        Heading(Labels.WhatToDo);
        foreach (var step in StepLabel.All(answer.Steps))
        {
            Prose(step.Label + step.Text, $"{step.Number,3}. ");
            Blocks(step.Blocks);
        }
    }

    public void Evidence(ImmutableArray<Evidence> evidence)
    {
        if (evidence.IsEmpty)
        {
            return;
        }

        Heading(Labels.WhatShowsIt);
        foreach (var item in evidence)
        {
            Line($"  {Labels.Place(item)}");
            Line($"    {PlainText.OneLine(item.Text)}");
        }
    }

    /// <summary>What was read, where no cause was found to use it.</summary>
    public void Read(Answer answer)
    {
        if (answer is not Answer.Unknown || answer.Fields.Values.IsEmpty)
        {
            return;
        }

        Heading(Labels.WhatIRead);
        foreach (var (name, value) in answer.Fields.Values)
        {
            Line($"  {Wording.OfField(name)}: {PlainText.OneLine(value)}");
        }
    }

    public void Alternatives(Answer answer)
    {
        if (answer.Alternatives.IsEmpty)
        {
            return;
        }

        Heading(Labels.Alternatives(answer));
        foreach (var other in answer.Alternatives)
        {
            Prose(Labels.Name(other), "  - ");
            Prose($"{Labels.ToTell}: {other.Separate}", "    ");
        }
    }

    public void Items(string heading, ImmutableArray<string> items)
    {
        if (items.IsEmpty)
        {
            return;
        }

        Heading(heading);
        foreach (var item in items)
        {
            Prose(item, "  - ");
        }
    }

    public void Links(ImmutableArray<Link> links)
    {
        if (links.IsEmpty)
        {
            return;
        }

        Heading(Labels.ReadMore);
        foreach (var link in links)
        {
            Line($"  {PlainText.OneLine(link.Title)}: {PlainText.OneLine(link.Url)}");
        }
    }

    public void Origin(Answer answer)
    {
        if (answer is not Answer.Known known)
        {
            return;
        }

        Blank();
        Line($"{Labels.Case}: {known.Case}{PlainText.OneLine(Labels.Behind(known))}");
    }

    private void Blocks(ImmutableArray<StepBlock> blocks)
    {
        foreach (var block in blocks)
        {
            if (block.Lead.Length > 0)
            {
                Prose(block.Lead, "     ");
            }

            foreach (var line in PlainText.Lines(block.Code).Where(line => line.Length > 0))
            {
                Line($"       {style.Command(line)}");
            }
        }
    }
}
