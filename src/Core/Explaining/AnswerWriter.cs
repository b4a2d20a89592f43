using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge;
using GssBot.Core.Knowledge.Commands;
using GssBot.Core.Knowledge.Fragments;
using GssBot.Core.Knowledge.Matching;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Text;
using GssBot.Core.Text.Values;

namespace GssBot.Core.Explaining;

/// <summary>Makes the answer of a case: the case's own words, with what the paste holds put in where it is safe.</summary>
internal sealed class AnswerWriter(KnowledgeBase knowledge)
{
    private const int MaxEvidence = 4;
    private const int MaxEvidenceLength = 400;
    private const int MaxAlternatives = 3;

    public Answer.Known Write(Paste paste, Topic topic, Verdict verdict, ImmutableArray<StatusReading> statuses)
    {
        var speaker = SpeakerOf(paste, verdict.Winner);
        var fields = Fill(paste, verdict.Winner, FieldsOf(paste, verdict.Winner));
        var answer = Write(verdict.Winner.Case, verdict.Modifiers, speaker, fields, SchemeTools.SchemeOf(paste));
        return answer with
        {
            Certainty = verdict.Certainty,
            Statuses = statuses,
            Evidence = EvidenceOf(paste, verdict.Winner),
            Alternatives = AlternativesOf(verdict, fields),
            Ask = verdict.Certainty == Certainty.Certain ? [] : AskOf(verdict.Winner.Case, paste, topic),
        };
    }

    /// <summary>The case's answer with nothing of a paste in it.</summary>
    public static Answer.Known Write(Case known, Certainty certainty, ImmutableArray<StatusReading> statuses) =>
        Write(known, [], Speaker.Unknown, Fields.None, scheme: null) with { Certainty = certainty, Statuses = statuses };

    private static Answer.Known Write(Case known, ImmutableArray<Case> modifiers, Speaker speaker, Fields fields, string? scheme)
    {
        var decided = modifiers.FirstOrDefault(modifier => modifier.Side != Place.Unknown) ?? known;
        var actor = modifiers.FirstOrDefault(modifier => modifier.Actor != Role.Unknown) ?? known;
        return new Answer.Known
        {
            Case = known.Id,
            Title = known.Title,
            Summary = FillText(known.Summary, fields),
            Explanation = string.Join(
                ' ', modifiers.Select(modifier => modifier.Meaning).Prepend(known.Meaning).Select(text => FillText(text, fields))),
            Side = SpeakerSides.SideOf(decided.Side, speaker),
            Actor = SpeakerSides.ActorOf(actor.Actor, speaker),
            Steps = StepsOf(
                Moved(known, decided).Concat(modifiers.SelectMany(modifier => modifier.Steps)),
                decided == known ? speaker : SpeakerSides.Narrow(speaker, decided.Side), fields, scheme),
            Links = [.. known.Links.Concat(modifiers.SelectMany(modifier => modifier.Links)).Distinct()],
            Fields = fields,
            Masks = known.Masks,
            Typical = TypicalLine.Of(known),
            Retry = known.Retry,
            StepsBy = known.StepsBy,
            Contact = known.Contact,
            Proof = known.Proof,
        };
    }

    /// <summary>A modifier finds the fault on the client where the case has the server: the same deeds, the other admin.</summary>
    private static IEnumerable<CaseStep> Moved(Case known, Case decided) =>
        known.Side == Place.Server && decided.Side == Place.Client
            ? known.Steps.Select(step => step.Role == Role.ServerAdmin ? step with { Role = Role.ClientAdmin } : step)
            : known.Steps;

    private static ImmutableArray<Step> StepsOf(IEnumerable<CaseStep> steps, Speaker speaker, Fields fields, string? scheme) =>
    [
        .. steps
            .Where(step => step.By is null || SpeakerSides.Speaks(step.By.Value, speaker))
            .Select(step => (step, Command: step.Command is null ? null : SchemeTools.Fit(step.Command, scheme)))
            .Where(pair => pair.step.Command is null || pair.Command is not null)
            .Select(pair => new Step(
                SpeakerSides.ActorOf(pair.step.Role, speaker),
                FillText(pair.step.Text, fields),
                pair.Command is null ? null : CommandTemplate.Parse(pair.Command).Fill(fields),
                pair.step.Check)
            {
                Edit = pair.step.Edit is { } edit ? Filled(edit, fields) : null,
                On = pair.step.On,
            })
            .Distinct(),
    ];

