using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using GssBot.Core.Rendering;

namespace GssBot.Bot.Web;

/// <summary>
/// Markup. Made from an interpolated string whose literal parts are ours and whose holes are text: each hole is cleaned of
/// control characters and escaped, unless it is markup itself.
/// </summary>
internal readonly record struct Html(string Text)
{
    public static Html None { get; } = new("");

    public static Html Of(Handler markup) => new(markup.ToString());

    public static Html Each<T>(IEnumerable<T> items, Func<T, Html> one) => new(string.Concat(items.Select(item => one(item).Text)));

    public static Html When(bool condition, Func<Html> markup) => condition ? markup() : None;

    public override string ToString() => Text ?? "";

    [InterpolatedStringHandler]
    public readonly ref struct Handler(int literalLength, int formattedCount)
    {
        // Letters of every script stay as they are; what means something to a browser does not.
        private static readonly HtmlEncoder Encoder = HtmlEncoder.Create(UnicodeRanges.All);

        private readonly StringBuilder page = new(literalLength + (formattedCount * 32));

        public void AppendLiteral(string markup) => page.Append(markup);

        public void AppendFormatted(Html markup) => page.Append(markup.Text);

        public void AppendFormatted(int number) => page.Append(number);

        public void AppendFormatted(string? text) =>
            page.AppendJoin('\n', PlainText.Lines(text ?? "").Select(Encoder.Encode));

        public override string ToString() => page.ToString();
    }
}
