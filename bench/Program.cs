using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Running;
using GssBot.Bench;

// dotnet run -c Release --project bench -- --filter '*'
BenchmarkSwitcher.FromTypes([typeof(ExplainBenchmarks), typeof(HostileBenchmarks)])
    .Run(args, DefaultConfig.Instance.WithArtifactsPath(Path.Combine("bench", "results")));
