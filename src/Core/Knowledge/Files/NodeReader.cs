using System.Collections.Immutable;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Files;

/// <summary>Takes typed values out of one mapping and collects every fault, unknown keys included.</summary>
internal sealed class NodeReader(string file, Node.Map map, ICollection<Problem> problems)
{
    private readonly HashSet<string> known = new(StringComparer.Ordinal);

    public int Line => map.Line;

    public void Fault(int line, string what) => problems.Add(new Problem(file, line, what));

    public Node? Find(string key)
    {
        known.Add(key);
        foreach (var (name, value) in map.Entries)
        {
            if (name.Value == key)
            {
                return value;
            }
        }

        return null;
    }

    public string Required(string key, int maxLength)
    {
        var text = Optional(key, maxLength);
        if (text is null && Find(key) is null)
        {
            Fault(map.Line, $"'{key}' is missing");
        }

        return text ?? "";
    }

    public string? Optional(string key, int maxLength)
    {
        switch (Find(key))
        {
            case null:
                return null;
            case Node.Text { Value.Length: > 0 } text when text.Value.Length <= maxLength:
                return text.Value;
            case Node.Text { Value.Length: > 0 } text:
                Fault(text.Line, $"'{key}' has {text.Value.Length} characters, at most {maxLength} are shown");
                return null;
            case var other:
                Fault(other.Line, $"'{key}' must be a text");
                return null;
        }
    }

    /// <summary>A word of a closed set, spelled in kebab case.</summary>
    public T Word<T>(string key, T ifMissing) where T : struct, Enum
    {
        switch (Find(key))
        {
            case null:
                return ifMissing;
            case Node.Text text when WordOf<T>(text.Value) is { } value:
                return value;
            case var other:
                Fault(other.Line, $"'{key}' must be one of: {string.Join(", ", Enum.GetNames<T>().Select(Kebab))}");
                return ifMissing;
        }
    }

    public int Number(string key, int low, int high, int ifMissing)
    {
        switch (Find(key))
        {
            case null:
                return ifMissing;
            case Node.Text text when int.TryParse(text.Value, System.Globalization.CultureInfo.InvariantCulture, out var value)
                && value >= low
                && value <= high:
                return value;
            case var other:
                Fault(other.Line, $"'{key}' must be a number from {low} to {high}");
                return ifMissing;
        }
    }

    /// <summary>The list's items; a single item needs no list.</summary>
    public ImmutableArray<Node> Items(string key) => Find(key) switch
    {
        null => [],
        Node.List list => list.Items,
        var single => [single],
    };

    public ImmutableArray<string> Texts(string key, int maxLength) => [.. Listed(key, maxLength).Select(item => item.Text)];

    /// <summary>The list's texts, each with its line.</summary>
    public ImmutableArray<Listed> Listed(string key, int maxLength)
    {
        var texts = ImmutableArray.CreateBuilder<Listed>();
        foreach (var item in Items(key))
        {
            if (item is Node.Text text && text.Value.Length > 0 && text.Value.Length <= maxLength)
            {
                texts.Add(new Listed(text.Value, text.Line));
                continue;
            }

            Fault(item.Line, $"'{key}' holds texts of at most {maxLength} characters");
        }

        return texts.ToImmutable();
    }

    public NodeReader Inside(Node.Map inner) => new(file, inner, problems);

    /// <summary>Says which keys nobody asked for, with the likeliest meant one.</summary>
    public void RefuseUnknownKeys()
    {
        foreach (var (name, _) in map.Entries)
        {
            if (!known.Contains(name.Value))
            {
                Fault(name.Line, $"unknown key '{name.Value}'; known here: {string.Join(", ", known.Order(StringComparer.Ordinal))}");
            }
        }
    }

    public static string Kebab(string name) =>
        string.Concat(name.Select((letter, i) =>
            char.IsUpper(letter) ? (i > 0 ? "-" : "") + char.ToLowerInvariant(letter) : letter.ToString()));

    public static T? WordOf<T>(string word) where T : struct, Enum
    {
        foreach (var value in Enum.GetValues<T>())
        {
            if (Kebab(value.ToString()) == word)
            {
                return value;
            }
        }

        return null;
    }
}
