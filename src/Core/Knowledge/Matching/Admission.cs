using System.Collections.Immutable;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Knowledge.Matching;

/// <summary>
/// Which texts are weighed at all: the same words mean something else outside the field. A word of the vocabulary admits a text
/// to every case, a word that a case brings to that case alone: a site's file cannot make shipped cases answer other texts.
/// </summary>
internal sealed class Admission
{
    private readonly WordSearch grid, gss;
    private readonly Lazy<OwnWords> own;

    public Admission(Vocabulary vocabulary, ImmutableArray<Case> cases)
    {
        grid = new WordSearch(vocabulary.Grid.Select(word => word.Text));
        gss = new WordSearch(vocabulary.Gss.Select(word => word.Text));
        own = new(() => new OwnWords(cases));
    }

    public Topic TopicOf(string text)
    {
        var (ofGrid, ofGss) = (grid.In(text), gss.In(text));
        return new Topic(ofGrid, ofGss, ofGrid || ofGss ? [] : own.Value.In(text));
    }
}
