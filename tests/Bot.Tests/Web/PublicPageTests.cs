using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Net.Sockets;
using System.Text;

namespace GssBot.Bot.Tests.Web;

/// <summary>A page for everyone must not eat the machine that answers Slack and Teams.</summary>
public sealed class PublicPageTests : IAsyncLifetime
{
    private const string Name = "gss.example.org";
    private WebBench bench = null!;

    public async Task InitializeAsync() =>
        bench = await WebBench.StartAsync(("Web:Public", "true"), ("Web:AllowedHosts", Name), ("Web:PerMinute", "3"));

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task One_scan_runs_at_a_time_and_the_next_caller_is_told_when_to_come_back()
    {
        var unfinished = new Unfinished();
        var first = ScanAsync(unfinished, "127.0.0.1");
        await unfinished.Begun;
        using var second = await ScanAsync(Log("x"), "127.0.0.2");
        unfinished.Finish();

        Assert.Equal(HttpStatusCode.TooManyRequests, second.StatusCode);
        Assert.True(second.Headers.RetryAfter!.Delta > TimeSpan.Zero);
        Assert.Contains("one scan at a time", await second.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await first).StatusCode);
        using var third = await ScanAsync(Log("x"), "127.0.0.3");
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task Scan_of_a_stranger_is_smaller_also_after_decompression()
    {
        using var packed = new MemoryStream();
        await using (var gzip = new GZipStream(packed, CompressionLevel.Fastest))
        {
            await gzip.WriteAsync(new byte[40 * 1024 * 1024]);
        }

        var body = new ByteArrayContent(packed.ToArray()) { Headers = { ContentType = new MediaTypeHeaderValue("application/gzip") } };
        using var answer = await ScanAsync(body, "127.0.0.1");
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
        Assert.Contains("32 MiB", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_caller_uses_up_his_own_questions_only()
    {
        for (var i = 0; i < 3; i++)
        {
            using var answer = await ExplainAsync("127.0.0.1");
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        using var refused = await ExplainAsync("127.0.0.1");
        using var other = await ExplainAsync("127.0.0.2");
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Contains("Web__PerMinute", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task Scans_have_a_smaller_number_of_their_own()
    {
        var statuses = new List<HttpStatusCode>();
        for (var i = 0; i < 3; i++)
        {
            using var answer = await ScanAsync(Log("x"), "127.0.0.1");
            statuses.Add(answer.StatusCode);
        }

        using var question = await ExplainAsync("127.0.0.1");
        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests], statuses);
        Assert.Equal(HttpStatusCode.OK, question.StatusCode);
    }

    private static ByteArrayContent Log(string text) =>
        new(Encoding.UTF8.GetBytes(text)) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };

    private Task<HttpResponseMessage> ExplainAsync(string from) =>
        SendAsync(from, "/api/explain", JsonContent.Create(new { text = "851968" }));

    private Task<HttpResponseMessage> ScanAsync(HttpContent log, string from) => SendAsync(from, "/api/scan", log);

    private async Task<HttpResponseMessage> SendAsync(string from, string path, HttpContent body)
    {
        using var handler = new SocketsHttpHandler
        {
            UseProxy = false,
            ConnectCallback = (call, cancellationToken) => ConnectAsync(from, call.DnsEndPoint.Port, cancellationToken)
        };
        using var client = new HttpClient(handler);
        using var request =
            new HttpRequestMessage(HttpMethod.Post, new Uri(bench.Address, path)) { Content = body, Headers = { Host = Name } };
        return await client.SendAsync(request);
    }

    private static async ValueTask<Stream> ConnectAsync(string from, int port, CancellationToken cancellationToken)
    {
        var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        socket.Bind(new IPEndPoint(IPAddress.Parse(from), 0));
        await socket.ConnectAsync(IPAddress.Loopback, port, cancellationToken);
        return new NetworkStream(socket, ownsSocket: true);
    }

    /// <summary>A log whose end is held back.</summary>
    private sealed class Unfinished : HttpContent
    {
        private readonly TaskCompletionSource begun = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource finish = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Unfinished() => Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");

        /// <summary>Completes when the server has taken the beginning, so is at work on it.</summary>
        public Task Begun => begun.Task;

        public void Finish() => finish.SetResult();

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
        {
            // More than the sockets and the server's buffer hold: it is sent once somebody reads it.
            await stream.WriteAsync(new byte[16 * 1024 * 1024]);
            begun.SetResult();
            await finish.Task;
        }

        protected override bool TryComputeLength(out long length)
        {
            length = 0;
            return false;
        }
    }
}
