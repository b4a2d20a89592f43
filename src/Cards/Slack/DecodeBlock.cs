using System.Collections.Immutable;
using GssBot.Core.Answers;
using GssBot.Core.Gss;

namespace GssBot.Cards.Slack;

/// <summary>The decoded numbers: one line, or on request field by field. Absent when the paste held no number.</summary>
public static class DecodeBlock
{
    private const int Shown = 3;

    public static ImmutableArray<Block> Of(Answer answer, bool open)
    {
        if (answer.Statuses.IsEmpty)
            return [];
        ImmutableArray<StatusReading> shown = [.. answer.Statuses.Take(Shown)];
        return [open ? Open(shown) : new Block.Context([.. shown.Select(status => TextObject.Plain(Plain.Line(OneLine(status), 400), 600))])];
    }

    /// <summary>A status in one line: <c>GSS_S_FAILURE (13) · 0x000D0000 = 851968 · calling error none · bits none</c>.</summary>
    public static string OneLine(StatusReading status)
    {
        string[] parts = status.Major is { } major
            ? [Routine(status), $"{major.Hex} = {major.Value}", $"calling error {Calling(status)}", $"bits {Bits(status)}", .. Minor(status)]
            : [Plain.Line(status.Input, 100), .. Minor(status), .. status.OtherReadings.Take(2).Select(Other)];
        return string.Join(" · ", parts);
    }

    private static Block.RichText Open(ImmutableArray<StatusReading> shown) => new(
        [.. shown.SelectMany((status, index) => index == 0 && status.Major is { } major
            ? [Heading(major), Fields(status), Layout(major)]
            : ImmutableArray.Create<RichPart>(new RichPart.Line([new RichLeaf(Plain.Line(OneLine(status), 400))])))]);

    private static RichPart.Line Heading(GssStatus major) => new(
        [new RichLeaf($"{major.Hex} = {major.Value}", new RichStyle(Bold: true)), new RichLeaf(major.IsError ? ": the call failed" : ": no error")]);

    private static RichPart.Code Layout(GssStatus major) => new([new RichLeaf(StatusLayout.Of(major))]);

    private static RichPart.List Fields(StatusReading status) => new("bullet",
    [
        Field("Calling error, bits 31-24", status.CallingError is { } calling ? $"{Calling(status)}: {calling.Meaning}" : Calling(status)),
        Field("Routine error, bits 23-16", status.RoutineError is { } routine ? $"{Routine(status)}: {routine.Meaning}" : Routine(status)),
        Field("Supplementary information, bits 15-0", status.Supplementary.IsEmpty
            ? Bits(status)
            : string.Join("; ", status.Supplementary.Select(bit => $"{bit.Name} (bit {bit.Bit}): {bit.Meaning}"))),
        .. status.Undefined.IsEmpty ? ImmutableArray<RichPart>.Empty : [Field("Not defined", string.Join(", ", status.Undefined))],
        .. status.Minor is { } minor ? [Field("Minor status", $"{Minor(status)[0]}. {minor.Message}")] : ImmutableArray<RichPart>.Empty,
        .. status.OtherReadings.Take(2).Select(other => Field("Also read as", $"{Other(other)}. {other.Why}")),
    ]);

    private static RichPart.Line Field(string name, string text) =>
        new([new RichLeaf($"{name}: ", new RichStyle(Bold: true)), new RichLeaf(Plain.Line(text, 250))]);

    private static string Calling(StatusReading status) => status switch
    {
        { CallingError: { } calling } => $"{calling.Name} ({calling.Code})",
        { Major: { CallingError: not 0 } major } => $"{major.CallingError} (not defined)",
        _ => "none",
    };

    private static string Routine(StatusReading status) => status switch
    {
        { RoutineError: { } routine } => $"{routine.Name} ({routine.Code})",
        { Major: { RoutineError: not 0 } major } => $"routine error {major.RoutineError} (not defined)",
        _ => "no routine error",
    };

    private static string Bits(StatusReading status) => status switch
    {
        { Supplementary: { IsEmpty: false } bits } => string.Join(", ", bits.Select(bit => bit.Name)),
        { Major: { Supplementary: not 0 } major } => $"0x{major.Supplementary:X4} (not defined)",
        _ => "none",
    };

    private static ImmutableArray<string> Minor(StatusReading status) => status.Minor is { } minor
        ? [$"minor {minor.Value}{(minor.Name is { } name ? " " + name : "")} ({minor.Mechanism})"]
        : [];

    private static string Other(OtherReading other) => $"{other.System}: {other.Name}, {other.Meaning}";
}
