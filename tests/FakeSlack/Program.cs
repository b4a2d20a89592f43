using System.Collections.Concurrent;
using GssBot.Tests.Slack;
using Microsoft.AspNetCore.Http;

// Prints the address of its API, lives until its input ends, shows what came to it under /files/calls.json.
await using var slack = await FakeSlack.StartAsync();
var acknowledgements = new ConcurrentQueue<string>();
var busy = 1;
slack.OnPost = post =>
{
    if (post.Message.GetProperty("text").GetString() != "busy" || Interlocked.Exchange(ref busy, 0) == 0)
    {
        return Task.FromResult(post.Stand());
    }

    post.Context.Response.Headers.RetryAfter = "1";
    return Task.FromResult(Results.Json(new { ok = false, error = "ratelimited" }, statusCode: StatusCodes.Status429TooManyRequests));
};
slack.Errors["views.open"] = "expired_trigger_id";
slack.Files["calls.json"] = context =>
    Results.Json(new { methods = slack.Calls.Select(call => call.Method), acknowledgements }).ExecuteAsync(context);
var sockets = new FakeSockets(slack);
_ = ServeAsync();
Console.WriteLine(slack.ApiBase);
while (Console.ReadLine() is not null)
{
}

async Task ServeAsync()
{
    while (true)
    {
        var socket = await sockets.NextAsync();
        var command = new { command = "/gsserr", text = "851968", team_id = "T1", user_id = "U2", channel_id = "C1", trigger_id = "1.2.3" };
        await socket.EnvelopeAsync("e-1", "slash_commands", command, takesPayload: true);
        _ = RecordAsync(socket);
    }
}

async Task RecordAsync(FakeSocket socket)
{
    while (await socket.ReceiveAsync() is { } frame)
    {
        acknowledgements.Enqueue(frame);
    }

    socket.End();
}
