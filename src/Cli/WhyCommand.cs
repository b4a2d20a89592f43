using System.CommandLine;
using GssBot.Core;
using GssBot.Core.Rendering;

namespace GssBot.Cli;

/// <summary><c>gssbot why</c>: for somebody who expected another answer.</summary>
internal sealed class WhyCommand(Terminal terminal)
{
    public Command Create()
    {
        var id = new Argument<string>("CASE") { Description = "id of the case that was expected" };
        var file = new Argument<string>("FILE") { Description = "the paste; - for standard input", DefaultValueFactory = _ => "-" };
        var cases = SharedOptions.Cases();
        var command = new Command("why", "Tells which evidence of a case a paste holds, and which case won instead.") { id, file, cases };
        command.SetAction(parsed => Run(parsed.GetValue(id)!, parsed.GetValue(file)!, parsed.GetValue(cases)));
        return command;
    }

    public int Run(string id, string file, string? cases)
    {
        var explainer = Cases.Explainer(cases);
        var trial = CaseTrial.Of(Cases.Find(explainer.Knowledge, id), Input.Text(file, terminal), explainer);
        terminal.Write(TrialText.Page(trial, terminal.TextStyle));
        return trial.Won ? Exit.Answered : Exit.NothingKnown;
    }
}
