using GssBot.Core;
using GssBot.Core.Knowledge;

namespace GssBot.Bot.Settings;

/// <summary>The shipped cases, and the site's own on top of them.</summary>
internal static class Knowledge
{
    /// <exception cref="SettingsException">The directory is not there, or a file in it is at fault.</exception>
    public static Explainer Open(IConfiguration configuration)
    {
        var shipped = KnowledgeBase.Shipped();
        if (configuration["Cases:Directory"] is not { Length: > 0 } directory)
        {
            return new Explainer(shipped);
        }

        if (!Directory.Exists(directory))
        {
            throw new SettingsException($"Cases__Directory: {directory} is no directory");
        }

        var (local, problems) = shipped.With(CaseFolder.Read(directory));
        return local is not null
            ? new Explainer(local)
            : throw new SettingsException($"Cases__Directory: {problems[0]}{(problems.Length > 1 ? $" (and {problems.Length - 1} more: gssbot cases check {directory} lists them)" : "")}");
    }
}
