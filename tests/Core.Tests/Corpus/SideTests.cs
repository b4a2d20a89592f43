namespace GssBot.Core.Tests.Corpus;

public sealed class SideTests
{
    [Fact]
    public void Side_is_right_for_95_of_100_labelled_samples()
    {
        var labelled = Sample.OfCases.AsParallel()
            .Select(sample => (sample.Name, Side: Verdicts.Shipped.Explain(sample.Text).Side, Sample: sample))
            .Select(item => (item.Name, item.Side, Right: Sides.IsRight(item.Sample, item.Side)))
            .Where(item => item.Right is not null).ToArray();
        var wrong = labelled.Where(item => item.Right == false).Select(item => $"{item.Name}: {item.Side}").Order(StringComparer.Ordinal).ToArray();
        Assert.True(wrong.Length <= labelled.Length * 0.05, $"{wrong.Length} of {labelled.Length} have a wrong side:\n{string.Join('\n', wrong)}");
    }

    [Fact]
    public void Every_label_belongs_to_a_sample()
    {
        var names = Sample.OfCases.Select(sample => sample.Name).ToHashSet();
        Assert.Empty(Sides.Names.Except(names));
    }
}
