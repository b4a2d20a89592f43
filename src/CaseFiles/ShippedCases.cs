using GssBot.Core.Knowledge;

namespace GssBot.CaseFiles;

/// <summary>The cases of <c>src/Cases</c>, validated and packed by the build.</summary>
public static class ShippedCases
{
    /// <summary>Reads the pack anew at each call: some 10 ms.</summary>
    public static KnowledgeBase Load()
    {
        using var pack = Pack();
        return KnowledgeBase.Unpack(pack);
    }

    internal static Stream Pack() => typeof(ShippedCases).Assembly.GetManifestResourceStream("cases.pack")!;
}
