using System.Buffers;
using GssBot.Bot.Http;
using GssBot.Core;

namespace GssBot.Bot.Web;

/// <summary><c>GET /</c> and the form's <c>POST /</c>.</summary>
internal static class TryItEndpoint
{
    /// <summary>A form spells one byte with up to three.</summary>
    public const int MaxForm = (3 * ExplainEndpoint.MaxBody) + 1024;

    private const string TooLong = "That is more than 1 MiB. Your text is still in the box: shorten it to the lines around the "
        + "error, or scan the whole log with gssbot scan FILE.";

    public static IResult Show(HttpContext context, Explainer explainer)
    {
        // Nothing of anybody stands in it; with no-store a browser would forget what is typed when it goes back.
        context.Response.Headers.CacheControl = "no-cache";
        return Page(TryItPage.Of("", null, explainer.Knowledge.Count), 200);
    }

    public static async Task<IResult> AnswerAsync(HttpContext context, BodyReader bodies, Explainer explainer, AnswerCounts counts)
    {
        var cases = explainer.Knowledge.Count;
        if (!MediaType.Is(context.Request, "application/x-www-form-urlencoded"))
        {
            return Results.StatusCode(415);
        }

        using var body = await bodies.ReadAsync(context.Request, MaxForm, ExplainEndpoint.Patience);
        if (!body.IsWhole && body.Status != 413)
        {
            return Page(
                TryItPage.Of("", null, cases, "The text did not come as a whole. Go back: your browser still has it. Send it again."),
                body.Status);
        }

        if (!body.IsWhole)
        {
            return Page(
                TryItPage.Of(
                    "", null, cases,
                    "That is more than 1 MiB. Go back: your browser still has your text. Shorten it to the lines around the "
                        + "error, or use gssbot scan FILE for the whole log."), 413);
        }

        var form = FormText.Read(body.Bytes.ToArray());
        if (System.Text.Encoding.UTF8.GetByteCount(form.Text) > ExplainEndpoint.MaxBody)
        {
            return Page(TryItPage.Of(form.Text, null, cases, TooLong), 413);
        }

        if (string.IsNullOrWhiteSpace(form.Text))
        {
            return Page(
                TryItPage.Of(
                    "", null, cases,
                    "The box is empty. Paste an error text or a status number; a program's errors reach a file or a pipe "
                        + "with 2>&1 only."), 200);
        }

        var answer = explainer.Explain(form.Text);
        counts.Add(answer);
        return Page(TryItPage.Of(form.Text, answer, cases, replaced: form.Replaced), 200);
    }

    private static IResult Page(Html page, int status) =>
        Results.Text(page.Text, "text/html; charset=utf-8", System.Text.Encoding.UTF8, status);
}
