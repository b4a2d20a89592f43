using GssBot.Bot.Teams.Security;

namespace GssBot.Bot.Teams;

/// <summary>One request from the Bot Framework, from the door to its status.</summary>
internal static class TeamsEndpoint
{
    public static async Task<IResult> AnswerAsync(HttpContext context)
    {
        var (status, activity) = await context.RequestServices.GetRequiredService<TeamsDoor>().AdmitAsync(context.Request);
        return activity is null ? Results.StatusCode(status) : Results.StatusCode(status);
    }
}
