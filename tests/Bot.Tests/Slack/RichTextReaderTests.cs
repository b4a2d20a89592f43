using System.Text.Json;
using GssBot.Bot.Slack.Messages;

namespace GssBot.Bot.Tests.Slack;

/// <summary>What is read of a message that says things twice.</summary>
public sealed class RichTextReaderTests
{
    [Theory]
    [InlineData("""{"text":"a","attachments":[{"text":"a"}]}""", "a")]
    [InlineData("""{"text":"a","attachments":[{"text":"A"}]}""", "a\nA")]
    [InlineData("""{"text":"a","attachments":[{"title":"t","text":"b","fallback":"f"}]}""", "a\nt\nb")]
    [InlineData("""{"text":"a","attachments":[{"title":"t","fallback":"f"}]}""", "a\nt\nf")]
    [InlineData("""{"text":"a","attachments":[{"pretext":"p","title":"t"}]}""", "a\np\nt")]
    [InlineData("""{"text":" ","attachments":[{"text":" "},{"text":"b"}]}""", "b")]
    [InlineData("""{"text":"a &amp;lt; b"}""", "a &lt; b")]
    [InlineData("""{"attachments":[{"blocks":[{"type":"section","text":{"text":"x"}}]}]}""", "x")]
    [InlineData("""{"attachments":[{"blocks":[{"type":"image","text":{"text":"x"}}]}]}""", "")]
    [InlineData("""{"blocks":[{"type":"context","elements":[{"text":"x"},{"image_url":"y"}]}]}""", "x")]
    [InlineData("""{"blocks":[{"type":"markdown","text":"x"}]}""", "x")]
    [InlineData("""{"text":"t","blocks":[{"type":"rich_text","elements":[{"type":"rich_text_section","elements":[]}]}]}""", "t")]
    [InlineData("{}", "")]
    public void Each_text_is_read_once_and_in_its_letters(string message, string read) =>
        Assert.Equal(read, RichTextReader.Read(JsonDocument.Parse(message).RootElement));
}
