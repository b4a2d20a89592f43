using System.Text;
using GssBot.Core.Gss;

namespace GssBot.Core.Explaining;

/// <summary>A reading in sentences.</summary>
internal static class StatusSentences
{
    /// <summary>Such as "GSS_S_FAILURE (13): see the minor status".</summary>
    public static string Title(StatusReading reading) => reading switch
    {
        { Macro: { Name: "GSS_ERROR" } macro } =>
            $"GSS_ERROR({macro.Operand.Hex}) is {(reading.Major!.Value.IsError ? $"{reading.Major.Value.Hex}: non-zero, the call failed" : "0: the call did not fail")}",
        { Macro: { } macro } => $"{macro.Name}({macro.Operand.Hex}) is {reading.Major!.Value.Hex}: {Words(reading.Major.Value)}",
        { Major: { } major } when SmallNumbers.FieldOf(reading) is { } field =>
            $"{major.Value}: {field.Name} as a routine error{Second(reading)}",
        { Major: { IsError: true } major, Minor: { Name: { } name, Mechanism: not "errno" } } => $"{Words(major)}: {name}",
        { Major: { } major } => Named(major),
        { Minor: { } minor } => $"{minor.Name ?? $"Minor status {minor.Value}"}: {FirstSentence(minor.Message)}",
        { OtherReadings: [var java, ..] } => $"{java.Name} in Java: {FirstSentence(java.Meaning)}",
        _ => reading.Input,
    };

    public static string Explain(StatusReading reading)
    {
        var text = new StringBuilder();
        if (reading.Macro is { } macro)
        {
            text.Append(
                macro.Name == "GSS_ERROR"
                    ? "GSS_ERROR keeps the upper 16 bits of the status and clears the rest"
                    : $"{macro.Name} keeps its field of the status and clears the others")
                        .Append("; the result is the masked full word, not a field's number. ");
        }

        if (SmallNumbers.FieldOf(reading) is not null)
        {
            text.Append("A number this small fits several systems; the likeliest reading comes first. ");
        }
        else if (reading.Major is { } major)
        {
            Major(text, major, reading);
        }

        if (reading.Minor is { } minor)
        {
            text.Append("Minor status ")
                .Append(minor.Value)
                .Append(" (")
                .Append(minor.Mechanism)
                .Append("): ")
                .Append(minor.Name is null ? "" : $"{minor.Name}, ")
                .Append(Sentence(minor.Message));
        }

        foreach (var other in reading.OtherReadings.Take(4))
        {
            text.Append(reading.Major is null && reading.Minor is null ? "In Java it is " : "It can be read as ")
                .Append(other.Name)
                .Append(" (")
                .Append(other.System)
                .Append("): ")
                .Append(Sentence(other.Meaning))
                .Append(Sentence(other.Why));
        }

        if (SmallNumbers.FieldOf(reading) is not null)
        {
            text.Append("As a whole word it is ")
                .Append(StatusDecoder.Names(reading.Major!.Value))
                .Append(": the upper 16 bits are zero, so then the call did not fail. ");
        }

        return text.ToString().TrimEnd();
    }

    private static void Major(StringBuilder text, GssStatus major, StatusReading reading)
    {
        text.Append(major.IsError
            ? "The upper 16 bits are not zero, so the call failed. "
            : "The upper 16 bits are zero, so the call did not fail. ");
        if (reading.CallingError is { } calling)
        {
            text.Append("Calling error ").Append(calling.Code).Append(", ").Append(calling.Name).Append(": ").Append(calling.Meaning)
                .Append(" A calling error means that the calling program used the routine wrongly; its developer must act")
                .Append(CallingErrors.GlobusMeaning(major) is null ? ". " : ", unless a Globus program printed it: see below. ");
            if (calling.Code < 3)
            {
                text.Append(CallingErrors.SignalNote).Append(' ');
            }
        }

        if (reading.RoutineError is { } routine)
        {
            text.Append("Routine error ").Append(routine.Code).Append(", ").Append(routine.Name).Append(": ").Append(routine.Meaning)
                .Append(' ');
        }

        foreach (var bit in reading.Supplementary)
        {
            text.Append("Supplementary bit ").Append(bit.Bit).Append(", ").Append(bit.Name).Append(": ").Append(bit.Meaning).Append(' ');
        }

        foreach (var undefined in reading.Undefined)
        {
            text.Append(char.ToUpperInvariant(undefined[0])).Append(undefined.AsSpan(1)).Append(": no specification defines it. ");
        }

        if (reading is { RoutineError.Code: 13, Minor: null })
        {
            text.Append("The minor status was not given. ");
        }

        if (reading.Input.Contains("GSS_S_", StringComparison.OrdinalIgnoreCase) || major.IsError)
        {
            text.Append(
                "A status holds at most one calling and one routine error and any number of supplementary bits; "
                    + "a symbol stands for the whole 32-bit word")
                .Append(reading.RoutineError is { } field ? $" ({field.Name} is {field.Code} << 16). " : ". ");
        }
    }

    private static string Named(GssStatus major) => (major.CallingError, RoutineAdvice.Of(major.RoutineError)) switch
    {
        _ when CallingErrors.GlobusMeaning(major) is { } globus => $"{StatusDecoder.Names(major)}: {globus.Name} in Globus programs",
        _ when major.CallingError > 3 => $"{Words(major)}: no specification defines it",
        (not 0, _) => $"{Words(major)}: a defect of the calling program",
        (_, { } advice) => $"{Words(major)}: see {advice.LookAt}",
        _ when major.Value == 0 => "GSS_S_COMPLETE (0): the call succeeded",
        _ => $"{Words(major)}{(major.IsError ? "" : ": not an error")}",
    };

    /// <summary>Names with the field values behind them.</summary>
    private static string Words(GssStatus status)
    {
        var numbers = new List<string>();
        if (status.CallingError is >= 1 and <= 3)
        {
            numbers.Add(status.RoutineError == 0 ? $"{status.CallingError}" : $"calling {status.CallingError}");
        }

        if (status.RoutineError is >= 1 and <= 19)
        {
            numbers.Add(status.CallingError == 0 ? $"{status.RoutineError}" : $"routine {status.RoutineError}");
        }

        return numbers.Count == 0 ? StatusDecoder.Names(status) : $"{StatusDecoder.Names(status)} ({string.Join(", ", numbers)})";
    }

    private static string Second(StatusReading reading) =>
        reading.OtherReadings.FirstOrDefault(other => other.System == "java") is { } java ? $", {java.Name} in Java" : "";

    private static string FirstSentence(string text) =>
        text.IndexOf(". ", StringComparison.Ordinal) is var end && end > 0 ? text[..end] : text.TrimEnd('.');

    private static string Sentence(string text) => text.EndsWith('.') ? $"{text} " : $"{text}. ";
}
