using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Files;
using GssBot.Core.Knowledge.Model;

// PackCases <directory of case files> <pack to write>: validates every file, tells all faults in the form that MSBuild
// shows with file and line, and writes the pack that the library embeds.
if (args.Length != 2)
{
    Console.Error.WriteLine("usage: PackCases DIRECTORY PACK");
    return 2;
}

var problems = new List<Problem>();
var sources = Directory.EnumerateFiles(args[0], "*.yaml", SearchOption.AllDirectories)
    .Order(StringComparer.Ordinal)
    .Select(path => YamlFile.Read(path, File.ReadAllText(path), problems))
    .OfType<CaseSource>()
    .ToArray();
KnowledgeBase.Examine(sources, problems);
foreach (var problem in problems)
{
    Console.Error.WriteLine($"{problem.File}({Math.Max(1, problem.Line)}): error CASE: {problem.What}");
}

if (problems.Count > 0)
{
    return 3;
}

using var pack = File.Create(args[1]);
CasePack.Write(pack, [.. sources.Select(source => source with { File = Path.GetFileName(source.File) })]);
return 0;
