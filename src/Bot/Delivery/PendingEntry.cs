namespace GssBot.Bot.Delivery;

/// <summary>A reply, how it stands, and where it stands on disk.</summary>
internal sealed class PendingEntry(PendingLine line)
{
    public PendingLine Line { get; set; } = line;

    /// <summary>Null while the disk has not taken it.</summary>
    public PendingPlace? Place { get; set; }

    public byte[] Written { get; set; } = line.ToBytes();
}
