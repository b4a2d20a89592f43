namespace GssBot.Core.Gss;

/// <summary>The four macros as operations. Their result is the masked full word, never the field's number.</summary>
internal static class StatusMacro
{
    /// <summary>
    /// Reads <c>GSS_ROUTINE_ERROR(0x000D0001)</c>; the prefix <c>GSS_</c> may be missing when <paramref name="bareNames"/> is set.
    /// </summary>
    public static bool TryRead(ReadOnlySpan<char> text, int at, bool bareNames, out (MacroCall Call, int End) macro)
    {
        macro = default;
        var word = StatusExpression.WordAt(text, at);
        if (NameOf(word, bareNames) is not { } name)
        {
            return false;
        }

        var open = StatusExpression.Blanks(text, at + word.Length);
        if (open >= text.Length
            || text[open] != '('
            || !StatusExpression.TryRead(text, StatusExpression.Blanks(text, open + 1), bareNames, out var operand))
        {
            return false;
        }

        var close = StatusExpression.Blanks(text, operand.End);
        if (close >= text.Length || text[close] != ')')
        {
            return false;
        }

        macro = (new(name, new(operand.Plain?.AsMajor ?? operand.Bits)), close + 1);
        return true;
    }

    /// <summary>The macro's result as a reading; <see cref="StatusReading.Major"/> is the masked word.</summary>
    public static StatusReading Reading(MacroCall call, string input) =>
        StatusDecoder.Decode(Apply(call), input: input) with { Macro = call };

    public static GssStatus Apply(MacroCall call) => new(call.Name switch
    {
        "GSS_CALLING_ERROR" => call.Operand.CallingErrorWord,
        "GSS_ROUTINE_ERROR" => call.Operand.RoutineErrorWord,
        "GSS_SUPPLEMENTARY_INFO" => call.Operand.SupplementaryWord,
        _ => call.Operand.ErrorWord,
    });

    /// <summary>True for a reading that came from <c>routine 13</c> or <c>calling 1</c>, which the next such word completes.</summary>
    public static bool IsFieldText(string input) =>
        StatusWords.LabelOf(StatusExpression.WordAt(input, 0)) is StatusLabel.Routine or StatusLabel.Calling or StatusLabel.Bit;

    private static string? NameOf(ReadOnlySpan<char> word, bool bareNames) => word switch
    {
        "GSS_CALLING_ERROR" => "GSS_CALLING_ERROR",
        "GSS_ROUTINE_ERROR" => "GSS_ROUTINE_ERROR",
        "GSS_SUPPLEMENTARY_INFO" => "GSS_SUPPLEMENTARY_INFO",
        "GSS_ERROR" => "GSS_ERROR",
        "CALLING_ERROR" when bareNames => "GSS_CALLING_ERROR",
        "ROUTINE_ERROR" when bareNames => "GSS_ROUTINE_ERROR",
        "SUPPLEMENTARY_INFO" when bareNames => "GSS_SUPPLEMENTARY_INFO",
        "ERROR" when bareNames => "GSS_ERROR",
        _ => null,
    };
}
