using System.IO.Compression;
using System.Text;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Scanning;

namespace GssBot.Core.Tests.Scanning;

public sealed class GzipLogTests
{
    private static readonly byte[] Log =
        Encoding.UTF8.GetBytes(string.Concat(Enumerable.Range(0, 3000).Select(number => $"line {number * number} of the log\n")));
    private static readonly byte[] Packed = Pack(Log, CompressionLevel.Optimal);

    [Fact]
    public void A_whole_file_has_its_end() => Assert.Equal((Log.Length, false), Read(Packed));

    [Fact]
    public void Wherever_a_file_is_cut_its_end_is_missing()
    {
        foreach (var packed in (byte[][])[
            Pack(Log[..9000], CompressionLevel.Optimal),
            Pack(Log[..200], CompressionLevel.NoCompression),
            Pack([10], CompressionLevel.Optimal)
        ])
        {
            Assert.All(Enumerable.Range(1, packed.Length - 1), length =>
                Assert.True(Read(packed[..length]).EndIsMissing, $"{length} of {packed.Length}"));
        }
    }

    [Fact]
    public void Members_one_after_the_other_are_one_log()
    {
        Assert.Equal((2 * Log.Length, false), Read([.. Packed, .. Packed]));
        foreach (var length in (int[])[1, 5, 10, 11, 1000, Packed.Length - 8, Packed.Length - 1])
        {
            Assert.True(Read([.. Packed, .. Packed[..length]]).EndIsMissing, $"{length}");
        }
    }

    [Theory, InlineData(1), InlineData(8), InlineData(100_000)]
    public void What_follows_the_last_member_and_is_none_is_left_out(int length)
    {
        Assert.Equal((Log.Length, false), Read([.. Packed, .. new byte[length]]));
        Assert.Equal((Log.Length, false), Read([.. Packed, .. Enumerable.Repeat((byte)'x', length)]));
    }

    /// <summary>The library reads in pieces: an end that falls on the edge of one is an end all the same.</summary>
    [Fact]
    public void Where_the_end_falls_does_not_matter()
    {
        foreach (var length in Enumerable.Range(8150, 60))
        {
            Assert.Equal((length, false), Read(Pack(new byte[length], CompressionLevel.NoCompression)));
        }
    }

    private static (int Length, bool EndIsMissing) Read(byte[] packed)
    {
        using var log = new GzipLog(new MemoryStream(packed));
        using var text = new MemoryStream();
        log.Text.CopyTo(text);
        return ((int)text.Length, log.EndIsMissing());
    }

    private static byte[] Pack(byte[] bytes, CompressionLevel level)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, level))
        {
            gzip.Write(bytes);
        }

        return packed.ToArray();
    }
}
