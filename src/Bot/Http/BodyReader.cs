namespace GssBot.Bot.Http;

/// <summary>Reads what somebody sends to an endpoint: up to a length, within a time, as one of few at once.</summary>
internal sealed class BodyReader(BodyBudget budget, TimeProvider clock)
{
    /// <summary>Never throws for what the sender does: a body that cannot be had says so in its <see cref="HeldBody.Status"/>.</summary>
    /// <param name="most">Bytes; more is 413, by the sender's own word before anything is read.</param>
    /// <param name="patience">From now to the last byte; longer is 408.</param>
    /// <returns>The caller disposes of it.</returns>
    public async Task<HeldBody> ReadAsync(HttpRequest request, int most, TimeSpan patience)
    {
        var body = new HeldBody(budget);
        if (request.ContentLength > most)
        {
            return body.Refused(StatusCodes.Status413PayloadTooLarge);
        }

        using var late = new CancellationTokenSource(patience, clock);
        using var any = CancellationTokenSource.CreateLinkedTokenSource(late.Token, body.GivenUp, request.HttpContext.RequestAborted);
        budget.Enter(body);
        try
        {
            await body.FillAsync(request.BodyReader, most, any.Token);
            return any.IsCancellationRequested && !body.IsWhole
                ? body.Refused(body.GivenUp.IsCancellationRequested
                    ? StatusCodes.Status503ServiceUnavailable
                    : StatusCodes.Status408RequestTimeout)
                : body;
        }
        catch (OperationCanceledException)
        {
            return body.Refused(StatusCodes.Status400BadRequest); // The connection was cut by this side.
        }
        catch (BadHttpRequestException bad)
        {
            return body.Refused(bad.StatusCode);
        }
        catch (IOException)
        {
            return body.Refused(StatusCodes.Status400BadRequest); // The connection is gone.
        }
    }
}
