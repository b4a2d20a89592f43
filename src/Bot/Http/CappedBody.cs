namespace GssBot.Bot.Http;

/// <summary>
/// Reads what a platform answers into memory, never more than agreed. For what comes in there is <see cref="BodyReader"/>.
/// </summary>
internal static class CappedBody
{
    /// <summary>
    /// All bytes; null when there are more than <paramref name="most"/>, counted as they are read, so after decompression.
    /// </summary>
    public static async Task<byte[]?> ReadAsync(Stream stream, int most, CancellationToken cancellationToken)
    {
        using var bytes = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await stream.ReadAsync(buffer, cancellationToken) is > 0 and var count)
        {
            if (bytes.Length + count > most)
            {
                return null;
            }

            bytes.Write(buffer, 0, count);
        }

        return bytes.ToArray();
    }
}
