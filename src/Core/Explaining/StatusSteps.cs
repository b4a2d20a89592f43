using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Core.Explaining;

/// <summary>What to do about a status of which nothing but the number is known.</summary>
internal static class StatusSteps
{
    /// <summary>At least one step; the first is what to do, the rest are looks.</summary>
    public static IEnumerable<Step> Of(StatusReading reading) => reading.Major is { } major ? OfMajor(major, reading) : OfNumber(reading);

    private static IEnumerable<Step> OfMajor(GssStatus major, StatusReading reading)
    {
        if (SmallNumbers.FieldOf(reading) is not null)
        {
            yield return new(
                Actor.User,
                "Look where the number was printed: in a table or behind \"routine error\" it is a field, "
                    + "in a Java program Java's code, as a return value in C it is no failure.");
            foreach (var check in RoutineAdvice.Of((byte)major.Value)!.Checks)
            {
                yield return check;
            }

            yield break;
        }

        if (CallingErrors.GlobusMeaning(major) is { } globus)
        {
            yield return new(
                Actor.User,
                $"If a Globus program printed it, no program is wrong: {globus.Meaning} Try again, "
                    + "then read the other end's log of the same second.");
        }

        if (major.CallingError != 0)
        {
            yield return new(
                Actor.Developer,
                CallingErrors.Of(major.CallingError) is null
                    ? Undefined
                    : "Correct the call: the program handed the routine a parameter it cannot use. Report it to the program's developer.");
        }

        if (NamedMinor(reading) is { } step)
        {
            yield return step;
        }

        if (RoutineAdvice.Of(major.RoutineError) is { } advice)
        {
            if (NamedMinor(reading) is null || major.RoutineError != 13)
            {
                yield return new(advice.Actor, advice.Next);
            }

            foreach (var check in advice.Checks)
            {
                yield return check;
            }
        }
        else if (major.RoutineError != 0)
        {
            yield return new(Actor.Developer, Undefined);
        }
        else if (!major.IsError)
        {
            yield return Succeeded(major);
        }
    }

    private static Step Succeeded(GssStatus major) => new(Actor.User, (major.Supplementary & 1) != 0
        ? "Go on with the handshake: send the token to the peer and call the routine again. If the log ends here, "
            + "look why the peer went silent."
        : "Nothing failed in this call: look for the error in a later one.");

    private static Step? NamedMinor(StatusReading reading) => reading.Minor switch
    {
        { Mechanism: "errno" } minor =>
            new(
                Actor.User,
                $"If minor {minor.Value} is an error number of the system, it is {minor.Name} ({minor.Message}); "
                    + "if a Globus program printed it, read the lines below it instead."),
        { Name: not null } minor => new(Actor.User, $"Start from {minor.Name}: {minor.Message}"),
        { Mechanism: "mechglue" or "globus" } =>
            new(Actor.User, "Send the words printed with the minor number: the number itself cannot be decoded outside its process."),
        _ => null,
    };

    private static IEnumerable<Step> OfNumber(StatusReading reading)
    {
        if (NamedMinor(reading) is { } step)
        {
            yield return step;
        }
        else if (reading.OtherReadings is [{ System: "java" } java, ..])
        {
            yield return new(
                Actor.User, $"Read it as Java's {java.Name}, and look at the \"Mechanism level\" text behind it: it holds the reason.");
        }
        else
        {
            yield return new(Actor.User, "Send the lines around the number: by itself it carries nothing.");
        }

        if (StatusCounterpart.Of(reading) is { } near && RoutineAdvice.Of(near.RoutineError) is { } advice)
        {
            yield return new(advice.Actor, advice.Next);
        }
    }

    private const string Undefined =
        "Check where the number comes from: no specification defines it, so it may be cut, misread or not a status at all.";
}
