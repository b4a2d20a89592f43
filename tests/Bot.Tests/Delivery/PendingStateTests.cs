using System.Text;
using GssBot.Bot.Delivery;

namespace GssBot.Bot.Tests.Delivery;

/// <summary>Each state that a kept reply can be in, written and read again.</summary>
public sealed class PendingStateTests : IDisposable
{
    private readonly DeliveryBench bench = new();

    public void Dispose() => bench.Dispose();

    [Theory]
    [InlineData(0, false, '0', 0)]
    [InlineData(1, false, '1', 1)]
    [InlineData(2, false, '2', 2)]
    [InlineData(0, true, 'a', 1)]
    [InlineData(1, true, 'b', 2)]
    [InlineData(2, true, 'c', 3)]
    public void A_state_is_one_byte_and_an_attempt_under_way_counts_as_unclear(int unclear, bool trying, char mark, int goesOnWith)
    {
        var bytes = PendingLine.Of(bench.Kept() with { Unclear = unclear }, trying).ToBytes();
        var read = PendingLine.Parse(bytes.AsSpan(0, bytes.Length - 1))!;

        Assert.Equal((mark, '\n'), ((char)bytes[0], (char)bytes[^1]));
        Assert.Equal((unclear, trying, goesOnWith), (read.Kept!.Unclear, read.Trying, read.ToKept()!.Unclear));
        Assert.Equal(bytes, read.ToBytes());
    }

    [Theory]
    [InlineData(-1, false)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, true)]
    [InlineData(3, false)]
    public void A_line_that_says_its_state_itself_says_one_that_there_is(int unclear, bool isRead)
    {
        var line =
            $$$"""{"id":"slack:Ev1","kept":{"surface":"slack","where":{"channel":"C1"},"asked":"2026-03-01T12:00:00+00:00","unclear":{{{unclear}}}}}""";
        Assert.Equal(isRead ? unclear : null, PendingLine.Parse(Encoding.UTF8.GetBytes(line))?.Kept!.Unclear);
    }

    [Theory, InlineData('3'), InlineData('d'), InlineData('A'), InlineData('/'), InlineData('`'), InlineData(' ')]
    public void No_other_byte_is_a_state(char mark)
    {
        var bytes = PendingLine.Of(bench.Kept(), trying: false).ToBytes();
        bytes[0] = (byte)mark;
        Assert.Null(PendingLine.Parse(bytes));
    }
}
