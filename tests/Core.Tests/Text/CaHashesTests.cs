using GssBot.Core.Text.Values;

namespace GssBot.Core.Tests.Text;

/// <summary>Eight digits are a CA's hash only where a word or a file name says so.</summary>
public sealed class CaHashesTests
{
    [Theory]
    [InlineData("with hash d1b603c3", "d1b603c3")]
    [InlineData("With Hash d1b603c3.", "d1b603c3")]
    [InlineData("with hash 3", "00000003")]
    [InlineData("with hash 1b603c3", "01b603c3")]
    [InlineData("with hash d1b603c3f", null)]
    [InlineData("with hash d1b603cg", null)]
    [InlineData("with hash d1b603c3-1", null)]
    [InlineData("with hash ", null)]
    [InlineData("hash: d1b603c3", "d1b603c3")]
    [InlineData("hash=d1b603c3,", "d1b603c3")]
    [InlineData("hash d1b603c3", "d1b603c3")]
    [InlineData("hash: hash d1b603c3", "d1b603c3")]
    [InlineData("hash: 1b603c3", null)]
    [InlineData("hash: D1B603C3", null)]
    [InlineData("hash: none, hash: d1b603c3", "d1b603c3")]
    [InlineData("hash: d1b603c3, hash: 5168735f", "d1b603c3")]
    [InlineData("d1b603c3.r0 with hash 5168735f", "5168735f")]
    [InlineData("d1b603c3", null)]
    public void Behind_a_word(string text, string? hash) => Assert.Equal(hash, CaHashes.In(text));

    [Theory]
    [InlineData(".signing_policy")]
    [InlineData(".namespaces")]
    [InlineData(".r0")]
    [InlineData(".r1")]
    [InlineData(".r2")]
    [InlineData(".0")]
    [InlineData(".1")]
    [InlineData(".info")]
    [InlineData(".crl_url")]
    [InlineData(".pem")]
    public void Before_the_suffix_of_a_file(string suffix)
    {
        Assert.All(["", "/", " ", "'", "(", "x.0 "], before => Assert.Equal("d1b603c3", CaHashes.In($"{before}d1b603c3{suffix} x")));
        Assert.All(["a", "Z", "0", "-", ".", "_"], before => Assert.Null(CaHashes.In($"{before}d1b603c3{suffix} x")));
        Assert.Null(CaHashes.In($"1b603c3{suffix}"));
        Assert.Null(CaHashes.In($"D1B603C3{suffix}"));
    }

    [Theory]
    [InlineData(198, "5168735f")]
    [InlineData(199, "5168735f")]
    [InlineData(200, null)]
    public void Of_a_list_two_hundred_are_looked_at(int before, string? hash)
    {
        Assert.Equal(hash, CaHashes.In(string.Concat(Enumerable.Repeat("x.0 ", before)) + "5168735f.0"));
        Assert.Equal(hash, CaHashes.In(string.Concat(Enumerable.Repeat("hash x ", before)) + "hash 5168735f"));
    }
}
