using GssBot.Bot.Http;
using Microsoft.AspNetCore.Http;

namespace GssBot.Bot.Tests.Http;

public sealed class BodyBudgetTests
{
    private readonly StoppedClock clock = new();

    [Fact]
    public async Task One_body_too_many_costs_the_oldest_its_place()
    {
        var reader = new BodyReader(new BodyBudget(mostBodies: 2), clock);
        var waiting = new[] { ReadAsync(reader, new StalledBody(10)), ReadAsync(reader, new StalledBody(10)) };
        using var honest = await ReadAsync(reader, new MemoryStream(new byte[100_000]));
        using var oldest = await waiting[0];

        Assert.Equal((200, 100_000), (honest.Status, honest.Bytes.Length));
        Assert.Equal(503, oldest.Status);
        Assert.False(waiting[1].IsCompleted);
    }

    [Fact]
    public async Task Bytes_are_bounded_over_all_bodies_and_come_back_when_a_body_is_disposed_of()
    {
        var reader = new BodyReader(new BodyBudget(mostBytes: 300_000), clock);
        for (var round = 0; round < 10; round++)
        {
            using var whole = await ReadAsync(reader, new MemoryStream(new byte[200_000]));
            Assert.Equal(200, whole.Status);
        }

        var slow = ReadAsync(reader, new StalledBody(200_000));
        using var honest = await ReadAsync(reader, new MemoryStream(new byte[200_000]));
        using var given = await slow;

        Assert.Equal((503, 200), (given.Status, honest.Status));
        Assert.True(given.Bytes.IsEmpty);
    }

    [Fact]
    public async Task Body_that_takes_longer_than_the_patience_is_408()
    {
        var slow = ReadAsync(new BodyReader(new BodyBudget(), clock), new StalledBody(10));
        await clock.PassAsync(TimeSpan.FromSeconds(3));
        using var late = await slow;

        Assert.Equal(408, late.Status);
    }

    [Fact]
    public async Task Body_in_many_pieces_is_the_body()
    {
        var bytes = new byte[200_001];
        new Random(5).NextBytes(bytes);
        using var body = await ReadAsync(new BodyReader(new BodyBudget(), clock), new MemoryStream(bytes));

        Assert.Equal(bytes, System.Buffers.BuffersExtensions.ToArray(body.Bytes));
    }

    private static Task<HeldBody> ReadAsync(BodyReader reader, Stream stream)
    {
        var context = new DefaultHttpContext();
        context.Request.Body = stream;
        return reader.ReadAsync(context.Request, 1024 * 1024, TimeSpan.FromSeconds(3));
    }

    /// <summary>Gives its bytes and then nothing, for ever.</summary>
    private sealed class StalledBody(int length) : MemoryStream(new byte[length])
    {
        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            // A read of no bytes asks whether there are any.
            if (await base.ReadAsync(buffer, cancellationToken) is var count && (count > 0 || (buffer.IsEmpty && Position < Length)))
            {
                return count;
            }

            await Task.Delay(Timeout.Infinite, cancellationToken);
            return 0;
        }
    }
}
