using GssBot.Cards.Slack;

namespace GssBot.Bot.Tests.Slack;

/// <summary>Where a sentence begins and ends.</summary>
public sealed class SentenceTests
{
    [Theory]
    [InlineData("", "")]
    [InlineData("a", "a.")]
    [InlineData("a.", "a.")]
    [InlineData("a!", "a!")]
    [InlineData("a?", "a?")]
    [InlineData("a…", "a…")]
    [InlineData("a:", "a:")]
    [InlineData("a;", "a;.")]
    public void A_sentence_ends_once(string text, string sentence) => Assert.Equal(sentence, Sentence.Full(text));

    [Theory]
    [InlineData("", "")]
    [InlineData("a", "A")]
    [InlineData("the X", "The X")]
    public void A_sentence_begins_large(string text, string sentence) => Assert.Equal(sentence, Sentence.Upper(text));
}
