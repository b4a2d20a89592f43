using System.Buffers;
using GssBot.Bot.Http;
using GssBot.Core;
using GssBot.Core.Rendering;

namespace GssBot.Bot.Web;

/// <summary><c>POST /api/explain</c>: <c>{"text":"…"}</c> in, the answer object out.</summary>
internal static class ExplainEndpoint
{
    /// <summary>1 MiB; more is 413.</summary>
    public const int MaxBody = 1024 * 1024;

    /// <summary>For the whole body.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(30);

    public static async Task<IResult> AnswerAsync(HttpContext context, BodyReader bodies, Explainer explainer, AnswerCounts counts)
    {
        if (!MediaType.Is(context.Request, "application/json"))
        {
            return Results.StatusCode(415);
        }

        using var body = await bodies.ReadAsync(context.Request, MaxBody, Patience);
        if (!body.IsWhole)
        {
            return Refusal.Told(
                body.Status,
                body.Status == 413
                    ? "a question may have 1 MiB; for a log use /api/scan or: gssbot scan FILE"
                    : "the body did not come as a whole");
        }

        var paste = JsonPaste.Read(body.Bytes.ToArray());
        if (paste.Text is not { } text)
        {
            return Results.Text($"{paste.Problem}\n", "text/plain", statusCode: 400);
        }

        var answer = explainer.Explain(text);
        counts.Add(answer);
        return Results.Bytes(AnswerJson.Bytes(answer), "application/json");
    }
}
