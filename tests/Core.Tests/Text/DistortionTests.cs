using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text;
using GssBot.Tests.Corpus;

namespace GssBot.Core.Tests.Text;

public sealed class DistortionTests
{
    [Theory, MemberData(nameof(SampleTexts.All), MemberType = typeof(SampleTexts))]
    public void Distorted_text_reads_like_the_text_itself(string name, string text)
    {
        var expected = PasteText.WordsOf(text);
        for (var seed = 0; seed < 25; seed++)
        {
            foreach (var (distortion, distorted, lossy) in Distortions.Of(text, seed))
            {
                if (!lossy)
                {
                    Assert.True(
                        Holds(PasteText.WordsOf(distorted), expected),
                        $"{name}, {distortion}, seed {seed}:\n{string.Join('\n', PasteText.LinesOf(distorted))}");
                }
            }
        }
    }

    [Theory, MemberData(nameof(SampleTexts.All), MemberType = typeof(SampleTexts))]
    public void Cut_text_reads_like_the_part_that_is_left(string name, string text)
    {
        var whole = PasteText.WordsOf(text).Select(word => word.Word).ToList();
        foreach (var (distortion, distorted, _) in Distortions.Of(text, 1).Where(item =>
            item.Name is "cut255" or "cut512" or "head60" or "tail"))
        {
            var left = PasteText.LinesOf(distorted).Select(line => line[(line.IndexOf('|', StringComparison.Ordinal) + 1)..]).ToList();
            left.RemoveAt(distortion == "tail" ? 0 : left.Count - 1);
            var words = left.SelectMany(line => line.Split(' ')).ToList();
            Assert.True(Holds(whole, words), $"{name}, {distortion}: {string.Join(' ', words)}");
        }
    }

    [Theory, MemberData(nameof(SampleTexts.All), MemberType = typeof(SampleTexts))]
    public void Other_names_and_versions_change_no_line_or_speaker(string name, string text)
    {
        var expected = Paste.Read(text).Lines.Select(line => (line.Code, line.Speaker, line.Block));
        foreach (var (distortion, distorted, _) in Distortions.Of(text, 1).Where(item => item.Name is "hosts" or "openssl"))
        {
            Assert.True(
                expected.SequenceEqual(Paste.Read(distorted).Lines.Select(line => (line.Code, line.Speaker, line.Block))),
                $"{name}, {distortion}");
        }
    }

    [Fact]
    public void There_are_22_distortions_and_each_changes_a_text()
    {
        var all = Distortions.Of(SampleTexts.ServerUntrusts + "\nsee --help, \"quoted\"", 3).ToList();

        Assert.Equal(22, all.Select(item => item.Name).Distinct().Count());
        Assert.All(all, item => Assert.NotEqual(SampleTexts.ServerUntrusts, item.Text));
    }

    private static bool Holds<T>(List<T> words, List<T> part) =>
        Enumerable.Range(0, Math.Max(0, words.Count - part.Count + 1)).Any(start => words.Skip(start).Take(part.Count).SequenceEqual(part));
}
