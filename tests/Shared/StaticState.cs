using System.Reflection;

namespace GssBot.Tests;

/// <summary>Finds static fields that can change: not readonly, or a collection that anybody can add to.</summary>
internal static class StaticState
{
    private static readonly string[] Changeable =
        ["List`1", "Dictionary`2", "HashSet`1", "Queue`1", "ConcurrentDictionary`2", "ConcurrentQueue`1", "StringBuilder"];

    /// <returns>Fields as <c>type.field</c>; what the compiler keeps for itself (its types have a <c>&lt;</c> in
    /// their names) is left out.</returns>
    public static IEnumerable<string> In(Assembly assembly) =>
        from type in assembly.GetTypes()
        where !type.FullName!.Contains('<', StringComparison.Ordinal)
            && type.Namespace?.StartsWith("GssBot", StringComparison.Ordinal) == true
        from field in type.GetFields(BindingFlags.Static | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
        where !field.IsLiteral && (!field.IsInitOnly || Changeable.Contains(field.FieldType.Name))
        select $"{type.FullName}.{field.Name}";
}
