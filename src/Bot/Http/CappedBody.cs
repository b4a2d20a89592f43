namespace GssBot.Bot.Http;

/// <summary>Reads what somebody sends into memory, never more than agreed.</summary>
internal static class CappedBody
{
    /// <summary>A request's body; null when it is longer than <paramref name="most"/> bytes, by its own word or as it is read.</summary>
    public static Task<byte[]?> ReadAsync(HttpRequest request, int most) => request.ContentLength > most
        ? Task.FromResult<byte[]?>(null)
        : ReadAsync(request.Body, most, request.HttpContext.RequestAborted);

    /// <summary>All bytes; null when there are more than <paramref name="most"/>, counted as they are read, so after decompression.</summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int most, CancellationToken cancellation)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellation) is > 0 and var count)
        {
            if (bytes.Length + count > most)
                return null;
            bytes.Write(buffer, 0, count);
        }
        return bytes.ToArray();
    }
}
