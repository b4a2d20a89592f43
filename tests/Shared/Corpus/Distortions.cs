using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace GssBot.Tests.Corpus;

/// <summary>What chats, mails, logs, wrappers and people do to an error text between the program and the bot: 22 ways.</summary>
internal static class Distortions
{
    private static readonly string[] Around =
    [
        "2026-11-03 04:11:17 INFO  [poller] 17 transfers active, 3 queued", "Good morning everybody, our nightly copy stopped again",
        "INFO: heartbeat ok, load average 3.41", "Nov  3 04:12:09 node07 CRON[4211]: (root) CMD (/usr/lib64/sa/sa1 1 1)",
        "  % Total    % Received % Xferd  Average Speed   Time", "Regards, the night shift", "ticket #4817 is still open",
        "df: /mnt/pool3: 71% in use", "200 Type set to I.", "250 OK.", "yum: nothing to do", ">>> retry 3 of 5 in 30 s",
    ];

    /// <summary>The text in every distortion; the same seed gives the same texts.</summary>
    /// <returns>Lossy: a part of the text is gone or replaced, the rest stands as it was.</returns>
    public static IEnumerable<(string Name, string Text, bool Lossy)> Of(string text, int seed)
    {
        var random = new Random(seed);
        var lines = text.Split('\n');
        var joined = string.Join(' ', lines.Select(line => line.Trim()).Where(line => line.Length > 0));
        yield return (
            "flat",
            Pick(random, "", "TRANSFER ERROR: ", "DESTINATION [70] ", "gfal-copy error: 70 (Communication error on send) - ") + joined,
            false);
        yield return ("cut255", joined[..Math.Min(255, joined.Length)], true);
        yield return ("cut512", joined[..Math.Min(512, joined.Length)], true);
        yield return ("tail", Tail(text, lines), true);
        yield return ("head60", text[..Math.Max(Math.Min(40, text.Length), text.Length * 6 / 10)], true);
        yield return ("quoted", Each(lines, line => Pick(random, "> ", "> > ") + line), false);
        yield return ("quotedhtml", Each(lines, line => "&gt; " + WebUtility.HtmlEncode(line)), false);
        yield return ("slack", Slack(text, random), false);
        yield return ("smart", Smart(text, random), false);
        yield return ("wrap72", Each(lines, line => Wrap(line, random)), false);
        yield return (
            "syslog", Numbered(lines, (line, i) => $"Nov 14 03:{7 + (i / 60):00}:{i % 60:00} node07 fts_url_copy[4711]: {line}"), false);
        yield return (
            "iso",
            Numbered(lines, (line, i) =>
                $"2026-11-04T05:{11 + (i / 60):00}:{i % 60:00}.037Z {Pick(random, "ERROR", "WARN", "[error]")} [transfer-3] {line}"),
            false);
        yield return ("doubled", Each(lines, line => line + "\n" + line), false);
        yield return ("crlf", text.Replace("\n", "\r\n", StringComparison.Ordinal), false);
        yield return ("literal", $"{{\"status\":\"FAILED\",\"reason\":{JsonSerializer.Serialize(text)}}}", false);
        yield return ("ansi", Each(lines, line => Pick(random, "\e[31;1m", "\e[33m", "") + line + "\e[0m"), false);
        yield return (
            "teams",
            $"<div>{string.Join("<br>\n", lines.Select(line => WebUtility.HtmlEncode(line).Replace("  ", "&nbsp; ", StringComparison.Ordinal)))}</div>",
            false);
        yield return ("chatter30", $"{Chatter(random)}\n{text}\n{Chatter(random)}", false);
        yield return ("blank", string.Join("\n\n", lines), false);
        yield return ("tabs", Each(lines, line => Pick(random, "\t", "\t\t", "    ") + Sometimes(line, ' ', "\t", random)), false);
        yield return ("hosts", Hosts(text), true);
        yield return ("openssl", OtherOpenSsl(text), true);
    }

    private static string Pick(Random random, params string[] choices) => choices[random.Next(choices.Length)];

    private static string Each(string[] lines, Func<string, string> change) => string.Join('\n', lines.Select(change));

    private static string Numbered(string[] lines, Func<string, int, string> change) => string.Join('\n', lines.Select(change));

    private static string Chatter(Random random) => string.Join('\n', Enumerable.Range(0, 15).Select(_ => Pick(random, Around)));

    private static string Tail(string text, string[] lines) =>
        lines.Length > 3
            ? string.Join('\n', lines[^Math.Max(3, lines.Length * 4 / 10)..])
            : text[^Math.Min(text.Length, Math.Max(60, text.Length * 45 / 100))..];

    private static string Slack(string text, Random random)
    {
        text = text.Replace("&", "&amp;", StringComparison.Ordinal)
            .Replace("<", "&lt;", StringComparison.Ordinal)
            .Replace(">", "&gt;", StringComparison.Ordinal);
        text = Regex.Replace(text, @"\b\w+://\S+", match => $"<{match.Value}>");
        text = Regex.Replace(text, @"(?<![\w/@.:=-])(?:[a-z0-9-]+\.)+example\.org\b", match => $"<http://{match.Value}|{match.Value}>");
        return Pick(random, "", "hi all, any idea?\n") + "```\n" + text + "\n```";
    }

    private static string Smart(string text, Random random)
    {
        text = text.Replace("'", "\u2019", StringComparison.Ordinal).Replace(" - ", " \u2013 ", StringComparison.Ordinal)
            .Replace("--", "\u2014", StringComparison.Ordinal).Replace("...", "\u2026", StringComparison.Ordinal);
        var open = true;
        text = Regex.Replace(text, "\"", _ => (open = !open) ? "\u201D" : "\u201C");
        return Regex.Replace(Sometimes(text, ' ', "\u00A0", random), @"(?m)^(\d{3})-", "$1\u2013");
    }

    private static string Sometimes(string text, char value, string by, Random random)
    {
        var result = new StringBuilder();
        foreach (var character in text)
        {
            result.Append(character == value && random.Next(10) == 0 ? by : character.ToString());
        }

        return result.ToString();
    }

    /// <summary>Most lines break at a blank, some in the middle of a word at the full width.</summary>
    private static string Wrap(string line, Random random)
    {
        var result = new StringBuilder();
        while (line.Length > 72)
        {
            var at = random.Next(5) == 0 ? -1 : line.LastIndexOf(' ', 71, 52);
            result.Append(at < 0 ? line[..72] : line[..at]).Append('\n');
            line = at < 0 ? line[72..] : line[(at + 1)..];
        }

        return result.Append(line).ToString();
    }

    private static string Hosts(string text)
    {
        text = text.Replace("se1.example.org", "dtn42.alpha.example.net", StringComparison.Ordinal);
        text = Regex.Replace(text, @"(?<=hash )[0-9a-f]{8}\b", "0badcafe");
        return Regex.Replace(text, @"(?<=CN=)[A-Z][a-z]+ [A-Z][a-z]+", "Maria Sample");
    }

    private static string OtherOpenSsl(string text) => text
        .Replace(
            "s3_srvr.c:2525: in library: SSL routines, function SSL3_GET_CLIENT_CERTIFICATE: no certificate returned",
            "../ssl/statem/statem_srvr.c:3530: in library: SSL routines, function (null): certificate verify failed",
            StringComparison.Ordinal)
        .Replace(
            "s3_clnt.c:951: in library: SSL routines, function SSL3_GET_SERVER_CERTIFICATE: certificate verify failed",
            "../ssl/statem/statem_clnt.c:1889: in library: SSL routines, function (null): certificate verify failed",
            StringComparison.Ordinal);
}
