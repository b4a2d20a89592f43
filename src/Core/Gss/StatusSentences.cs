using System.Text;

namespace GssBot.Core.Gss;

/// <summary>A reading in sentences.</summary>
internal static class StatusSentences
{
    /// <summary>Such as "GSS_S_FAILURE (13): see the minor status".</summary>
    public static string Title(StatusReading reading) => reading switch
    {
        { Macro: { Name: "GSS_ERROR" } macro } => $"GSS_ERROR({macro.Operand.Hex}) is {(reading.Major!.Value.IsError ? $"{reading.Major.Value.Hex}: non-zero, the call failed" : "0: the call did not fail")}",
        { Macro: { } macro } => $"{macro.Name}({macro.Operand.Hex}) is {reading.Major!.Value.Hex}: {Words(reading.Major.Value)}",
        { Major: { } major } when reading.OtherReadings.Any(other => other.System == "field") && !major.IsError => $"{major.Value} fits several systems: most likely {reading.OtherReadings.First(other => other.System == "field").Name} ({major.Value})",
        { Major: { IsError: true } major, Minor.Name: { } minor } => $"{Words(major)}: {minor}",
        { Major: { } major } => Named(major),
        { Minor: { } minor } => minor.Name is { } name ? $"{name}: {minor.Message}" : $"Minor status {minor.Value}: {minor.Message}",
        { OtherReadings: [var other, ..] } => $"Java {other.Name}: {other.Meaning}",
        _ => reading.Input,
    };

    public static string Explain(StatusReading reading)
    {
        var text = new StringBuilder();
        if (reading.Macro is { } macro)
            text.Append(macro.Name).Append(" keeps its field of the status and clears the others; the result is the masked full word, not the field's number. ");
        if (reading.Major is { } major)
            Major(text, major, reading);
        if (reading.Minor is { } minor)
            text.Append("Minor status ").Append(minor.Value).Append(" (").Append(minor.Mechanism).Append("): ").Append(minor.Name is null ? "" : $"{minor.Name}, ").Append(Sentence(minor.Message));
        foreach (var other in reading.OtherReadings.Take(4))
            text.Append(other.Why).Append(' ').Append("Then it is ").Append(other.Name).Append(": ").Append(Sentence(other.Meaning));
        return text.ToString().TrimEnd();
    }

    private static void Major(StringBuilder text, GssStatus major, StatusReading reading)
    {
        text.Append(major.IsError ? "The upper 16 bits are not zero, so the call failed. " : "The upper 16 bits are zero, so the call did not fail. ");
        if (reading.CallingError is { } calling)
        {
            text.Append("Calling error ").Append(calling.Code).Append(", ").Append(calling.Name).Append(": ").Append(calling.Meaning)
                .Append(" A calling error means that the calling program used the routine wrongly; its developer must act. ");
            if (calling.Code < 3)
                text.Append(CallingErrors.SignalNote).Append(' ');
        }
        if (reading.RoutineError is { } routine)
            text.Append("Routine error ").Append(routine.Code).Append(", ").Append(routine.Name).Append(": ").Append(routine.Meaning).Append(' ');
        foreach (var bit in reading.Supplementary)
            text.Append("Supplementary bit ").Append(bit.Bit).Append(", ").Append(bit.Name).Append(": ").Append(bit.Meaning).Append(' ');
        foreach (var undefined in reading.Undefined)
            text.Append(char.ToUpperInvariant(undefined[0])).Append(undefined.AsSpan(1)).Append(" is undefined: no specification gives it a meaning. ");
        if (reading is { RoutineError.Code: 13, Minor: null })
            text.Append("The minor status was not given. ");
        if (reading.Input.Contains("GSS_S_", StringComparison.OrdinalIgnoreCase) || major.IsError)
            text.Append("A status holds at most one calling and one routine error and any number of supplementary bits; a symbol stands for the whole 32-bit word")
                .Append(reading.RoutineError is { } field ? $" ({field.Name} is {field.Code} << 16). " : ". ");
    }

    private static string Named(GssStatus major) => (major.CallingError, RoutineAdvice.Of(major.RoutineError)) switch
    {
        _ when CallingErrors.GlobusMeaning(major) is { } globus => $"{Words(major)}: {globus.Name}",
        (not 0, _) => $"{Words(major)}: a defect of the calling program",
        (_, { } advice) => $"{Words(major)}: see {advice.LookAt}",
        _ when major.Value == 0 => "GSS_S_COMPLETE (0): the call succeeded",
        _ => $"{Words(major)}{(major.IsError ? "" : ": not an error")}",
    };

    /// <summary>Names with the field values behind them.</summary>
    private static string Words(GssStatus status)
    {
        var numbers = new List<string>();
        if (status.CallingError != 0)
            numbers.Add(status.RoutineError == 0 ? $"{status.CallingError}" : $"calling {status.CallingError}");
        if (status.RoutineError != 0)
            numbers.Add(status.CallingError == 0 ? $"{status.RoutineError}" : $"routine {status.RoutineError}");
        return numbers.Count == 0 ? StatusDecoder.Names(status) : $"{StatusDecoder.Names(status)} ({string.Join(", ", numbers)})";
    }

    private static string Sentence(string text) => text.EndsWith('.') ? $"{text} " : $"{text}. ";
}
