using System.Globalization;
using GssBot.CaseFiles;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>As many local files as a site may have.</summary>
public sealed class LargeBaseTests
{
    [Theory, InlineData(1000), InlineData(2000)]
    public void Files_of_eight_fragments_each_are_taken_and_found(int files)
    {
        var (local, problems) = ShippedCases.Load().With(Enumerable.Range(0, files).Select(number => File(number, fragments: 8)));

        Assert.Empty(problems);
        Assert.Equal($"local-{files - 1}", local!.Explain($"globus: {Words(files - 1, 7)}")?.Case);
        Assert.Equal("local-0", local!.Explain($"globus: {Words(0, 0)}")?.Case);
        Assert.Equal(
            "crl-expired-at-server", local!.Explain("530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired")?.Case);
    }

    [Fact]
    public void More_words_than_can_be_searched_are_refused_by_one_line()
    {
        var (local, problems) = ShippedCases.Load().With(Enumerable.Range(0, 400).Select(number => File(number, fragments: 120)));

        Assert.Null(local);
        Assert.Contains("more words than can be searched", Assert.Single(problems).ToString(), StringComparison.Ordinal);
    }

    private static (string File, string Text) File(int number, int fragments) => CaseText.Of(
        $"local-{number}",
        $"{{any: [{string.Join(", ", Enumerable.Range(0, fragments).Select(fragment => $"'{Words(number, fragment)}'"))}]}}");

    /// <summary>Different from their first letters on, so that hardly two share states.</summary>
    private static string Words(int number, int fragment)
    {
        var mixed = (uint)((number * 131) + fragment) * 2654435761u;
        return string.Create(CultureInfo.InvariantCulture, $"{Letters(mixed)} {Letters(mixed * 31)} was refused");
    }

    private static string Letters(uint number) =>
        string.Concat(Enumerable.Range(0, 7).Select(place => (char)('a' + (number >> (place * 4) & 15))));
}
