namespace GssBot.Core.Knowledge;

/// <summary>The cases, validated and immutable.</summary>
public sealed class KnowledgeBase
{
    /// <summary>How many cases there are.</summary>
    public int Count { get; }

    /// <summary>The base that is shipped inside this assembly.</summary>
    public static KnowledgeBase Shipped() => new();
}
