using System.Reflection;

namespace GssBot.Bot.Settings;

internal static class ProgramVersion
{
    /// <summary>As in the changelog, without the commit.</summary>
    public static string Text { get; } =
        typeof(ProgramVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion.Split('+')[0]
            ?? "unknown";
}
