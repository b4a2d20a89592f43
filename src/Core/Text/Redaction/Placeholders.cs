using System.Globalization;

namespace GssBot.Core.Text.Redaction;

/// <summary>Numbers what was taken out of one text: the same value gets the same placeholder.</summary>
internal sealed class Placeholders
{
    /// <summary>A shorter name stands in too many other words.</summary>
    private const int ShortestName = 4;

    /// <summary>Names looked for in the whole text; a list of more is not one person's paste.</summary>
    private const int MostNames = 64;

    /// <summary>A shorter value is not looked for over line ends.</summary>
    private const int ShortestWrapped = 12;

    private const int MostCompared = 20_000_000;

    private readonly Dictionary<(string Kind, string Value), string> known = [];
    private readonly Dictionary<string, int> counts = [];
    private readonly Dictionary<string, string> people = [];

    public bool HasSecret { get; private set; }

    /// <param name="note">Stands in the placeholder behind its number.</param>
    public string For(string kind, string value, string note = "")
    {
        if (!known.TryGetValue((kind, value), out var placeholder))
        {
            counts[kind] = counts.GetValueOrDefault(kind) + 1;
            placeholder = string.Create(CultureInfo.InvariantCulture, $"<{kind}-{counts[kind]}{note}>");
            known[(kind, value)] = placeholder;
        }

        return placeholder;
    }

    public string ForSecret(string kind, string value)
    {
        HasSecret = true;
        return For(kind, value);
    }

    /// <summary>A name of a person that is to be taken out wherever it stands alone.</summary>
    public string ForPerson(string name)
    {
        var placeholder = For("user", name);
        if (name.Length >= ShortestName && people.Count < MostNames)
        {
            people.TryAdd(name, placeholder);
        }

        return placeholder;
    }

    /// <summary>Takes the names that were found in one place out of all others.</summary>
    public string Everywhere(string text)
    {
        foreach (var (name, placeholder) in people)
        {
            text = LoneWords.Replace(text, name, placeholder);
        }

        return text;
    }

    /// <summary>Takes out what was found in the text as it reads, also where a line end or a quote mark cuts it in two.</summary>
    public string AlsoWrapped(string text)
    {
        var budget = MostCompared;
        foreach (var ((kind, value), placeholder) in known.Where(item => item.Key.Kind != "user").Take(MostNames))
        {
            if (value.Length >= ShortestWrapped && kind != "password")
            {
                text = WrappedWords.Replace(text, value, placeholder, ref budget);
            }
            else if (value.Length >= ShortestName && value.AsSpan().ContainsAnyInRange('0', '9'))
            {
                text = text.Replace(value, placeholder, StringComparison.Ordinal);
            }
        }

        return text;
    }
}
