using System.Text.Json;

namespace GssBot.Core.Rendering.Contract;

/// <summary>A text that is one of a closed set's words, as the schema lists them.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal abstract class WordsOfAttribute : Attribute
{
    /// <summary>In the order of the set: <c>ServerAdmin</c> is <c>server-admin</c>.</summary>
    public abstract IEnumerable<string> Words { get; }
}

internal sealed class WordsOfAttribute<T> : WordsOfAttribute where T : struct, Enum
{
    public override IEnumerable<string> Words => Enum.GetNames<T>().Select(JsonNamingPolicy.KebabCaseLower.ConvertName);
}
