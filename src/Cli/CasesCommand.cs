using System.CommandLine;
using GssBot.CaseFiles;
using GssBot.Core.Rendering;

namespace GssBot.Cli;

/// <summary><c>gssbot cases</c>: the knowledge base itself.</summary>
internal sealed class CasesCommand(Terminal terminal)
{
    public Command Create()
    {
        var cases = SharedOptions.Cases();
        cases.Recursive = true;
        var list = new Command("list", "Lists the cases.");
        list.SetAction(parsed => List(parsed.GetValue(cases)));
        var id = new Argument<string>("ID") { Description = "id of a case" };
        var show = new Command("show", "Shows one case.") { id };
        show.SetAction(parsed => Show(parsed.GetValue(id)!, parsed.GetValue(cases)));
        var directory = new Argument<string>("DIR") { Description = "directory of case files" };
        var check = new Command("check", "Checks a directory of case files.") { directory };
        check.SetAction(parsed => Check(parsed.GetValue(directory)!));
        var page = new Command("page", "Prints the page of all cases, in Markdown.");
        page.SetAction(parsed => Page(parsed.GetValue(cases)));
        return new Command("cases", "Lists, shows and checks the cases.") { cases, list, show, check, page };
    }

    private int List(string? directory)
    {
        var cases = Cases.Open(directory).Cases;
        var width = cases.Max(known => known.Id.Length);
        terminal.Write(string.Concat(cases.Select(known => $"{known.Id.PadRight(width)}  {PlainText.OneLine(known.Title)}\n")));
        return Exit.Answered;
    }

    private int Show(string id, string? directory)
    {
        terminal.Write(CasePages.Of(Cases.Find(Cases.Open(directory), id)));
        return Exit.Answered;
    }

    private int Page(string? directory)
    {
        terminal.Write(CasePages.All(Cases.Open(directory)));
        return Exit.Answered;
    }

    private int Check(string directory)
    {
        var folder = Cases.Folder(directory);
        var problems = folder.Problems.IsEmpty ? ShippedCases.Load().Check(folder.Files) : folder.Problems;
        terminal.Write(problems.IsEmpty
            ? $"{folder.Files.Length} case files, no problem.\n"
            : string.Concat(problems.Select(problem => $"{PlainText.OneLine(problem.ToString())}\n")));
        return problems.IsEmpty ? Exit.Answered : Exit.InvalidCases;
    }
}
