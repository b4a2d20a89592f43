using System.Collections.Immutable;
using System.Text;
using GssBot.Core.Answers;

namespace GssBot.Core.Rendering;

/// <summary>The parts of an answer as text, one method each, in the words of a person.</summary>
internal sealed class TextPage(StringBuilder page, Ink ink, int width)
{
    public override string ToString() => page.ToString();

    public void Blank() => page.Append('\n');

    public void Line(string text) => page.Append(text).Append('\n');

    public void Prose(string text, string first = "") => page.AppendWrapped(Spoken.Quoted(text), width, first);

    public void Heading(string text)
    {
        Blank();
        Line(ink.Heading(text));
    }

    /// <summary>Left out where it would only say the title again.</summary>
    public void Summary(Answer answer)
    {
        if (answer.Summary.TrimEnd('.') != answer.Title.TrimEnd('.'))
        {
            Prose(answer.Summary);
        }
    }

    public void Verdict(Answer answer)
    {
        if (answer is Answer.Unknown)
        {
            return;
        }

        Blank();
        if (answer is not Answer.Known known)
        {
            Line("How sure: certain about the fields of the number; what caused it is not in it.");
            return;
        }

        Line($"Who acts: {Words.Person(answer.Actor)}");
        Line($"Where:    {Wording.Of(answer.Side)}");
        Line($"How sure: {Wording.Of(answer.Certainty)}");
        if (known.Retry != Retry.Unknown)
        {
            Line($"Retry:    {Wording.Of(known.Retry)}");
        }
    }

    public void Steps(Answer answer)
    {
        if (answer.Steps.IsEmpty)
        {
            return;
        }

        Heading("What to do");
        var last = Actor.Unknown;
        for (var i = 0; i < answer.Steps.Length; i++)
        {
            var step = answer.Steps[i];
            var (label, said) = StepLabel.Of(step, last);
            Prose(label + said, $"{i + 1,3}. ");
            Command(step.Command);
            last = step.Role;
        }
    }

    public void Evidence(ImmutableArray<Evidence> evidence)
    {
        if (evidence.IsEmpty)
        {
            return;
        }

        Heading(evidence.Length == 1 ? "The line that decided" : "The lines that decided");
        foreach (var item in evidence)
        {
            Line($"  line {item.Line}{Wording.PrintedBy(item.Speaker)}");
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

        Heading("What I could read");
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

        Heading(answer is Answer.Decoded ? "Often seen with it" : "Also possible");
        foreach (var other in answer.Alternatives)
        {
            Prose($"{other.Title} ({other.Case})", "  - ");
            Prose($"To tell: {other.Separate}", "    ");
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

        Heading("Read more");
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
        Line($"Case: {known.Case}{(known.StepsBy is { } site ? $" (changed by {PlainText.OneLine(site)})" : "")}");
    }

    private void Command(string? command)
    {
        foreach (var line in PlainText.Lines(command ?? "").Where(line => line.Length > 0))
        {
            Line($"       {ink.Command(line)}");
        }
    }
}
