using System.Diagnostics;
using System.Text.RegularExpressions;
using GssBot.Bot.Web;
using GssBot.Core.Answers;
using GssBot.Core.Rendering;
using GssBot.Core.Rendering.Contract;
using GssBot.Tests;
using GssBot.Tests.Samples;

namespace GssBot.Bot.Tests.Renderings;

/// <summary>A new member of a closed set must be given its words: nothing falls back to those of another.</summary>
public sealed partial class ClosedSetTests
{
    private static readonly Answer.Known Sample = AnswerShapes.Certain;

    public static IEnumerable<object[]> Members =>
        [.. Each<Certainty>(), .. Each<Side>(), .. Each<Actor>(), .. Each<Retry>(), .. Each<Speaker>()];

    [Theory, MemberData(nameof(Members))]
    public void Every_member_has_the_same_words_in_every_rendering(string set, int member)
    {
        var answer = With(set, member);
        var text = string.Join(' ', VisibleWords.InText(answer));

        Assert.Equal(text, string.Join(' ', VisibleWords.InMarkdown(answer)));
        Assert.Equal(text, string.Join(' ', VisibleWords.OnPage(answer)));
        Assert.Equal(text, string.Join(' ', VisibleWords.OnSlack(answer)));
        Assert.Equal(text, string.Join(' ', VisibleWords.OnTeams(answer)));
        Assert.Contains($"\"{Name(set, member)}\"", AnswerJson.Line(answer), StringComparison.Ordinal);
    }

    [Fact]
    public void Members_are_told_apart_by_their_words()
    {
        Distinct<Certainty>(Words.Of, Wording.Of);
        Distinct<Side>(Words.Of, Wording.Of);
        Distinct<Actor>(Words.Of, Wording.Of);
        Distinct<Retry>(Words.Of, retry => Wording.Of(retry) ?? "");
        Distinct<Speaker>(Words.Of, speaker => Wording.Of(speaker) ?? "");
    }

    [Fact]
    public void What_is_no_member_is_never_worded()
    {
        Action[] worded =
        [
            () => Words.Of((Certainty)99), () => Words.Of((Side)99), () => Words.Of((Actor)99), () => Words.Of((Speaker)99),
            () => Words.Of((Retry)99), () => Wording.Of((Certainty)99), () => Wording.Of((Side)99), () => Wording.Of((Actor)99),
            () => Wording.Of((Speaker)99), () => Wording.Of((Retry)99), () => Wording.OfField("shoeSize"),
        ];

        Assert.All(worded, word => Assert.Throws<UnreachableException>(word));
    }

    [Fact]
    public void An_answer_is_known_decoded_or_unknown() =>
        Assert.Equal(
            ["Decoded", "Known", "Unknown"],
            typeof(Answer).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(Answer))).Select(type => type.Name).Order());

    [Fact]
    public void Every_field_has_a_label() =>
        Assert.All(typeof(FieldsObject).GetProperties(), field =>
            Assert.NotEmpty(Wording.OfField(char.ToLowerInvariant(field.Name[0]) + field.Name[1..])));

    [Fact]
    public void No_switch_over_a_closed_set_has_a_silent_default() => Assert.Equal("", string.Join(
        '\n',
        from file in Sources.In("src")
        from line in SilentDefaults(string.Join('\n', Sources.Lines(file)))
        select $"{file}: {line}"));

    [Theory]
    [InlineData("side switch\n{\n    Side.Client => 1,\n    _ => 2,\n}", "_ => 2,")]
    [InlineData("answer switch\n{\n    Answer.Known { Masks: [] } => new[] { 1 },\n    _ => [],\n}", "_ => [],")]
    [InlineData("side switch\n{\n    Side.Client => 1,\n    _ => throw new UnreachableException(),\n}", null)]
    [InlineData("switch (side)\n{\n    case Side.Client:\n        return 1;\n    default:\n        return 2;\n}", "default:")]
    [InlineData("switch (side)\n{\n    case Side.Client:\n        return 1;\n    default:\n        throw new UnreachableException();\n}", null)]
    [InlineData("name switch\n{\n    \"a\" => Side.Client,\n    _ => Side.Server,\n}", null)]
    public void A_silent_default_is_seen(string code, string? told) => Assert.Equal(told, SilentDefaults(code).FirstOrDefault());

    /// <summary>
    /// The default arms of switches of which another arm names a member of an enum or of a closed family of ours.
    /// </summary>
    private static IEnumerable<string> SilentDefaults(string code)
    {
        foreach (Match arm in DefaultArm.Matches(code))
        {
            var (start, depth) = (arm.Index, 1);
            while (start > 0 && depth > 0)
            {
                start--;
                depth += code[start] switch { '}' => 1, '{' => -1, _ => 0 };
            }

            if (MemberArm.Matches(code[start..arm.Index]).Any(other => ClosedSets.Contains(other.Groups[1].Value)))
            {
                yield return arm.Value.Trim();
            }
        }
    }

    private static readonly HashSet<string> ClosedSets = [.. new[]
    {
        typeof(Answer).Assembly,
        typeof(Cards.CardLabels).Assembly,
        typeof(Html).Assembly
    }
        .SelectMany(assembly => assembly.GetTypes())
        .Where(type => type.IsEnum || (type.IsAbstract && !type.IsSealed && type.GetNestedTypes().Any(nested => nested.IsSubclassOf(type))))
        .Select(type => type.Name)];

    private static Answer.Known With(string set, int member) => set switch
    {
        nameof(Certainty) => Sample with { Certainty = (Certainty)member },
        nameof(Side) => Sample with { Side = (Side)member },
        nameof(Actor) => Sample with { Actor = (Actor)member, Steps = [new((Actor)member, "Do it.")] },
        nameof(Retry) => Sample with { Retry = (Retry)member },
        nameof(Speaker) => Sample with { Evidence = [new(4, (Speaker)member, "530 End.")] },
        _ => throw new UnreachableException(),
    };

    private static string Name(string set, int member) => set switch
    {
        nameof(Certainty) => Words.Of((Certainty)member),
        nameof(Side) => Words.Of((Side)member),
        nameof(Actor) => Words.Of((Actor)member),
        nameof(Retry) => Words.Of((Retry)member),
        nameof(Speaker) => Words.Of((Speaker)member),
        _ => throw new UnreachableException(),
    };

    private static IEnumerable<object[]> Each<T>() where T : struct, Enum =>
        Enum.GetValues<T>().Select(member =>
            new object[] { typeof(T).Name, Convert.ToInt32(member, System.Globalization.CultureInfo.InvariantCulture) });

    private static void Distinct<T>(params Func<T, string>[] words) where T : struct, Enum =>
        Assert.All(words, word => Assert.Equal(Enum.GetValues<T>().Length, Enum.GetValues<T>().Select(word).Distinct().Count()));

    [GeneratedRegex(@"^\s*(?:_ => (?!throw )|default:(?!\s*throw )).*$", RegexOptions.Multiline)]
    private static partial Regex DefaultArm { get; }

    [GeneratedRegex(@"^\s*\(?(?:case )?(\w+)\.\w+[^=:\n]*(?:=>|:)", RegexOptions.Multiline)]
    private static partial Regex MemberArm { get; }
}
