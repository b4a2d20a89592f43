using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace GssBot.Cards.Slack;

/// <summary>The part of Block Kit that old and government clients draw, too.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Header), "header")]
[JsonDerivedType(typeof(Section), "section")]
[JsonDerivedType(typeof(Context), "context")]
[JsonDerivedType(typeof(RichText), "rich_text")]
[JsonDerivedType(typeof(Actions), "actions")]
[JsonDerivedType(typeof(Input), "input")]
[JsonDerivedType(typeof(Divider), "divider")]
public abstract record Block
{
    private Block() { }

    public string? BlockId { get; init; }

    public sealed record Header(TextObject Text) : Block;

    public sealed record Section(TextObject? Text = null, ImmutableArray<TextObject>? Fields = null, Element? Accessory = null) : Block;

    public sealed record Context(ImmutableArray<TextObject> Elements) : Block;

    public sealed record RichText(ImmutableArray<RichPart> Elements) : Block;

    public sealed record Actions(ImmutableArray<Element> Elements) : Block;

    public sealed record Input(TextObject Label, Element Element, bool Optional = false, TextObject? Hint = null) : Block;

    public sealed record Divider : Block;
}

/// <summary>Text as Slack wants it: escaped by <see cref="Plain"/> before it comes here.</summary>
public sealed record TextObject(string Type, string Text, bool? Emoji = null)
{
    /// <summary>Shown as it stands: no formatting, no links, no mentions, no emoji.</summary>
    public static TextObject Plain(string text, int max = 3000) => new("plain_text", Slack.Plain.Escape(text, max), Emoji: false);

    /// <summary>Our own links and one mention, with escaped titles; nothing that came out of a paste.</summary>
    public static TextObject Markup(string markup) => new("mrkdwn", markup);
}

[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(TextInput), "plain_text_input")]
[JsonDerivedType(typeof(FileInput), "file_input")]
[JsonDerivedType(typeof(RadioButtons), "radio_buttons")]
public abstract record Element(string ActionId)
{
    public sealed record Button(string ActionId, TextObject Text, string AccessibilityLabel) : Element(ActionId)
    {
        public string? Value { get; init; }

        public string? Url { get; init; }

        public string? Style { get; init; }
    }

    public sealed record TextInput(string ActionId, bool Multiline, int MaxLength, TextObject? Placeholder = null) : Element(ActionId);

    public sealed record FileInput(string ActionId, int MaxFiles) : Element(ActionId);

    public sealed record RadioButtons(string ActionId, ImmutableArray<Choice> Options) : Element(ActionId);
}

public sealed record Choice(TextObject Text, string Value);

/// <summary>Parts of a rich text block. Its text is shown literally and is not escaped.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(List), "rich_text_list")]
[JsonDerivedType(typeof(Line), "rich_text_section")]
[JsonDerivedType(typeof(Code), "rich_text_preformatted")]
public abstract record RichPart
{
    private RichPart() { }

    /// <param name="Elements">Lines; declared as their base so that each is written with its type.</param>
    public sealed record List(string Style, ImmutableArray<RichPart> Elements) : RichPart;

    public sealed record Line(ImmutableArray<RichLeaf> Elements) : RichPart;

    public sealed record Code(ImmutableArray<RichLeaf> Elements, int Border = 0) : RichPart;
}

public sealed record RichLeaf(string Text, RichStyle? Style = null)
{
    public string Type { get; init; } = "text";
}

public sealed record RichStyle(bool Bold);
