using System.Buffers;
using System.IO.Pipelines;

namespace GssBot.Bot.Http;

/// <summary>
/// A request's body in pooled pieces, from its first byte until its sender is proved or refused: what is refused leaves no garbage.
/// </summary>
internal sealed class HeldBody : IDisposable
{
    private static readonly PipeOptions Pieces =
        new(minimumSegmentSize: 16 * 1024, pauseWriterThreshold: 0, useSynchronizationContext: false);

    private readonly BodyBudget budget;
    private readonly Pipe pipe = new(Pieces);
    private readonly CancellationTokenSource givenUp = new();

    public HeldBody(BodyBudget budget)
    {
        this.budget = budget;
        Place = new LinkedListNode<HeldBody>(this);
    }

    /// <summary>200 for a body that is here as a whole; else what to answer instead: 400, 408, 413 or 503.</summary>
    public int Status { get; private set; } = StatusCodes.Status400BadRequest;

    public bool IsWhole => Status == StatusCodes.Status200OK;

    /// <summary>What was read; empty unless it is whole. Not to be used after the body is disposed of.</summary>
    public ReadOnlySequence<byte> Bytes { get; private set; }

    /// <summary>For the budget alone.</summary>
    public LinkedListNode<HeldBody> Place { get; }

    /// <summary>For the budget alone: bytes that it counts for this body.</summary>
    public long Counted { get; set; }

    public CancellationToken GivenUp => givenUp.Token;

    /// <summary>Others need the place: reading ends now. For the budget alone.</summary>
    public void GiveUp() => givenUp.Cancel();

    public HeldBody Refused(int status)
    {
        Status = status;
        return this;
    }

    /// <summary>
    /// Reads to the end; to more than <paramref name="most"/>, which is 413; or until it is cancelled, which is no exception here: in
    /// a storm it is the rule.
    /// </summary>
    public async Task FillAsync(PipeReader reader, int most, CancellationToken cancellationToken)
    {
        // A token given to ReadAsync itself leaves Kestrel in the middle of a read, which it then logs as a fault of ours.
        await using var stop = cancellationToken.Register(reader.CancelPendingRead);
        var length = 0L;
        ReadResult read;
        do
        {
            read = await reader.ReadAsync(CancellationToken.None);
            length += read.Buffer.Length;
            if (length <= most)
            {
                Keep(read.Buffer);
            }

            reader.AdvanceTo(read.Buffer.End);
            if (cancellationToken.IsCancellationRequested)
            {
                return;
            }
        }
        while (!read.IsCompleted && length <= most);
        if (length > most)
        {
            Status = StatusCodes.Status413PayloadTooLarge;
            return;
        }

        await pipe.Writer.FlushAsync(CancellationToken.None);
        Bytes = pipe.Reader.TryRead(out var all) ? all.Buffer : ReadOnlySequence<byte>.Empty;
        Status = StatusCodes.Status200OK;
    }

    public void Dispose()
    {
        Bytes = default;
        pipe.Writer.Complete();
        pipe.Reader.Complete();
        budget.Leave(this);
    }

    private void Keep(in ReadOnlySequence<byte> bytes)
    {
        foreach (var piece in bytes)
        {
            pipe.Writer.Write(piece.Span);
        }

        budget.Add(this, (int)bytes.Length);
    }
}
