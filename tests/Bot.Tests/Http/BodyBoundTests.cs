using System.IO.Pipelines;
using GssBot.Bot.Http;
using Microsoft.AspNetCore.Http;

namespace GssBot.Bot.Tests.Http;

/// <summary>How long a body may be, to the byte, with and without its sender's word for it.</summary>
public sealed class BodyBoundTests
{
    private const int Most = 1000;

    [Theory]
    [InlineData(0, 0L, 200)]
    [InlineData(Most - 1, Most - 1L, 200)]
    [InlineData(Most, (long)Most, 200)]
    [InlineData(Most + 1, Most + 1L, 413)]
    [InlineData(Most, null, 200)]
    [InlineData(Most + 1, null, 413)]
    [InlineData(100_000, null, 413)]
    public async Task A_body_may_be_as_long_as_is_said_and_no_longer(int length, long? told, int status)
    {
        using var body = await ReadAsync(new MemoryStream(new byte[length]), told);
        Assert.Equal((status, status == 200 ? length : 0), (body.Status, body.Bytes.Length));
    }

    [Fact]
    public async Task A_body_that_says_itself_that_it_is_too_long_is_not_read()
    {
        await using var unread = new UnreadBody();
        using var body = await ReadAsync(unread, Most + 1L);
        Assert.Equal((413, false), (body.Status, unread.WasRead));
    }

    [Fact]
    public async Task Bodies_that_have_left_cost_nobody_his_place()
    {
        var reader = new BodyReader(new BodyBudget(mostBodies: 2, mostBytes: 3 * Most), new StoppedClock());
        var sender = new Pipe();
        await sender.Writer.WriteAsync(new byte[Most - 1]);
        var slow = ReadAsync(sender.Reader.AsStream(), null, reader);
        for (var i = 0; i < 10; i++)
        {
            using var quick = await ReadAsync(new MemoryStream(new byte[Most]), Most, reader);
            Assert.Equal(200, quick.Status);
        }

        await sender.Writer.WriteAsync(new byte[1]);
        await sender.Writer.CompleteAsync();
        using var whole = await slow;
        Assert.Equal((200, Most), (whole.Status, whole.Bytes.Length));
    }

    private static Task<HeldBody> ReadAsync(Stream stream, long? told, BodyReader? reader = null)
    {
        var context = new DefaultHttpContext();
        (context.Request.Body, context.Request.ContentLength) = (stream, told);
        return (reader ?? new BodyReader(new BodyBudget(), new StoppedClock())).ReadAsync(context.Request, Most, TimeSpan.FromSeconds(3));
    }
}
