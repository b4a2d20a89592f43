using System.Reflection;
using GssBot.Bot.Delivery;
using GssBot.Tests;
using Microsoft.Extensions.Logging;

namespace GssBot.Bot.Tests.Rules;

/// <summary>What a surface must never do, as far as no project border holds it.</summary>
public sealed class BorderTests
{
    [Fact]
    public void Slack_does_not_know_Teams() => Assert.Empty(Sources.Naming(Sources.In("src/Bot/Slack"), @"\bI?Teams|msteams"));

    [Fact]
    public void Teams_does_not_know_Slack() => Assert.Empty(Sources.Naming(Sources.In("src/Bot/Teams"), @"\bI?Slack"));

    [Theory]
    [InlineData("src/Bot/Delivery")]
    [InlineData("src/Bot/Http")]
    [InlineData("src/Bot/Surfaces")]
    [InlineData("src/Bot/Settings")]
    [InlineData("src/Bot/Start")]
    [InlineData("src/Bot/Doctor")]
    [InlineData("src/Bot/LocalCases")]
    public void What_both_share_knows_neither(string folder) => Assert.Empty(Sources.Naming(Sources.In(folder), @"\bI?(Slack|Teams)"));

    [Fact]
    public void A_card_knows_an_answer_and_its_own_JSON_only()
    {
        var cards = Sources.In("src/Cards").ToArray();

        Assert.NotEmpty(cards);
        Assert.Empty(Sources.Naming(cards, @"^using (?!System\b|GssBot\.Core\b)"));
        Assert.Empty(Sources.Naming(cards, @"\b(TimeProvider|ILogger|IConfiguration|HttpContext|HttpClient|File\.|Environment\.)"));
    }

    [Fact]
    public void Nothing_static_in_the_bot_changes() => Assert.Empty(StaticState.In(typeof(Replies).Assembly));

    [Fact]
    public void A_log_line_is_made_of_words_numbers_and_verdicts()
    {
        var lines = typeof(Replies).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods(BindingFlags.Static | BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            .Where(method => method.GetCustomAttribute<LoggerMessageAttribute>() is not null).ToArray();

        Assert.NotEmpty(lines);
        Assert.Empty(lines.SelectMany(method => method.GetParameters())
            .Where(part => !MayBeLogged(part))
            .Select(part => $"{part.Member.Name}: {part.ParameterType.Name} {part.Name}"));
        Assert.Empty(Sources.Naming(Sources.In("src"), @"\.Log(Trace|Debug|Information|Warning|Error|Critical)?\("));
    }

    /// <summary>No answer, no JSON, no exception (its message may quote what was read), and no name that a pasted text goes by.</summary>
    private static bool MayBeLogged(ParameterInfo part) =>
        (part.ParameterType == typeof(string)
            || part.ParameterType == typeof(int)
            || part.ParameterType.IsEnum
            || part.ParameterType == typeof(ILogger))
        && part.Name is not ("text" or "paste" or "body" or "message" or "input" or "query" or "user");
}
