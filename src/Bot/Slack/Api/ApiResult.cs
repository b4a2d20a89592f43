using System.Text.Json;

namespace GssBot.Bot.Slack.Api;

/// <summary>What a Web API call came to. A closed set of five.</summary>
internal abstract record ApiResult
{
    private ApiResult() { }

    public sealed record Ok(JsonElement Body) : ApiResult;

    /// <summary>Slack said no; <paramref name="Word"/> is its own word (<c>channel_not_found</c>).</summary>
    public sealed record Error(string Word) : ApiResult;

    /// <summary>Too often; nothing was done.</summary>
    public sealed record Wait(TimeSpan RetryAfter) : ApiResult;

    /// <summary>The request was never written: nothing was done.</summary>
    public sealed record NoConnection : ApiResult;

    /// <summary>Written, then a timeout, a broken connection, a 5xx or a page instead of JSON: perhaps done.</summary>
    public sealed record Unclear : ApiResult;
}
