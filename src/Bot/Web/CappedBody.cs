namespace GssBot.Bot.Web;

/// <summary>A request's body, read into memory up to a limit.</summary>
internal static class CappedBody
{
    /// <returns>Null when the body is longer than <paramref name="most"/> bytes.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(HttpRequest request, int most)
    {
        if (request.ContentLength > most)
        {
            return null;
        }

        var kept = new MemoryStream((int)(request.ContentLength ?? 4096));
        var buffer = new byte[16 * 1024];
        int read;
        while ((read = await request.Body.ReadAsync(buffer, request.HttpContext.RequestAborted)) > 0)
        {
            if (kept.Length + read > most)
            {
                return null;
            }

            kept.Write(buffer.AsSpan(0, read));
        }

        return kept.GetBuffer().AsMemory(0, (int)kept.Length);
    }
}
