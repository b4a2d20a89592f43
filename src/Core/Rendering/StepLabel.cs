using GssBot.Core.Answers;

namespace GssBot.Core.Rendering;

/// <summary>Says once who does a step and whether it only looks: <c>For the server's administrator, to check: </c></summary>
public static class StepLabel
{
    /// <summary>The label, empty or with its final blank, and the text that stands behind it.</summary>
    /// <param name="before">Who does the step before: a person is named once for all of his steps.</param>
    public static (string Label, string Text) Of(Step step, Actor before)
    {
        var (addressee, text) = Addressee(step.Text);
        var person = addressee ?? (step.Role == Actor.Unknown || step.Role == before ? null : Words.Person(step.Role));
        var label = (person, step.Check) switch
        {
            (null, true) => "To check: ",
            (null, false) => "",
            (_, true) => $"For {person}, to check: ",
            _ => $"For {person}: ",
        };
        return (label, text);
    }

    /// <summary>A text that begins with the people whom it is for, as in <c>The realm's administrators: set …</c>.</summary>
    private static (string? Person, string Text) Addressee(string text)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        var isPerson = colon > 0 && text.StartsWith("The ", StringComparison.Ordinal)
            && (text[..colon].EndsWith(" administrators", StringComparison.Ordinal) || text.StartsWith("The administrators of ", StringComparison.Ordinal));
        return isPerson ? ($"t{text[1..colon]}", text[(colon + 2)..]) : (null, text);
    }
}
