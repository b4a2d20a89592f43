using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace GssBot.Core.Knowledge.Fragments;

/// <summary>Reads the fragment language. A fault is a sentence, never an exception.</summary>
internal static class FragmentParser
{
    private const int MaxChoices = 8;
    private const int MaxVariants = 64;
    private const int MinAnchor = 4;

    /// <returns>The fragment, or null with the reason in <paramref name="fault"/>.</returns>
    public static Fragment? Parse(string source, out string? fault)
    {
        fault = source.Length switch
        {
            0 => "an empty fragment matches everything",
            > Fragment.MaxLength =>
                $"a fragment has at most {Fragment.MaxLength} characters: keep the words that carry the cause, or use then:",
            _ => null,
        };
        if (fault is not null)
        {
            return null;
        }

        var atStart = source[0] == '^';
        var atEnd = source.Length > 1 && source[^1] == '$';
        var variants = ParseBody(source[(atStart ? 1 : 0)..(atEnd ? ^1 : ^0)], out fault);
        fault ??= variants.Select(FaultOf).FirstOrDefault(found => found is not null);
        return fault is null ? new Fragment(source, [.. variants], atStart, atEnd) : null;
    }

    private static List<ImmutableArray<Part>> ParseBody(string body, out string? fault)
    {
        List<List<object>> rows = [[]];
        fault = null;
        for (var i = 0; i < body.Length && fault is null;)
        {
            if (body[i] is '{' or '}' && i + 1 < body.Length && body[i + 1] == body[i])
            {
                Append(rows, body[i].ToString());
                i += 2;
            }
            else if (body[i] == '{')
            {
                var close = body.IndexOf('}', i);
                if (close < 0)
                {
                    fault = "a { has no }";
                    break;
                }

                rows = Expand(rows, body[(i + 1)..close], out fault);
                i = close + 1;
            }
            else if (body[i] == '}')
            {
                fault = "a } has no {; a literal one is written }}";
            }
            else
            {
                Append(rows, char.IsWhiteSpace(body[i]) ? " " : body[i].ToString());
                i++;
            }
        }

        return [.. rows.Select(Merge)];
    }

    private static List<List<object>> Expand(List<List<object>> rows, string inside, out string? fault)
    {
        if (!inside.Contains('|'))
        {
            var hole = ParseHole(inside, out fault);
            if (hole is not null)
            {
                rows.ForEach(row => row.Add(hole));
            }

            return rows;
        }

        var choices = inside.Split('|');
        fault = choices.Length > MaxChoices ? $"at most {MaxChoices} choices: {{{inside}}}"
            : rows.Count * choices.Length > MaxVariants ? $"the choices multiply to more than {MaxVariants} variants"
            : null;
        return fault is not null ? rows : [.. rows.SelectMany(row => choices.Select(choice => new List<object>([.. row, choice])))];
    }

    private static void Append(List<List<object>> rows, string text) => rows.ForEach(row => row.Add(text));

    private static ImmutableArray<Part> Merge(List<object> row)
    {
        var pieces = ImmutableArray.CreateBuilder<Part>();
        var text = new StringBuilder();
        foreach (var part in row)
        {
            if (part is string words)
            {
                text.Append(words);
                continue;
            }

            Flush();
            pieces.Add((Part)part);
        }

        Flush();
        return pieces.ToImmutable();

        void Flush()
        {
            if (text.Length > 0)
            {
                pieces.Add(new Part.Literal(OneBlank(text.ToString())));
                text.Clear();
            }
        }
    }

    /// <summary>An empty choice may leave two blanks side by side; they stand for one run of white space.</summary>
    private static string OneBlank(string text)
    {
        while (text.Contains("  ", StringComparison.Ordinal))
        {
            text = text.Replace("  ", " ", StringComparison.Ordinal);
        }

        return text;
    }

    private static Part.Hole? ParseHole(string inside, out string? fault)
    {
        fault = null;
        var space = inside.IndexOf(' ');
        var name = space < 0 ? inside : inside[..space];
        if (HoleNames.KindOf(name) is not { } kind)
        {
            fault = $"unknown hole {{{name}}}; known are {HoleNames.All}";
            return null;
        }

        if (space < 0)
        {
            return new Part.Hole(kind);
        }

        var range = inside[(space + 1)..].Split("..");
        if (kind is HoleKind.Number or HoleKind.CaHash && range.Length == 2
            && long.TryParse(range[0], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var low)
            && long.TryParse(range[1], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var high))
        {
            return new Part.Hole(kind, low, high);
        }

        fault = $"{{{inside}}}: a range is written low..high and belongs to number or ca_hash";
        return null;
    }

    private static string? FaultOf(ImmutableArray<Part> pieces)
    {
        if (pieces.IsEmpty)
        {
            return "a choice leaves nothing to look for";
        }

        if (pieces[^1] is Part.Hole { Kind: HoleKind.Any })
        {
            return "{any} at the end says nothing: leave it out";
        }

        if (pieces.Zip(pieces.Skip(1)).Any(pair => pair is (Part.Hole, Part.Hole)))
        {
            return "two holes need words between them";
        }

        return pieces.Take(2).OfType<Part.Literal>().FirstOrDefault()?.Text.Trim().Length >= MinAnchor
            ? null
            : $"the first words have fewer than {MinAnchor} characters: too common to search for";
    }
}
