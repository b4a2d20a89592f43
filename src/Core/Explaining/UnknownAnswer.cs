using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Matching;
using GssBot.Core.Text;
using GssBot.Core.Text.Values;

namespace GssBot.Core.Explaining;

/// <summary>The answer to a text that no case fits: says so plainly, shows what could be read, asks for one thing.</summary>
internal static class UnknownAnswer
{
    /// <summary>The answer to no text at all; most often what a program printed went past the pipe.</summary>
    public static Answer.Unknown Nothing { get; } = new()
    {
        Title = "Nothing arrived",
        Summary = "The text is empty, so there is nothing to explain.",
        Explanation = "A program prints its errors on a stream of their own: a pipe or a file gets them with 2>&1 only.",
        Ask = ["Add 2>&1 to the command, before the pipe: globus-url-copy SOURCE_URL DESTINATION_URL 2>&1 | gssbot. "
            + "Or paste the error itself, or a status number."],
    };

    public static Answer.Unknown Write(Paste paste, Topic topic, ImmutableArray<StatusReading> statuses)
    {
        var fields = FieldReader.Read(paste);
        var grid = topic.Any || !statuses.IsEmpty;
        return new Answer.Unknown
        {
            Title = "I do not know this error",
            Summary = grid
                ? "I do not know this error; send the whole output and I can look again."
                : "I see no GSSAPI or GridFTP error in this text.",
            Explanation = grid ? "None of the causes I know fits this text. " + WhatWasRead(paste, fields, statuses) : NotGss(paste),
            Fields = fields,
            Statuses = statuses,
            Ask = [grid
                ? AnswerWriter.WholeOutput(topic)
                : "Paste the error itself: the lines of globus-url-copy, gfal-copy, xrdcp, kinit or of the server's log, "
                    + "or a status number."],
        };
    }

    private static string NotGss(Paste paste) => LooksLikePlainTls(paste.Flat)
        ? "It speaks of certificates and names no program of the grid: in plain TLS (a web client or VPN) the system's CA store "
            + "decides, not the grid's."
        : "No word of GSSAPI, Globus, GridFTP or Kerberos that I know stands in it.";

    private static bool LooksLikePlainTls(string text) =>
        text.Contains("certificate", StringComparison.OrdinalIgnoreCase)
        && (text.Contains("SSL", StringComparison.Ordinal)
            || text.Contains("TLS", StringComparison.Ordinal)
            || text.Contains("x509", StringComparison.OrdinalIgnoreCase));

    /// <summary>Codes, hosts and speakers that could be read, so that the reader sees what was understood.</summary>
    private static string WhatWasRead(Paste paste, Fields fields, ImmutableArray<StatusReading> statuses)
    {
        var read = new List<string>();
        var codes = paste.Lines.Select(line => line.Code).OfType<int>().Distinct().Take(3).ToArray();
        if (codes.Length > 0)
        {
            read.Add($"reply code {string.Join(", ", codes)}");
        }

        var speakers =
            paste.Lines.Select(line => line.Speaker).Where(speaker => speaker != Speaker.Unknown).Distinct().Select(Wording.Of).ToArray();
        if (speakers.Length > 0)
        {
            read.Add($"printed by {string.Join(" and ", speakers)}");
        }

        if (!statuses.IsEmpty)
        {
            read.Add($"{statuses.Length} status {(statuses.Length == 1 ? "number" : "numbers")}");
        }

        if (read.Count == 0)
        {
            return fields.Values.Count == 0 ? "I could read no code, host or status in it." : "What I could read in it stands below.";
        }

        return $"I could read: {string.Join("; ", read)}.";
    }
}
