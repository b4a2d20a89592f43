using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Cards;

/// <summary>
/// What a button carries of its answer: ids and numbers, under 400 characters, nothing that was pasted. It comes back from
/// outside, so <see cref="Parse"/> takes only what <see cref="ToString"/> can have written.
/// </summary>
/// <param name="Token">Key of the filled-in answer in memory; null when it is not kept.</param>
/// <param name="Stranger">The card was made for another organisation and stays without the site's contacts, whoever presses.</param>
public sealed partial record AnswerTicket(
    string? Case, Certainty Certainty, Side Side, Actor Actor, ImmutableArray<GssStatus> Statuses, string? Token, bool Stranger)
{
    private const int MostStatuses = 8;

    public static AnswerTicket Of(Answer answer, string? token, bool stranger)
    {
        var outline = AnswerOutline.Of(answer);
        return new(outline.Case, outline.Certainty, outline.Side, outline.Actor, [.. outline.Statuses.Take(MostStatuses)], token, stranger);
    }

    /// <summary>For the button that shows another cause in this one's place: nothing of this answer but its numbers.</summary>
    public AnswerTicket For(Alternative other) =>
        this with { Case = other.Case, Certainty = Certainty.Possible, Side = Side.Unknown, Actor = Actor.Unknown, Token = null };

    public AnswerOutline Outline => new(Case, Certainty, Side, Actor, Statuses);

    /// <summary>Null for anything we did not write.</summary>
    public static AnswerTicket? Parse(string? value)
    {
        if (value is not { Length: <= 400 } || Written.Match(value) is not { Success: true } match)
        {
            return null;
        }

        var (certainty, side, actor) = (Number(match, 2), Number(match, 3), Number(match, 4));
        if (!Enum.IsDefined((Certainty)certainty) || !Enum.IsDefined((Side)side) || !Enum.IsDefined((Actor)actor))
        {
            return null;
        }

        var statuses = match.Groups[5].Value.Split(',', StringSplitOptions.RemoveEmptyEntries)
            .Select(hex => new GssStatus(uint.Parse(hex, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)));
        return new(
            Group(match, 1), (Certainty)certainty, (Side)side, (Actor)actor, [.. statuses], Group(match, 6), Group(match, 7) is not null);
    }

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"a1;{Case};{(int)Certainty};{(int)Side};{(int)Actor};"
            + $"{string.Join(',', Statuses.Select(status => status.Value.ToString("x8", CultureInfo.InvariantCulture)))};{Token};"
            + $"{(Stranger ? "x" : "")}");

    private static int Number(Match match, int group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    private static string? Group(Match match, int group) => match.Groups[group].Value is { Length: > 0 } text ? text : null;

    [GeneratedRegex(
        @"\Aa1;([a-z0-9][a-z0-9-]{0,99})?;([0-9]);([0-9]);([0-9]);((?:[0-9a-f]{8}(?:,[0-9a-f]{8}){0,7})?);([0-9a-f]{32})?;(x)?\z",
        RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 50)]
    private static partial Regex Written { get; }
}
