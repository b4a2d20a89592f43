using System.Text.Json.Nodes;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Activities;

namespace GssBot.Bot.Teams.Handling;

/// <summary>
/// The invokes that this bot knows. Each is answered from memory within the request; the same request gives the same answer.
/// </summary>
internal sealed class Invokes(MessageExtension extension, CardActions actions, Feedback feedback)
{
    public InvokeAnswer Answer(Activity invoke) => invoke.Name switch
    {
        "composeExtension/query" => extension.Query(invoke.Value),
        "composeExtension/fetchTask" => extension.Open(invoke.Value),
        "composeExtension/submitAction" => extension.Submit(invoke.Value),
        "adaptiveCard/action" => actions.Answer(invoke),
        "message/submitAction" when invoke.Value.Text("actionName") == "feedback" => Thumb(invoke),
        _ => InvokeAnswer.NotHandled,
    };

    /// <summary>The thumbs below a message. What the user wrote with it is not looked at.</summary>
    private InvokeAnswer Thumb(Activity invoke)
    {
        if (invoke.Value.At("actionValue").Text("reaction") is ("like" or "dislike") and var reaction)
        {
            feedback.NoteThumb("teams", invoke.EventId, reaction == "like");
        }

        return InvokeAnswer.Ok(new JsonObject());
    }
}
