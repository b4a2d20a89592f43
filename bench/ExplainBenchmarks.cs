using BenchmarkDotNet.Attributes;
using GssBot.Core;
using GssBot.Core.Knowledge;

namespace GssBot.Bench;

/// <summary>What a user waits for, less the network: under 100 µs.</summary>
[InProcess, MemoryDiagnoser, MinColumn, MedianColumn]
public class ExplainBenchmarks
{
    private readonly Explainer explainer = new(KnowledgeBase.Shipped());

    [Benchmark]
    public Answer OneKilobyte() => explainer.Explain(Pastes.OneKilobyte);

    [Benchmark]
    public Answer OneNumber() => explainer.Explain("851968");

    [Benchmark]
    public KnowledgeBase OpenTheBase() => KnowledgeBase.Shipped();
}
