using GssBot.Bot.Http;
using GssBot.Bot.Teams.Handling;
using GssBot.Bot.Teams.Security;
using GssBot.Cards.Teams;

namespace GssBot.Bot.Teams;

/// <summary>One request from the Bot Framework, from its token to its status.</summary>
internal static class TeamsEndpoint
{
    public static async Task<IResult> AnswerAsync(
        HttpContext context, TeamsAuthentication authentication, Invokes invokes, Conversations conversations)
    {
        var (status, activity) = await authentication.AdmitAsync(context.Request);
        if (activity is null)
        {
            context.Response.StatusCode = status;
            context.Response.EndConnection();
            return Results.StatusCode(status);
        }

        if (activity.Type != "invoke")
        {
            return Results.StatusCode(await conversations.TakeAsync(activity));
        }

        var answer = invokes.Answer(activity);
        return answer.Body is { } body
            ? Results.Text(CardJson.ToText(body), "application/json", System.Text.Encoding.UTF8, answer.Status)
            : Results.StatusCode(answer.Status);
    }
}
