using System.Collections.Immutable;
using System.Text.Json;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Teams.Activities;

/// <summary>
/// What this bot uses of a Bot Framework activity. Everything in it was written by somebody else and may be missing:
/// only <see cref="Type"/> is certain.
/// </summary>
internal sealed record Activity
{
    public required string Type { get; init; }

    /// <summary>Of an invoke: which one, such as <c>composeExtension/query</c>.</summary>
    public string? Name { get; init; }

    public string? Id { get; init; }

    public string? ServiceUrl { get; init; }

    public string? ChannelId { get; init; }

    /// <summary>The message that a card action or a feedback belongs to.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Of an installation update: <c>add</c>, <c>remove</c> and their <c>-upgrade</c> forms.</summary>
    public string? Action { get; init; }

    public string? Text { get; init; }

    public Party From { get; init; } = Party.Nobody;

    /// <summary>This bot, as the channel knows it.</summary>
    public Party Recipient { get; init; } = Party.Nobody;

    public Conversation Conversation { get; init; } = new();

    public ImmutableArray<Attachment> Attachments { get; init; } = [];

    /// <summary>In the order of the text, the first 20.</summary>
    public ImmutableArray<Mention> Mentions { get; init; } = [];

    public ImmutableArray<string> MembersAdded { get; init; } = [];

    /// <summary>The tenant named in the channel's own data.</summary>
    public string? ChannelTenant { get; init; }

    public JsonElement? Value { get; init; }

    /// <summary>The tenants that the activity names, none to two.</summary>
    public ImmutableArray<string> Tenants => [.. new[] { Conversation.TenantId, ChannelTenant }.OfType<string>()];

    /// <summary>One id for one activity, whichever conversation reuses the number.</summary>
    public string EventId => $"teams:{ChannelId}:{Conversation.Id}:{Id}";

    /// <summary>Null when the JSON is not an object with a type.</summary>
    public static Activity? Read(JsonElement root) => root.Text("type") is not { Length: > 0 } type ? null : new Activity
    {
        Type = type,
        Name = root.Text("name"),
        Id = root.Text("id"),
        ServiceUrl = root.Text("serviceUrl"),
        ChannelId = root.Text("channelId"),
        ReplyToId = root.Text("replyToId"),
        Action = root.Text("action"),
        Text = root.Text("text"),
        From = Party.Read(root.At("from")),
        Recipient = Party.Read(root.At("recipient")),
        Conversation = Conversation.Read(root.At("conversation")),
        Attachments = [.. root.Items("attachments").Select(Attachment.Read).OfType<Attachment>()],
        Mentions = [.. root.Items("entities").Select(Mention.Read).OfType<Mention>().Take(20)],
        MembersAdded = [.. root.Items("membersAdded").Select(member => member.Text("id")).OfType<string>()],
        ChannelTenant = root.At("channelData").At("tenant").Text("id"),
        Value = root.At("value"),
    };
}

/// <summary>A user or a bot.</summary>
internal sealed record Party(string? Id, string? Name, string? Role)
{
    public static Party Nobody { get; } = new(null, null, null);

    public static Party Read(JsonElement? party) => new(party.Text("id"), party.Text("name"), party.Text("role"));
}

/// <param name="Type"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="Id">In a channel with <c>;messageid=</c> and the id of the thread's first message.</param>
internal sealed record Conversation(string? Id = null, string? Type = null, string? TenantId = null)
{
    /// <summary>The id of the message that the thread hangs on; null outside a channel.</summary>
    public string? ThreadId => Id?.Split(";messageid=") is [_, var thread] ? thread : null;

    /// <summary>The conversation without its thread.</summary>
    public string? RoomId => Id?.Split(";messageid=")[0];

    public static Conversation Read(JsonElement? conversation) =>
        new(conversation.Text("id"), conversation.Text("conversationType"), conversation.Text("tenantId"));
}

/// <param name="Content">The content when it is a text, as in <c>text/html</c>.</param>
internal sealed record Attachment(string ContentType, string? Content)
{
    public static Attachment? Read(JsonElement attachment) =>
        attachment.Text("contentType") is { } type ? new Attachment(type, attachment.Text("content")) : null;
}

/// <param name="Text">The mention as it stands in the message's text: <c>&lt;at&gt;GssBot&lt;/at&gt;</c>.</param>
internal sealed record Mention(string? Id, string? Name, string? Text)
{
    public static Mention? Read(JsonElement entity) => entity.Text("type") != "mention" ? null
        : new Mention(entity.At("mentioned").Text("id"), entity.At("mentioned").Text("name"), entity.Text("text"));
}
