using GssBot.Bot.Settings;
using GssBot.CaseFiles;

namespace GssBot.Bot.LocalCases;

/// <summary>Section <c>Cases</c>.</summary>
internal sealed class CasesOptions : ISection
{
    public static string Section => "Cases";

    /// <summary>A folder of a site's own case files; null: the shipped ones alone.</summary>
    public string? Directory { get; set; }

    /// <summary>
    /// A folder that cannot be used is a fault of the settings. A faulty file in it is none: files change while the program runs,
    /// and one of them must not keep it from starting again.
    /// </summary>
    public IEnumerable<string> Contradictions() => Directory is null ? [] : CaseDirectory.Read(Directory).Problems
        .Where(problem => problem.File == Directory)
        .Select(problem => $"Cases__Directory {problem.What}: {Directory.ReplaceLineEndings(" ")}");
}
