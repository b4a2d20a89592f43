using System.Collections.Frozen;
using System.Collections.Immutable;

namespace GssBot.Core.Gss;

/// <param name="Text">The words as printed.</param>
/// <param name="Status">What they stand for.</param>
/// <param name="Library">Who prints them: MIT, old MIT, Heimdal, Globus or Java.</param>
/// <param name="Alone">True when nothing but a GSS library prints these words; false when they count only near
/// a word such as GSSAPI.</param>
internal sealed record LibraryText(string Text, GssStatus Status, string Library, bool Alone);

/// <summary>What the libraries print for a major status, and the way back from the words to the code.</summary>
internal static class LibraryTexts
{
    /// <summary>Every text; Globus texts count only behind <c>GSS Major Status:</c>. Sources: the libraries' own output.</summary>
    public static ImmutableArray<LibraryText> All { get; } =
    [
        .. Fields("MIT", 16,
            "An unsupported mechanism was requested", "An invalid name was supplied", "A supplied name was of an unsupported type",
            "Incorrect channel bindings were supplied", "An invalid status code was supplied",
            "A token had an invalid Message Integrity Check (MIC)",
            "No credentials were supplied, or the credentials were unavailable or inaccessible", "No context has been established",
            "Invalid token was supplied", "Invalid credential was supplied", "The referenced credential has expired",
            "The referenced context has expired", "Unspecified GSS failure.  Minor code may provide more information",
            "The quality-of-protection (QOP) requested could not be provided", "The operation is forbidden by local security policy",
            "The operation or option is not available or unsupported", "The requested credential element already exists",
            "The provided name was not mechanism specific (MN)"),
        .. Fields("Heimdal", 16,
            "", "", "", "", "", "A token had an invalid MIC", "", "", "A token was invalid", "A credential was invalid",
            "The referenced credentials have expired", "The context has expired", "Miscellaneous failure (see text)",
            "The quality-of-protection requested could not be provide", "", "The operation or option is not available", "",
            "The provided name was not a mechanism name"),
        .. Fields(
            "old MIT", 16, "", "", "", "", "", "A token had an invalid signature", "No credentials were supplied", "", "", "",
            "", "", "Miscellaneous failure"),
        .. Fields("Globus", 16,
            "", "Service or hostname could not be understood", "", "", "", "Invalid signature on message",
            "Problem with local credentials", "", "Communications Error", "Authentication Failed", "Credentials Expired", "",
            "General failure", "", "Unexpected Gatekeeper or Service Name"),
        .. Fields(
            "MIT", 24, "A required input parameter could not be read", "A required output parameter could not be written",
            "A parameter was malformed"),
        new("The routine must be called again to complete its function", new(1), "MIT", Alone: false),
        new("continuation call to routine required", new(1), "Heimdal", Alone: false),
        new("duplicate per-message token detected", new(2), "Heimdal", Alone: false),
        .. JavaMajors.All.Select(java => new LibraryText(java.Text, java.Status, "Java", SaysGss(java.Text))),
    ];

    /// <summary>By first word; of two texts that begin alike the longer one first. With each text its second word's first letter.</summary>
    private static readonly FrozenDictionary<string, (char Second, LibraryText Text)[]> ByFirstWord = Index();

    private static readonly LibraryText[] Globus =
        [.. All.Where(text => text.Library == "Globus"), new("GSS COMPLETE", default, "Globus", Alone: false)];

    private static readonly FrozenDictionary<string, (char Second, LibraryText Text)[]>.AlternateLookup<ReadOnlySpan<char>> Starts =
        ByFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>What each library prints for a routine error; empty for a code without a text.</summary>
    public static ImmutableArray<LibraryText> Of(byte routine) =>
        [.. All.Where(text => routine != 0 && text.Status.Value == (uint)routine << 16)];

    /// <summary>False for words that no text begins with; a quick look before <see cref="Match"/>.</summary>
    internal static bool MayStart(ReadOnlySpan<char> word) => word.Length <= 13 && word[0] is >= 'A' and <= 'U' or 'c' or 'd';

    /// <summary>A text that begins at a word; white space of any kind and length counts as one blank.</summary>
    /// <param name="word">The word that stands at <paramref name="at"/>.</param>
    internal static LibraryText? Match(ReadOnlySpan<char> word, ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        var next = Folded.Blanks(text, at + word.Length);
        if (next == at + word.Length || next >= text.Length || !Starts.TryGetValue(word, out var candidates))
        {
            return null;
        }

        foreach (var (second, candidate) in candidates)
        {
            if (second == text[next] && Folded.StartsWith(text, at, candidate.Text, out end))
            {
                return candidate;
            }
        }

        return null;
    }

    /// <summary>A text of Globus, which stands behind its own label only.</summary>
    internal static LibraryText? MatchGlobus(ReadOnlySpan<char> text, int at, out int end)
    {
        end = at;
        foreach (var candidate in Globus)
        {
            if (Folded.StartsWith(text, at, candidate.Text, out end))
            {
                return candidate;
            }
        }

        return null;
    }

    private static IEnumerable<LibraryText> Fields(string library, int shift, params string[] texts) => texts
        .Select((text, index) => new LibraryText(text, new((uint)(index + 1) << shift), library, SaysGss(text)))
        .Where(text => text.Text.Length > 0);

    private static bool SaysGss(string text) => text.Contains("GSS", StringComparison.Ordinal);

    private static FrozenDictionary<string, (char, LibraryText)[]> Index()
    {
        var index = new Dictionary<string, (char, LibraryText)[]>(StringComparer.Ordinal);
        foreach (var text in All)
        {
            if (text.Library == "Globus")
            {
                continue;
            }

            var word = FirstWord(text.Text);
            var same = index.GetValueOrDefault(word, []);
            var place = Array.FindIndex(same, other => other.Item2.Text.Length < text.Text.Length) is var found && found < 0
                ? same.Length
                : found;
            index[word] = [.. same[..place], (text.Text[word.Length + 1], text), .. same[place..]];
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static string FirstWord(string text) => text[..text.AsSpan().IndexOfAnyExcept(Folded.WordChars)];
}
