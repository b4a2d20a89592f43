using GssBot.Bench;
using GssBot.CaseFiles;
using GssBot.Core;

// How fast a paste is explained. dotnet run -c Release --project bench
// A stop-watch is enough: what is measured takes microseconds, and the best of many rounds is what the code costs.
var start = TimeProvider.System.GetTimestamp();
var explainer = new Explainer(ShippedCases.Load());
Console.WriteLine($"{"load the shipped cases",-44}{TimeProvider.System.GetElapsedTime(start).TotalMilliseconds,10:0.0} ms");
foreach (var (name, text) in Pastes.All)
{
    var (best, median) = Rounds.Measure(() => explainer.Explain(text));
    Console.WriteLine(
        $"{name,-44}{best.TotalMicroseconds,10:0.0} µs best {median.TotalMicroseconds,10:0.0} µs median   {text.Length,6} characters");
}
