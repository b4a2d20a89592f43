namespace GssBot.Bot.Settings;

/// <summary>
/// The options record of one section of the configuration. Its writable properties are the settings that there are, their first
/// values the defaults, their validation attributes the ranges; <see cref="SectionReader"/> holds it to them.
/// </summary>
internal interface ISection
{
    /// <summary>As in appsettings.json; the environment writes <c>Section__Property</c>.</summary>
    static abstract string Section { get; }

    /// <summary>What is wrong with the settings taken together, one line each; each begins with the name of a setting.</summary>
    IEnumerable<string> Contradictions() => [];
}
