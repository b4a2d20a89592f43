using System.Text.Json;
using System.Text.Json.Serialization;

namespace GssBot.Bot.Delivery;

/// <summary>
/// One line of a pending file: JSON whose first byte, the brace, gives way to a mark that says how far sending is. So the
/// state changes in place, in one byte, and a full disk cannot prevent it. A line that still has its brace says it by itself.
/// </summary>
/// <param name="Kept">What is to be sent; null when it has left or was given up.</param>
/// <param name="Trying">An attempt was begun; when nothing follows, its outcome is unknown.</param>
internal sealed record PendingLine(string Id, PendingBody? Kept = null, bool Trying = false)
{
    private const int MostUnclear = 2;

    /// <summary><c>0</c>-<c>2</c>: waiting, that many attempts unclear; <c>a</c>-<c>c</c>: the same, and an attempt is under way.</summary>
    public byte Mark => (byte)((Trying ? 'a' : '0') + Math.Clamp(Kept?.Unclear ?? 0, 0, MostUnclear));

    public static PendingLine Of(KeptReply kept, bool trying) => new(kept.Id, PendingBody.Of(kept), trying);

    /// <summary>The line as it is written, with its mark and its end. What follows the mark does not depend on the state.</summary>
    public byte[] ToBytes()
    {
        var stateless = this with { Kept = Kept is null ? null : Kept with { Unclear = 0 }, Trying = false };
        byte[] bytes = [.. JsonSerializer.SerializeToUtf8Bytes(stateless, PendingJson.Default.PendingLine), (byte)'\n'];
        bytes[0] = Mark;
        return bytes;
    }

    /// <summary>Null for a line that was cut off by a crash, or that is no line of ours.</summary>
    public static PendingLine? Parse(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return null;
        }

        byte[] json = [(byte)'{', .. line[1..]];
        try
        {
            return JsonSerializer.Deserialize(json, PendingJson.Default.PendingLine) is { IsWhole: true } read
                ? read.Marked(line[0])
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>The reply to go on with; an attempt that nobody saw end counts as unclear.</summary>
    public KeptReply? ToKept() => Kept?.ToKept(Id) is { } kept
        ? kept with { Unclear = kept.Unclear + (Trying ? 1 : 0) }
        : null;

    private bool IsWhole => Id is { Length: > 0 } && Kept is null or { IsWhole: true };

    private PendingLine? Marked(byte mark) => (char)mark switch
    {
        '{' => this,
        >= '0' and <= '2' => State(mark - '0', trying: false),
        >= 'a' and <= 'c' => State(mark - 'a', trying: true),
        _ => null,
    };

    private PendingLine State(int unclear, bool trying) =>
        this with { Kept = Kept is null ? null : Kept with { Unclear = unclear }, Trying = trying };
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    UseStringEnumConverter = true,
    RespectRequiredConstructorParameters = false)]
[JsonSerializable(typeof(PendingLine))]
internal sealed partial class PendingJson : JsonSerializerContext;
