namespace GssBot.Core.Gss;

internal ref partial struct StatusScan
{
    private int Field(StatusLabel label, int at, int end)
    {
        var named = Folded.StartsWith(text, end, " error", out _) || text[end - 1] == 'r';
        var value = StatusWords.ToValue(text, end);
        if (!StatusNumber.TryRead(text, value, out var number)
            || number.Form != NumberForm.Decimal
            || number.Bits is 0 or > 255
            || IsInside(number.End))
        {
            return end;
        }

        var defined = number.Bits <= (label == StatusLabel.Routine ? 19u : 3u);
        if (Near(at) ? !named && label == StatusLabel.Calling : !named || !defined)
        {
            return end;
        }

        hits.Add(HitKind.Major, number.Bits << (label == StatusLabel.Routine ? 16 : 24), at, number.End);
        return number.End;
    }

    private int Java(ReadOnlySpan<char> word, int at, int end)
    {
        if (word is not "getMajor" && !isStatusText)
        {
            return end;
        }

        var value = StatusWords.ToValue(text, end);
        if (!StatusNumber.TryRead(text, value, out var number) || JavaMajors.Of(number.Bits) is null || IsInside(number.End))
        {
            return end;
        }

        hits.Add(HitKind.Java, number.Bits, at, number.End);
        return number.End;
    }
}
