using System.Buffers;
using GssBot.Bot.Http;
using GssBot.Core;

namespace GssBot.Bot.Web;

/// <summary><c>GET /</c> and the form's <c>POST /</c>.</summary>
internal static class TryItEndpoint
{
    /// <summary>A form spells one byte with up to three.</summary>
    public const int MaxForm = (3 * ExplainEndpoint.MaxBody) + 1024;

    public static IResult Show(Explainer explainer) => Page(TryItPage.Of("", null, explainer.Knowledge.Count), 200);

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
            return Page(TryItPage.Of("", null, cases, "The text did not come as a whole. Send it again."), body.Status);
        }

        if (!body.IsWhole || FormText.Read(body.Bytes.ToArray()) is not { } text || text.Length > ExplainEndpoint.MaxBody)
        {
            return Page(TryItPage.Of("", null, cases, "That is more than 1 MiB. For a log of any size use: gssbot scan FILE"), 413);
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return Page(TryItPage.Of("", null, cases, "The box is empty. Paste an error text or a status number."), 200);
        }

        var answer = explainer.Explain(text);
        counts.Add(answer);
        return Page(TryItPage.Of(text, answer, cases), 200);
    }

    private static IResult Page(Html page, int status) => Results.Text(page.Text, "text/html; charset=utf-8", System.Text.Encoding.UTF8, status);
}
