using System.Text.Json;

namespace GssBot.Tests.Slack;

/// <summary>The limits of Block Kit, counted on the JSON that is sent. Each broken one is a line.</summary>
internal static class BlockKitLimits
{
    /// <summary>Where Slack was seen to refuse a whole message as too long.</summary>
    private const int WholeMessage = 13_200;

    public static IEnumerable<string> Broken(JsonElement message, int mostBlocks = 12)
    {
        var blocks = message.GetProperty("blocks");
        if (blocks.GetArrayLength() > mostBlocks)
        {
            yield return $"{blocks.GetArrayLength()} blocks";
        }

        if (message.TryGetProperty("text", out var text) && Length(text) is 0 or > 4000)
        {
            yield return $"top-level text of {Length(text)}";
        }

        if (Strings(blocks).Sum(found => found.Length) is > WholeMessage and var sum)
        {
            yield return $"{sum} characters in all";
        }

        foreach (var fault in blocks.EnumerateArray().SelectMany(OfBlock))
        {
            yield return fault;
        }
    }

    private static IEnumerable<string> OfBlock(JsonElement block)
    {
        var type = block.GetProperty("type").GetString()!;
        IEnumerable<string> faults = type switch
        {
            "header" => Between(block, "text", 1, 150),
            "section" => Between(block, "text", 1, 3000).Concat(Accessory(block)),
            "context" => Count(block, "elements", 1, 10)
                .Concat(block.GetProperty("elements").EnumerateArray().SelectMany(element => Text(element, 1, 3000))),
            "actions" => Count(block, "elements", 1, 25).Concat(block.GetProperty("elements").EnumerateArray().SelectMany(Button)),
            "rich_text" => Count(block, "elements", 1, 100).Concat(EmptyTexts(block)).Concat(Untyped(block)),
            "divider" => [],
            _ => ["unexpected block"],
        };
        return faults.Select(fault => $"{type}: {fault}");
    }

    private static IEnumerable<string> Accessory(JsonElement block) =>
        block.TryGetProperty("accessory", out var button) ? Button(button) : [];

    private static IEnumerable<string> Button(JsonElement button)
    {
        foreach (var fault in Between(button, "text", 1, 75))
        {
            yield return fault;
        }

        foreach (var (name, most) in new[] { ("value", 2000), ("url", 3000), ("action_id", 255), ("accessibility_label", 75) })
        {
            if (button.TryGetProperty(name, out var value) && Length(value) > most)
            {
                yield return $"{name} of {Length(value)}";
            }
        }

        if (!button.TryGetProperty("accessibility_label", out _))
        {
            yield return "a button without a label for screen readers";
        }
    }

    private static IEnumerable<string> EmptyTexts(JsonElement block) =>
        Strings(block).Where(text => text.Length == 0).Select(_ => "an empty text");

    private static IEnumerable<string> Untyped(JsonElement part) => part.TryGetProperty("elements", out var elements)
        ? elements.EnumerateArray().SelectMany(element =>
            element.TryGetProperty("type", out _) ? Untyped(element) : ["an element without a type"])
        : [];

    private static IEnumerable<string> Between(JsonElement owner, string name, int least, int most) =>
        owner.TryGetProperty(name, out var text) ? Text(text, least, most) : [$"no {name}"];

    private static IEnumerable<string> Text(JsonElement text, int least, int most)
    {
        var length = Length(text.GetProperty("text"));
        if (length < least || length > most)
        {
            yield return $"text of {length}";
        }
    }

    private static IEnumerable<string> Count(JsonElement block, string name, int least, int most)
    {
        var count = block.GetProperty(name).GetArrayLength();
        if (count < least || count > most)
        {
            yield return $"{count} {name}";
        }
    }

    private static int Length(JsonElement text) => text.GetString()!.Length;

    private static IEnumerable<string> Strings(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property =>
            property.Name == "text" && property.Value.ValueKind == JsonValueKind.String
                ? [property.Value.GetString()!]
                : Strings(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Strings),
        _ => [],
    };
}
