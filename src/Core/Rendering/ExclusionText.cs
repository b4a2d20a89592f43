namespace GssBot.Core.Rendering;

/// <summary>Why <c>gssbot why</c> weighs no evidence: nothing admits the text, and what would.</summary>
internal static class ExclusionText
{
    /// <summary>Empty when the text is admitted; else ends with an empty line.</summary>
    public static string Of(CaseTrial trial) => trial.NotAdmitted is not { } excluded ? "" :
        $"""
          not admitted: no word of {Whose(trial)} stands in the text, so this case's evidence is not weighed.
          a word that would: {string.Join(", ", excluded.Nearest.Select(word => $"`{PlainText.OneLine(word)}`"))}
        {(excluded.Example is { } line ? $"  or, in {trial.Case.Id}.yaml: {PlainText.OneLine(line)}\n" : "")}

        """.ReplaceLineEndings("\n");

    private static string Whose(CaseTrial trial) =>
        $"GSS-API, Kerberos or the grid{(trial.Case.Admits.Words.IsEmpty ? "" : ", and none of the case's own,")}";
}
