using System.IO.Compression;
using System.Net;
using Microsoft.AspNetCore.Http;
using static GssBot.Bot.Tests.Slack.SlackEventTests;

namespace GssBot.Bot.Tests.Slack;

public sealed class SlackFileTests : IAsyncLifetime
{
    private SlackBench bench = null!;

    public async Task InitializeAsync() => bench = await SlackBench.StartAsync();

    public async Task DisposeAsync() => await bench.DisposeAsync();

    [Fact]
    public async Task A_snippet_on_the_mention_is_read_with_the_bots_token()
    {
        bench.Slack.Files["log.txt"] = context => context.Response.WriteAsync("530- Invalid CRL");

        await MentionAsync(File("log.txt"));

        Assert.Contains("revocation list", Assert.Single(bench.Slack.Posts).GetRawText(), StringComparison.Ordinal);
        Assert.Equal("Bearer xoxb-1", bench.Slack.Calls.Single(call => call.Method == "file").Authorization);
    }

    [Fact]
    public async Task A_file_shared_in_a_direct_message_is_read()
    {
        bench.Slack.Files["log.txt"] = context => context.Response.WriteAsync("530- Invalid CRL");

        await bench.EventAsync(SlackRequests.Direct("", new { subtype = "file_share", files = new[] { File("log.txt") } }));

        Assert.Contains("revocation list", Assert.Single(bench.Slack.Posts).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_without_an_address_is_asked_for()
    {
        bench.Slack.Files["info.txt"] = context => context.Response.WriteAsync("530- Invalid CRL");

        await MentionAsync(new { id = "F1", file_access = "check_file_info" });

        Assert.Equal("F1", Text(await bench.Slack.CallAsync("files.info"), "file"));
        Assert.Contains("revocation list", Assert.Single(bench.Slack.Posts).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Slacks_login_page_is_no_log_and_names_the_missing_scope()
    {
        bench.Slack.Files["log.txt"] = context =>
        {
            context.Response.ContentType = "text/html; charset=utf-8";
            return context.Response.WriteAsync("\n<!DOCTYPE html><html>sign in CRL");
        };

        await MentionAsync(File("log.txt"));

        Assert.Contains("files:read", Text(await bench.Slack.CallAsync("chat.postEphemeral"), "text"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task More_than_five_megabytes_are_not_read(bool packed)
    {
        bench.Slack.Files["log.txt"] = async context =>
        {
            if (packed)
            {
                context.Response.Headers.ContentEncoding = "gzip";
            }

            await using var body = packed ? new GZipStream(context.Response.Body, CompressionLevel.Fastest) : context.Response.Body;
            var chunk = new byte[1024 * 1024];
            Array.Fill(chunk, (byte)'x');
            for (var megabyte = 0; megabyte < 6; megabyte++)
            {
                await body.WriteAsync(chunk);
            }
        };

        await MentionAsync(File("log.txt"));

        Assert.Contains("5 MB", Text(await bench.Slack.CallAsync("chat.postEphemeral"), "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_said_to_be_large_is_not_even_fetched()
    {
        await MentionAsync(new { id = "F1", size = 6_000_000, url_private_download = new Uri(bench.Slack.Address, "/files/log.txt") });

        Assert.Contains("5 MB", Text(await bench.Slack.CallAsync("chat.postEphemeral"), "text"), StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Slack.Calls, call => call.Method == "file");
    }

    [Theory]
    [InlineData("https://files.slack.com.evil.example/x")]
    [InlineData("http://169.254.169.254/latest/meta-data")]
    [InlineData("file:///etc/passwd")]
    [InlineData("https://token@files.slack.com/x")]
    public async Task The_token_goes_nowhere_else(string address)
    {
        await MentionAsync(new { id = "F1", size = 10, url_private_download = address });

        Assert.Contains("could not read", Text(await bench.Slack.CallAsync("chat.postEphemeral"), "text"), StringComparison.Ordinal);
        Assert.DoesNotContain(bench.Slack.Calls, call => call.Method == "file");
    }

    [Fact]
    public async Task A_redirect_is_not_followed_so_the_token_stays()
    {
        bench.Slack.Files["log.txt"] = context =>
        {
            context.Response.Redirect("/files/elsewhere");
            return Task.CompletedTask;
        };

        await MentionAsync(File("log.txt"));

        await bench.Slack.CallAsync("chat.postEphemeral");
        Assert.Single(bench.Slack.Calls, call => call.Method == "file");
    }

    [Fact]
    public async Task A_picture_is_no_text()
    {
        bench.Slack.Files["a.png"] = context => context.Response.Body.WriteAsync(new byte[] { 0x89, 0x50, 0, 0, 0xFF, 0xFE }).AsTask();

        await MentionAsync(File("a.png"));

        Assert.Contains("not a text file", Text(await bench.Slack.CallAsync("chat.postEphemeral"), "text"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_that_takes_longer_than_the_budget_is_acknowledged_and_answered_later()
    {
        bench.Slack.Files["slow.txt"] = async context =>
        {
            await Task.Delay(TimeSpan.FromSeconds(8), bench.Clock);
            await context.Response.WriteAsync("530- Invalid CRL");
        };

        var asking = MentionAsync(File("slow.txt"));
        await bench.Clock.SleeperAsync(TimeSpan.FromSeconds(8));
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await asking).Status);
        bench.Clock.Move(TimeSpan.FromSeconds(6));
        await bench.IdleAsync();

        Assert.Contains("revocation list", Assert.Single(bench.Slack.Posts).GetRawText(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_download_without_end_is_given_up_after_ten_seconds()
    {
        bench.Slack.Files["endless.txt"] = async context =>
        {
            while (!context.RequestAborted.IsCancellationRequested)
            {
                await context.Response.WriteAsync("x");
                await context.Response.Body.FlushAsync();
                await Task.Yield();
            }
        };

        var asking = MentionAsync(File("endless.txt"));
        await bench.Slack.CallAsync("file");
        await bench.Clock.PassAsync(TimeSpan.FromSeconds(2));
        await asking;
        bench.Clock.Move(TimeSpan.FromSeconds(8));

        Assert.Contains("read this file", Text(await bench.Slack.CallAsync("chat.postEphemeral"), "text"), StringComparison.Ordinal);
    }

    private Task<SlackReply> MentionAsync(object file) => bench.EventAsync(SlackRequests.Mention("", more: new { files = new[] { file } }));

    private object File(string path) =>
        new { id = "F1", mode = "snippet", size = 100, url_private_download = new Uri(bench.Slack.Address, $"/files/{path}") };
}
