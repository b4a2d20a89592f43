using System.Text.Json.Nodes;
using GssBot.Core.Answers;

namespace GssBot.Cards.Teams;

/// <summary>The parts of a card from top to bottom: what and who first, evidence and numbers last.</summary>
public sealed class CardBody(Answer answer, CardContext context, CardLength length)
{
    private const int EvidenceLength = 120;
    private const int FirstSteps = 3;

    public IEnumerable<JsonNode> Parts() =>
    [
        Head(),
        .. Explanation(),
        .. Steps(),
        .. Notes(),
        .. Alternatives(),
        .. Ask(),
        .. Evidence(),
        .. Fields(),
        .. StatusParts.Of(answer, length),
        .. Foot(),
        .. CardButtons.Reasons(context),
    ];

    private JsonObject Head() => CardJson.Container(
        CardWords.HeadStyle(answer),
        CardJson.Heading(length.Cut(answer.Title)),
        CardJson.Subtle(CardWords.WhoActs(answer))).With("bleed", true);

    private IEnumerable<JsonNode> Explanation()
    {
        if (answer.Explanation.Length > 0)
            yield return CardJson.Text(length.Cut(answer.Explanation));
        if (context.State == CardState.Chosen)
            yield return CardJson.Subtle("You chose this one. Values from your text are not kept: fill in what stands in angle brackets.");
    }

    /// <summary>The first steps at once; of a long list the rest opens on demand.</summary>
    private IEnumerable<JsonNode> Steps()
    {
        if (answer.Steps.IsEmpty)
            yield break;
        yield return CardJson.Label("What to do");
        var steps = answer.Steps.Take(length.Steps).Index().ToList();
        var shown = steps.Count <= FirstSteps + 1 ? steps.Count : FirstSteps;
        foreach (var part in steps.Take(shown).SelectMany(step => Step(step.Index, step.Item)))
            yield return part;
        if (shown == steps.Count)
            yield break;
        yield return CardJson.Container(null, steps.Skip(shown).SelectMany(step => Step(step.Index, step.Item))).With("id", "steps").With("isVisible", false);
        yield return CardJson.Buttons(CardJson.Toggle($"Show all {steps.Count} steps", "steps"));
    }

    private IEnumerable<JsonNode> Step(int index, Step step)
    {
        yield return CardJson.Text($"{index + 1}. {CardWords.Before(step, answer)}{length.Cut(step.Text)}");
        if (step.Command is { Length: > 0 } command)
            yield return command.Length <= length.Text ? CardJson.Code(command) : CardJson.Subtle("(The command is too long for a card.)");
    }

    private IEnumerable<JsonNode> Notes()
    {
        if (answer is not Answer.Known known)
            yield break;
        if (CardWords.Of(known.Retry) is { } retry)
            yield return CardJson.Text(retry);
        if (known.StepsBy is { } site)
            yield return CardJson.Subtle($"Changed for your site by {length.Cut(site)}.");
        if (!known.Masks.IsEmpty)
            yield return CardJson.Label("What this message can hide");
        foreach (var mask in known.Masks.Take(length.Steps))
            yield return CardJson.Text($"• {length.Cut(mask)}");
    }

    private IEnumerable<JsonNode> Alternatives()
    {
        if (answer.Alternatives.IsEmpty || length.Alternatives == 0)
            yield break;
        yield return CardJson.Label(answer is Answer.Decoded ? "Often seen with it" : "Also possible");
        foreach (var other in answer.Alternatives.Take(length.Alternatives))
        {
            yield return CardJson.Text(length.Cut(other.Title));
            if (other.Separate.Length > 0)
                yield return CardJson.Subtle(length.Cut(other.Separate));
            if (context.Ticket is { } ticket)
                yield return CardJson.Buttons(CardJson.Execute("This one", CardVerb.Alternative, ticket.For(other)));
        }
    }

    private IEnumerable<JsonNode> Ask()
    {
        if (answer.Ask.IsEmpty)
            yield break;
        yield return CardJson.Label("To be sure, send");
        foreach (var question in answer.Ask.Take(length.Steps))
            yield return CardJson.Text($"• {length.Cut(question)}");
    }

    private IEnumerable<JsonNode> Evidence()
    {
        if (answer is not Answer.Known known)
            yield break;
        foreach (var evidence in known.Evidence.Take(length.Evidence))
        {
            yield return CardJson.Subtle(CardWords.Of(evidence)).With("spacing", "Medium");
            yield return CardJson.Verbatim(CardLength.CutAt(evidence.Text, EvidenceLength)).With("spacing", "None");
        }
    }

    private IEnumerable<JsonNode> Fields()
    {
        if (answer is not Answer.Unknown || answer.Fields.Values.IsEmpty)
            yield break;
        yield return CardJson.Label("What I could read");
        foreach (var (name, value) in answer.Fields.Values)
            yield return CardJson.Verbatim($"{name}: {CardLength.CutAt(value, EvidenceLength)}").With("spacing", "Small");
    }

    private IEnumerable<JsonNode> Foot()
    {
        if (!length.HoldsAll(answer))
            yield return CardJson.Subtle("Shortened to fit a Teams card.");
        var links = answer.Links.Where(CardWords.IsWebLink).Take(length.Links).Select(link => Markdown.Link(link.Title, link.Url));
        if (string.Join(" · ", links) is { Length: > 0 } line)
            yield return CardJson.Marked(line).With("spacing", "Medium");
        if ((context.HelpText ?? context.HelpUrl) is not null)
            yield return CardJson.Marked(CardWords.Help(context));
        if (answer is Answer.Known { Contact: { Length: > 0 } contact })
            yield return CardJson.Text($"Whom to ask here: {length.Cut(contact)}");
        if (context.State == CardState.Thanked)
            yield return CardJson.Label("Thank you, noted.");
    }
}
