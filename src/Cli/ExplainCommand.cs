using System.CommandLine;
using System.Diagnostics;
using GssBot.Cards.Slack;
using GssBot.Cards.Teams;
using GssBot.Core;
using GssBot.Core.Answers;
using GssBot.Core.Rendering;

namespace GssBot.Cli;

/// <summary><c>gssbot explain</c>: each input is one paste.</summary>
internal sealed class ExplainCommand(Terminal terminal)
{
    public Command Create()
    {
        var files = new Argument<string[]>("FILE")
        {
            Description = "files to explain, each one paste; - or none: standard input",
            Arity = ArgumentArity.ZeroOrMore
        };
        var format = SharedOptions.Format("text", "json", "markdown", "slack", "teams");
        var jsonl = new Option<bool>("--jsonl") { Description = "one {\"id\":…,\"text\":…} a line in, one answer a line out" };
        var cases = SharedOptions.Cases();
        var command = new Command("explain", "Explains pasted errors.") { files, format, jsonl, cases };
        command.SetAction(parsed =>
            Run(parsed.GetValue(files) ?? [], parsed.GetValue(format)!, parsed.GetValue(jsonl), parsed.GetValue(cases)));
        return command;
    }

    public int Run(string[] files, string format, bool jsonl, string? cases)
    {
        string[] names = files is [] ? ["-"] : files;
        var explainer = Cases.Explainer(cases);
        if (jsonl)
        {
            return names.Max(name => new JsonLines(explainer, terminal).Run(name));
        }

        return names.Max(name => Explain(explainer, name, format, several: names.Length > 1));
    }

    private int Explain(Explainer explainer, string name, string format, bool several)
    {
        try
        {
            var answer = explainer.Explain(Input.Text(name, terminal));
            terminal.Write(Render(answer, name, format, several));
            return Exit.Of(answer);
        }
        catch (StoppedException stop) when (several)
        {
            terminal.Complain(stop.Message);
            return stop.Exit;
        }
    }

    private string Render(Answer answer, string name, string format, bool several) => format switch
    {
        "json" => (several ? AnswerJson.Line(answer, name) : AnswerJson.Page(answer)) + "\n",
        "slack" => SlackCard.Of(answer, new CardFrame(CardPlace.Private)).ToJson() + "\n",
        "teams" => CardJson.ToText(TeamsCard.Render(answer, CardContext.Bare)) + "\n",
        "markdown" => (several ? $"## {PlainText.OneLine(name)}\n\n" : "") + AnswerMarkdown.Page(answer),
        "text" => (several ? $"== {PlainText.OneLine(name)} ==\n" : "") + AnswerText.Page(answer, terminal.TextStyle, terminal.Width)
            + (several ? "\n" : ""),
        _ => throw new UnreachableException(format),
    };
}
