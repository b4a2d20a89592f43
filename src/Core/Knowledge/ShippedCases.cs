using System.Collections.Immutable;
using GssBot.Core.Knowledge.Files;

namespace GssBot.Core.Knowledge;

/// <summary>The pack that the build put into this assembly.</summary>
internal static class ShippedCases
{
    public static ImmutableArray<CaseSource> Sources()
    {
        using var stream = typeof(ShippedCases).Assembly.GetManifestResourceStream("cases.pack");
        return stream is null ? [] : CasePack.Read(stream);
    }
}
