using System.Diagnostics;
using GssBot.Core.Answers;
using GssBot.Core.Text.Unwrapping;

namespace GssBot.Core.Text.Speakers;

/// <summary>Tells line by line who speaks: a state that each line's own signs move on.</summary>
internal sealed class Blocks(Joined joined, List<Piece> pieces, Endpoints endpoints)
{
    /// <summary>How far ahead the end of a reply is looked for when its lines lack their code.</summary>
    private const int LongestReply = 8;

    private readonly List<Block> blocks = new(8);

    /// <summary>A line knows its speaker: then the program name of a syslog line is that of whoever passed it on.</summary>
    private bool told;

    /// <summary>No more than a default so far: a later line of the block may know better.</summary>
    private bool guessed;

    private int code;
    private bool open;
    private int closer;
    private bool expected;
    private Speaker end = Speaker.Unknown;
    private Endpoint? answering;
    private LogOrigin lastOrigin;

    /// <summary>Who speaks in a block; to be asked when all lines are read.</summary>
    public Speaker SpeakerOf(int block) => told && blocks[block].ByProgram ? blocks[block].Otherwise : blocks[block].Speaker;

    /// <param name="ByProgram">Only the program name of a syslog line tells the speaker.</param>
    /// <param name="Otherwise">The speaker where that name is not believed.</param>
    private readonly record struct Block(Speaker Speaker, bool ByProgram = false, Speaker Otherwise = Speaker.Unknown);

    /// <summary>Where the line's text begins behind its code, and what it belongs to.</summary>
    public readonly record struct Place(int Skip, int Block, int? Code, string? Host);

    public Place Read(int index)
    {
        var piece = pieces[index];
        var text = joined.Text[piece.Start..piece.End];
        var prefix = ReplyCodes.Read(text, open ? code : 0, expected);
        var place = prefix.Code > 0 ? Reply(prefix) : Other(index, piece, text);
        lastOrigin = piece.Origin;
        return place;
    }

    private Place Reply(ReplyCodes.Prefix prefix)
    {
        var goesOn = open && prefix.Code == code && !prefix.Opens;
        if (!goesOn)
        {
            var known = endpoints.EndOf(answering);
            Begin(end != Speaker.Unknown ? end : known != Speaker.Unknown ? known : Speaker.Server, guess: false);
        }

        code = prefix.Code;
        open = !prefix.Closes;
        closer = goesOn ? closer : 0;
        expected = false;
        return new Place(prefix.Length, blocks.Count - 1, code, answering?.Host);
    }

    private Place Other(int index, Piece piece, ReadOnlySpan<char> text)
    {
        var sign = Signs.Of(text);
        NotePhase(text);
        if (open && (sign == Sign.Chain && (IsSameRow(index) || ClosesAfter(index))))
        {
            return new Place(0, blocks.Count - 1, code, answering?.Host);
        }

        var inReply = code > 0;
        if (sign == Sign.None && blocks.Count > 0 && GoesOn(piece))
        {
            return new Place(0, blocks.Count - 1, inReply ? code : null, inReply ? answering?.Host : null);
        }

        if (sign != Sign.Chain || inReply || blocks.Count == 0 || blocks[^1].Speaker == Speaker.Unknown
            || blocks[^1] is { ByProgram: true, Otherwise: Speaker.Unknown })
        {
            Enter(sign, piece, text);
        }

        (code, open) = (0, false);
        NoteSource(text);
        expected = sign is Sign.Head or Sign.Response;
        if (sign == Sign.Response || text.StartsWith("debug: fault on", StringComparison.Ordinal))
        {
            answering = FirstAddress(text);
        }

        return new Place(0, blocks.Count - 1, null, null);
    }

    /// <summary>A line without any sign belongs to the one before, unless that ended a reply or a log wrote only this one.</summary>
    private bool GoesOn(Piece piece) => (code == 0 || open) && (piece.Origin == LogOrigin.None || lastOrigin != LogOrigin.None)
        && (blocks[^1].Speaker != Speaker.Unknown || piece.Origin < LogOrigin.ClientProgram);

    private void Enter(Sign sign, Piece piece, ReadOnlySpan<char> text)
    {
        var (speaker, guess) = sign switch
        {
            Sign.Client or Sign.Head or Sign.Response => (Speaker.Client, false),
            Sign.Server => (Speaker.Server, false),
            _ when piece.Origin == LogOrigin.ServerLog => (Speaker.Server, false),
            _ when piece.Origin == LogOrigin.ServerProgram => (Speaker.Server, true),
            Sign.Chain => (Speaker.Client, true),
            _ when piece.Origin == LogOrigin.ClientProgram => (Speaker.Client, true),
            Sign.None => (Speaker.Unknown, false),
            _ => throw new UnreachableException(),
        };
        if (sign is Sign.Client && blocks.Count > 0 && blocks[^1].Speaker == Speaker.Client && code == 0 && !BeginsFailure(piece, text))
        {
            return;
        }

        var byProgram = guess && piece.Origin is LogOrigin.ClientProgram or LogOrigin.ServerProgram;
        Begin(speaker, guess, byProgram, sign == Sign.Chain ? Speaker.Client : Speaker.Unknown);
    }

    private void Begin(Speaker speaker, bool guess, bool byProgram = false, Speaker otherwise = Speaker.Unknown)
    {
        blocks.Add(new Block(speaker, byProgram, otherwise));
        told |= speaker != Speaker.Unknown && !byProgram;
        guessed = guess;
    }

    /// <summary>Within one local program's output: the line is a failure of its own, not more of the one before.</summary>
    private static bool BeginsFailure(Piece piece, ReadOnlySpan<char> text) =>
        piece.Marked
        || text.StartsWith("error:", StringComparison.OrdinalIgnoreCase)
        || text.StartsWith("FAULT!", StringComparison.Ordinal)
        || text.StartsWith("gfal-", StringComparison.Ordinal)
        || text.StartsWith("debug: fault on", StringComparison.Ordinal);

    /// <summary>The source file of an OpenSSL error is the one of a TLS client or of a TLS server.</summary>
    private void NoteSource(ReadOnlySpan<char> text)
    {
        if (guessed && text.Contains("_srvr.c:", StringComparison.Ordinal))
        {
            blocks[^1] = new Block(Speaker.Server);
            guessed = false;
        }
    }

    /// <summary>The words with which gfal and FTS say at which end it went wrong.</summary>
    private void NotePhase(ReadOnlySpan<char> text)
    {
        var named = Phases.EndIn(text);
        if (named is not null)
        {
            end = named.Value;
        }
    }

    /// <summary>A part of a line that was broken belongs to the reply that the line began.</summary>
    private bool IsSameRow(int index) => index > 0 && pieces[index].Row == pieces[index - 1].Row;

    /// <summary>True when the reply that is open ends further down: what stands between belongs to it.</summary>
    private bool ClosesAfter(int index)
    {
        if (closer == 0)
        {
            closer = -1;
            for (var i = index + 1; i < Math.Min(index + LongestReply, pieces.Count) && closer < 0; i++)
            {
                var prefix = ReplyCodes.Read(joined.Text[pieces[i].Start..pieces[i].End], code, expected: false);
                closer = prefix.Code == code && prefix.Closes ? i : prefix.Opens ? -2 : -1;
                if (closer == -2)
                {
                    break;
                }
            }
        }

        return index < closer;
    }

    private static Endpoint? FirstAddress(ReadOnlySpan<char> text)
    {
        var separator = text.IndexOf("://");
        return separator > 0 && Address.TryRead(text, separator, out var address) && address.IsRemote ? address.Endpoint : null;
    }
}
