using System.Text;
using GssBot.Core.Answers;

namespace GssBot.Core.Rendering;

/// <summary>
/// An answer for a terminal, a pipe or a mail: the cause and who acts first, then what to type, then why.
/// Nothing pasted reaches the page without <see cref="PlainText"/>; commands and evidence are never wrapped.
/// </summary>
public static class AnswerText
{
    /// <summary>Columns of prose when nobody says otherwise.</summary>
    public const int DefaultWidth = 80;

    /// <summary>Ends with a line end.</summary>
    /// <param name="width">Columns for prose, at least 40.</param>
    public static string Page(Answer answer, TextStyle style = default, int width = DefaultWidth)
    {
        answer = Spoken.Quoted(answer);
        var page = new TextPage(new StringBuilder(2048), style, Math.Max(width, 40));
        page.Line(style.Title(PlainText.OneLine(answer.Title)));
        page.Summary(answer);
        page.Verdict(answer);
        page.Blank();
        foreach (var paragraph in answer.Explanation.Split('\n'))
        {
            page.Prose(paragraph);
        }

        page.Steps(answer);
        page.Evidence((answer as Answer.Known)?.Evidence ?? []);
        page.Read(answer);
        StatusText.Write(page, answer.Statuses);
        page.Alternatives(answer);
        page.Items(Labels.CanHide, (answer as Answer.Known)?.Masks ?? []);
        page.Items(Labels.WouldHelp, answer.Ask);
        page.Links(answer.Links);
        page.Origin(answer);
        return page.ToString();
    }
}
