using System.Collections.Immutable;
using System.Text.Json.Nodes;
using GssBot.Core.Answers;
using GssBot.Core.Rendering;

namespace GssBot.Cards.Teams;

/// <summary>The parts of a card from top to bottom: what and who first, evidence and numbers last.</summary>
public sealed class CardBody(Answer answer, CardContext context, CardLength length)
{
    private const int FirstSteps = 3;

    public IEnumerable<JsonNode> Parts() =>
    [
        Head(),
        .. Explanation(),
        .. Steps(),
        .. Evidence(),
        .. Fields(),
        .. StatusParts.Of(answer, length),
        .. Alternatives(),
        .. Listed(Labels.CanHide, (answer as Answer.Known)?.Masks ?? []),
        .. Listed(Labels.WouldHelp, answer.Ask),
        .. Foot(),
        .. CardButtons.Reasons(context),
    ];

    private JsonObject Head()
    {
        var who = CardWords.WhoActs(answer);
        return CardJson.Container(
            CardWords.HeadStyle(answer),
            [CardJson.Heading(length.Cut(answer.Title)), .. who.Length > 0 ? [CardJson.Subtle(who)] : Array.Empty<JsonNode>()])
                .With("bleed", true);
    }

    private IEnumerable<JsonNode> Explanation()
    {
        if (answer.Explanation.Length > 0)
        {
            yield return CardJson.Text(length.Cut(answer.Explanation));
        }

        if (context.State == CardState.Chosen)
        {
            yield return CardJson.Subtle("You chose this one. Values from your text are not kept: fill in what stands in capitals.");
        }
    }

    /// <summary>The first steps at once; of a long list the rest opens on demand.</summary>
    private IEnumerable<JsonNode> Steps()
    {
        if (answer.Steps.IsEmpty)
        {
            yield break;
        }

        yield return CardJson.Label(Labels.WhatToDo);
        var steps = StepLabel.All(answer.Steps).Take(length.Steps).ToList();
        var shown = steps.Count <= FirstSteps + 1 ? steps.Count : FirstSteps;
        foreach (var part in steps.Take(shown).SelectMany(Step))
        {
            yield return part;
        }

        if (shown == steps.Count)
        {
            yield break;
        }

        yield return CardJson.Container(null, steps.Skip(shown).SelectMany(Step)).With("id", "steps").With("isVisible", false);
        yield return CardJson.Buttons(CardJson.Toggle($"Show all {steps.Count} steps", "steps"));
    }

    private IEnumerable<JsonNode> Step(LabelledStep step)
    {
        yield return CardJson.Text($"{step.Number}. {length.Cut(step.Label + step.Text)}");
        foreach (var block in step.Blocks)
        {
            if (block.Lead.Length > 0)
            {
                yield return CardJson.Text(length.Cut(block.Lead));
            }

            yield return block.Code.Length > length.Text ? CardJson.Subtle(CardLabels.CommandTooLong)
                : block.IsCommand ? CardJson.Code(block.Code)
                : CardJson.Code(block.Code, "PlainText");
        }
    }

    private IEnumerable<JsonNode> Listed(string label, ImmutableArray<string> items)
    {
        if (!items.IsEmpty)
        {
            yield return CardJson.Label(label);
        }

        foreach (var item in items.Take(length.Steps))
        {
            yield return CardJson.Text($"• {length.Cut(item)}");
        }
    }

    private IEnumerable<JsonNode> Alternatives()
    {
        if (answer.Alternatives.IsEmpty || length.Alternatives == 0)
        {
            yield break;
        }

        yield return CardJson.Label(Labels.Alternatives(answer));
        foreach (var other in answer.Alternatives.Take(length.Alternatives))
        {
            yield return CardJson.Text(length.Cut(Labels.Name(other)));
            if (other.Separate.Length > 0)
            {
                yield return CardJson.Subtle(length.Cut($"{Labels.ToTell}: {other.Separate}"));
            }

            if (context.Ticket is { } ticket)
            {
                yield return CardJson.Buttons(CardJson.Execute(CardLabels.ThisOne, CardVerb.Alternative, ticket.For(other)));
            }
        }
    }

    private IEnumerable<JsonNode> Evidence()
    {
        if (answer is not Answer.Known { Evidence.IsEmpty: false } known || length.Evidence == 0)
        {
            yield break;
        }

        yield return CardJson.Label(Labels.WhatShowsIt);
        foreach (var evidence in known.Evidence.Take(length.Evidence))
        {
            yield return CardJson.Subtle(Labels.Place(evidence));
            yield return CardJson.Verbatim(CardLength.CutAt(evidence.Text, CardLabels.EvidenceLength)).With("spacing", "None");
        }
    }

    private IEnumerable<JsonNode> Fields()
    {
        if (answer is not Answer.Unknown || answer.Fields.Values.IsEmpty)
        {
            yield break;
        }

        yield return CardJson.Label(Labels.WhatIRead);
        foreach (var (name, value) in answer.Fields.Values)
        {
            yield return CardJson.Verbatim($"{Wording.OfField(name)}: {CardLength.CutAt(value, CardLabels.EvidenceLength)}")
                .With("spacing", "Small");
        }
    }

    private IEnumerable<JsonNode> Foot()
    {
        if (!length.HoldsAll(answer))
        {
            yield return CardJson.Subtle("Shortened to fit a Teams card.");
        }

        var links = answer.Links.Where(CardWords.IsWebLink).Take(length.Links).Select(link => Markdown.Link(link.Title, link.Url));
        if (string.Join(Labels.Between, links) is { Length: > 0 } line)
        {
            yield return CardJson.Marked($"{Labels.ReadMore}: {line}").With("spacing", "Medium");
        }

        if (answer is Answer.Known known)
        {
            yield return CardJson.Subtle($"{Labels.Case}: {known.Case}{length.Cut(Labels.Behind(known))}");
        }

        if ((context.HelpText ?? context.HelpUrl) is not null)
        {
            yield return CardJson.Marked(CardWords.Help(context));
        }

        if (answer is Answer.Known { Contact: { Length: > 0 } contact })
        {
            yield return CardJson.Text($"{CardLabels.WhomToAsk}: {length.Cut(contact)}");
        }

        if (context.State == CardState.Thanked)
        {
            yield return CardJson.Label("Thank you, noted.");
        }
    }
}
