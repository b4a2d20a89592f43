using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using GssBot.Bot.Http;
using GssBot.Bot.Slack.Settings;
using GssBot.Bot.Surfaces;

namespace GssBot.Bot.Slack.Api;

/// <summary>Reads the text files and snippets of a message: 5 MB after decompression, 10 s, Slack's own file host only.</summary>
internal sealed class SlackFiles(IHttpClientFactory clients, SlackApi api, SlackHosts hosts, TimeProvider clock, ILogger<SlackFiles> logger)
{
    public const int MostBytes = 5 * 1024 * 1024;
    private const int MostFiles = 3;
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(10);

    /// <summary>The texts of the first three files, one after the other; the first failure when none could be read.</summary>
    public async Task<FileText> ReadAsync(IEnumerable<JsonElement> files, string token)
    {
        using var timeout = new CancellationTokenSource(Limit, clock);
        var texts = new List<string>();
        FileText.Failed? failure = null;
        foreach (var file in files.Take(MostFiles))
        {
            switch (await ReadOneAsync(file, token, timeout.Token))
            {
                case FileText.Read read:
                    texts.Add(read.Text);
                    break;
                case FileText.Failed failed:
                    failure ??= failed;
                    break;
            }
        }

        return texts.Count > 0 ? new FileText.Read(string.Join('\n', texts)) : failure ?? new FileText.Failed(NoticeName.FileUnreadable);
    }

    /// <summary>A message's own text with its files behind it; the text alone when none of them could be read.</summary>
    /// <returns>Failed when there is nothing at all to read.</returns>
    public async Task<FileText> ReadBehindAsync(string text, IEnumerable<JsonElement> files, string token) =>
        await ReadAsync(files, token) switch
        {
            FileText.Read read => new FileText.Read($"{text}\n{read.Text}".Trim()),
            FileText.Failed when text.Length > 0 => new FileText.Read(text),
            var failed => failed,
        };

    private async Task<FileText> ReadOneAsync(JsonElement file, string token, CancellationToken cancellationToken)
    {
        if (file.Text("file_access") == "check_file_info" || Address(file) is null)
        {
            var info = await api.AskAsync(token, "files.info", [new("file", file.Text("id") ?? "")], Limit, cancellationToken);
            if (info is not ApiResult.Ok { Body: var body } || body.At("file") is not { } found)
            {
                return new FileText.Failed(info is ApiResult.Error { Word: "missing_scope" }
                    ? NoticeName.FileScope
                    : NoticeName.FileUnreadable);
            }

            file = found;
        }

        if (file.At("size") is { ValueKind: JsonValueKind.Number } size && size.TryGetInt64(out var bytes) && bytes > MostBytes)
        {
            return new FileText.Failed(NoticeName.FileTooLarge);
        }

        if (hosts.File(Address(file)) is not { } address)
        {
            logger.RequestUnfit("file address is not one of Slack's");
            return new FileText.Failed(NoticeName.FileUnreadable);
        }

        return await DownloadAsync(address, token, cancellationToken);
    }

    private static string? Address(JsonElement file) => file.Text("url_private_download") ?? file.Text("url_private");

    private async Task<FileText> DownloadAsync(Uri address, string token, CancellationToken cancellationToken)
    {
        using var client = clients.CreateClient(OutboundHttp.ClientName);
        using var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", token) },
        };
        try
        {
            using var response = await client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            if (response.StatusCode != HttpStatusCode.OK)
            {
                return new FileText.Failed(NoticeName.FileUnreadable); // A redirect would carry the token elsewhere.
            }

            await using var stream = await response.Content.ReadAsStreamAsync(cancellationToken);
            var bytes = await CappedBody.ReadAsync(stream, MostBytes, cancellationToken);
            return bytes is null
                ? new FileText.Failed(NoticeName.FileTooLarge)
                : Judge(bytes, response.Content.Headers.ContentType?.MediaType);
        }
        catch (Exception fault) when (fault is HttpRequestException or OperationCanceledException or IOException or InvalidDataException)
        {
            logger.MethodFailed("file download", fault.GetType().Name);
            return new FileText.Failed(NoticeName.FileUnreadable);
        }
    }

    /// <summary>Without the right to read files Slack answers 200 with its login page.</summary>
    private static FileText Judge(byte[] bytes, string? mediaType)
    {
        using var reader = new StreamReader(new MemoryStream(bytes), Encoding.UTF8, detectEncodingFromByteOrderMarks: true);
        var text = reader.ReadToEnd();
        var start = text.AsSpan(0, Math.Min(text.Length, 200)).TrimStart();
        if (start.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || mediaType == "text/html" && start.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return new FileText.Failed(NoticeName.FileScope);
        }

        return text.AsSpan(0, Math.Min(text.Length, 8192)).Contains('\0')
            ? new FileText.Failed(NoticeName.FileNotText)
            : new FileText.Read(text);
    }
}