    private static Edit Filled(Edit edit, Fields fields) => edit with
    {
        File = FillText(edit.File, fields),
        Line = FillText(edit.Line, fields),
        Instead = edit.Instead is { } old ? FillText(old, fields) : null,
    };

    private static string FillText(string text, Fields fields) =>
        text.Contains('{') ? CommandTemplate.Parse(text).FillPlain(fields) : text;

    /// <summary>Source and destination mean something in a copy between two servers only; else there is one server.</summary>
    private static Speaker SpeakerOf(Paste paste, Candidate winner)
    {
        if (winner.Deciding.At < 0 || paste.Lines.IsEmpty)
        {
            return Speaker.Unknown;
        }

        var speaker = paste.Lines[winner.Deciding.Line].Speaker;
        return speaker is Speaker.Source or Speaker.Destination && !paste.ThirdParty ? Speaker.Server : speaker;
    }

    private static Fields FieldsOf(Paste paste, Candidate winner) =>
        winner.Deciding.At < 0 || paste.Lines.IsEmpty
            ? FieldReader.Read(paste)
            : FieldReader.Read(paste, paste.Lines[winner.Deciding.Line].Block);

    /// <summary>What the deciding words took with their holes goes before what was found anywhere in the paste.</summary>
    private static Fields Fill(Paste paste, Candidate winner, Fields found)
    {
        var values = found.Values;
        foreach (var hit in winner.Hits.Reverse().Where(hit => hit.Hit is not null))
        {
            foreach (var (kind, value) in FragmentIndex.Capture(paste, hit.Hit!.Value))
            {
                if (HoleNames.FieldOf(kind) is { } field && value.Length > 0)
                {
                    values = values.SetItem(field, field == "caHash" ? value.PadLeft(8, '0') : value.Trim());
                }
            }
        }

        return ReferenceEquals(values, found.Values) ? found : new Fields(values);
    }

    private static ImmutableArray<Evidence> EvidenceOf(Paste paste, Candidate winner) =>
    [
        .. winner.Hits
            .Where(hit => hit.At >= 0 && !paste.Lines.IsEmpty)
            .Select(hit => paste.Lines[hit.Line])
            .DistinctBy(line => line.RawLine)
            .Take(MaxEvidence)
            .Select(line => new Evidence(line.RawLine, line.Speaker, Cut(paste.RawLine(line.RawLine).ToString()))),
    ];

    private static string Cut(string text) => text.Length <= MaxEvidenceLength ? text : text[..(MaxEvidenceLength - 1)] + "…";

    private ImmutableArray<Alternative> AlternativesOf(Verdict verdict, Fields fields)
    {
        var winner = verdict.Winner.Case;
        var fits = verdict.Others
            .Where(other => other.Case.Kind == CaseKind.Cause)
            .Select(other => (other.Case, Separate: SeparateOf(winner, other.Case)));
        var neighbours = verdict.Certainty == Certainty.Certain
            ? []
            : winner.Neighbours.Select(neighbour => (Case: knowledge.Find(neighbour.Case), neighbour.Separate)).Where(pair =>
                pair.Case is not null);
        return
        [
            .. fits.Concat(neighbours.Select(pair => (pair.Case!, pair.Separate)))
                .DistinctBy(pair => pair.Item1.Id)
                .Take(MaxAlternatives)
                .Select(pair => new Alternative(pair.Item1.Id, pair.Item1.Title, Certainty.Possible, FillText(pair.Separate, fields))),
        ];
    }

    private static string SeparateOf(Case winner, Case other) =>
        winner.Neighbours.FirstOrDefault(neighbour => neighbour.Case == other.Id)?.Separate
        ?? other.Neighbours.FirstOrDefault(neighbour => neighbour.Case == winner.Id)?.Separate
        ?? other.Steps.FirstOrDefault(step => step.Check)?.Text
        ?? other.Summary;

    /// <summary>What to ask for when all that can be said is "more", with the switch by which the programs of that text say more.</summary>
    internal static string WholeOutput(Topic topic) =>
        "Paste the whole output, from the command you typed to the last line; "
        + (topic.Grid || !topic.Gss
            ? "with globus-url-copy add -dbg."
            : "set KRB5_TRACE=/dev/stderr before it (MIT), with ssh add -vvv, with curl -v.");

    private static ImmutableArray<string> AskOf(Case known, Paste paste, Topic topic)
    {
        if (!known.Ask.IsEmpty)
        {
            return known.Ask;
        }

        return paste.CutAtEnd
            ? ["The text seems cut off: paste all of it, or attach it as a file."]
            : [WholeOutput(topic)];
    }
}
