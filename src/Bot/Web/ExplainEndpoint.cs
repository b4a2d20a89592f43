using GssBot.Bot.Http;
using GssBot.Core;
using GssBot.Core.Rendering;

namespace GssBot.Bot.Web;

/// <summary><c>POST /api/explain</c>: <c>{"text":"…"}</c> in, the answer object out.</summary>
internal static class ExplainEndpoint
{
    /// <summary>1 MiB; more is 413.</summary>
    public const int MaxBody = 1024 * 1024;

    public static async Task<IResult> AnswerAsync(HttpContext context, Explainer explainer, AnswerCounts counts)
    {
        if (!MediaType.Is(context.Request, "application/json"))
        {
            return Results.StatusCode(415);
        }

        if (await CappedBody.ReadAsync(context.Request, MaxBody) is not { } body)
        {
            return Results.StatusCode(413);
        }

        var paste = JsonPaste.Read(body);
        if (paste.Text is not { } text)
        {
            return Results.Text($"{paste.Problem}\n", "text/plain", statusCode: 400);
        }

        var answer = explainer.Explain(text);
        counts.Add(answer);
        return Results.Bytes(AnswerJson.Bytes(answer), "application/json");
    }
}
