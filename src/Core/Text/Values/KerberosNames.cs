using System.Collections.Immutable;

namespace GssBot.Core.Text.Values;

/// <summary>Principals, services and realms: a name before <c>@</c> and a realm in capital letters behind it.</summary>
internal static class KerberosNames
{
    private const int MostNames = 100;

    public static void Read(ImmutableSortedDictionary<string, string>.Builder values, ReadOnlySpan<char> text)
    {
        ReadPrincipals(values, text);
        var realm = FieldReader.WordAfter(text, "realm '");
        realm = realm.IsEmpty ? FieldReader.WordAfter(text, "realm \"") : realm;
        realm = realm.IsEmpty ? FieldReader.WordAfter(text, "for realm ") : realm;
        if (IsRealm(realm))
        {
            FieldReader.Set(values, "realm", realm);
        }
    }

    private static void ReadPrincipals(ImmutableSortedDictionary<string, string>.Builder values, ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOf('@'), i = 0; at > 0 && i < MostNames; i++)
        {
            var name = NameBefore(text[..at]);
            var realm = RealmAfter(text[(at + 1)..]);
            if (!name.IsEmpty && IsRealm(realm))
            {
                var key = name.Contains('/') ? "service" : "principal";
                if (!values.ContainsKey(key) && !name.StartsWith("krbtgt/", StringComparison.Ordinal))
                {
                    values[key] = $"{name}@{realm}";
                }

                values.TryAdd("realm", realm.ToString());
            }

            var next = text[(at + 1)..].IndexOf('@');
            at = next < 0 ? -1 : at + 1 + next;
        }
    }

    private static ReadOnlySpan<char> NameBefore(ReadOnlySpan<char> text)
    {
        var start = text.Length;
        while (start > 0
            && text.Length - start < 300
            && (char.IsAsciiLetterOrDigit(text[start - 1]) || text[start - 1] is '.' or '_' or '-' or '/'))
        {
            start--;
        }

        return text[start..].TrimStart("/.-");
    }

    private static ReadOnlySpan<char> RealmAfter(ReadOnlySpan<char> text)
    {
        var end = 0;
        while (end < Math.Min(text.Length, 254) && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '.' or '-'))
        {
            end++;
        }

        return text[..end].TrimEnd(".-");
    }

    /// <summary>Realms are written in capital letters; an e-mail's domain is not.</summary>
    private static bool IsRealm(ReadOnlySpan<char> text) =>
        text.Length > 1 && text.ContainsAnyInRange('A', 'Z') && !text.ContainsAnyInRange('a', 'z');
}
