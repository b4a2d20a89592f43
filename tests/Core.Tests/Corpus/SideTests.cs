using GssBot.Core.Knowledge.Model;
using GssBot.Tests;
using GssBot.Tests.Corpus;

namespace GssBot.Core.Tests.Corpus;

[Trait("Category", "golden")]
public sealed class SideTests
{
    [Fact]
    public void Side_is_right_for_every_labelled_sample_but_the_listed_ones()
    {
        var labelled = Sample.OfCases.AsParallel()
            .Select(sample => (sample.Name, Side: Verdicts.Shipped.Explain(sample.Text).Side, Sample: sample))
            .Select(item => (item.Name, item.Side, Right: Sides.IsRight(item.Sample, item.Side)))
            .Where(item => item.Right is not null).ToArray();
        Assert.True(labelled.Length > 200, $"{labelled.Length} samples have a label");
        Ratchet.Check("samples/wrong-side.txt", labelled.Where(item => item.Right == false).Select(item => $"{item.Name}: {item.Side}"));
    }

    [Fact]
    public void Every_label_belongs_to_a_sample()
    {
        var names = Sample.OfCases.Select(sample => sample.Name).ToHashSet();
        Assert.Empty(Sides.Names.Except(names));
    }
}
