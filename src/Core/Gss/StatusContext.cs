namespace GssBot.Core.Gss;

/// <summary>What the lines round a place speak of; looked at once for each line that holds a candidate.</summary>
internal ref struct StatusContext(ReadOnlySpan<char> text)
{
    private readonly ReadOnlySpan<char> text = text;
    private ReadOnlySpan<char> lines;
    private int start = -1;
    private int end = -1;

    /// <summary>The line itself speaks of GSS.</summary>
    public bool Gss { get; private set; }

    /// <summary>The line or one of the two before it speaks of GSS, SASL, SPNEGO or Kerberos.</summary>
    public bool Near { get; private set; }

    /// <summary>The same lines speak of Java's GSSException.</summary>
    public readonly bool Java => Near && (Has(lines, "GSSException") || Has(lines, "jgss"));

    public void MoveTo(int at)
    {
        if (at >= start && at < end)
        {
            return;
        }

        start = LineStart(at);
        var stop = text[at..].IndexOf('\n');
        end = stop < 0 ? text.Length : at + stop + 1;
        var line = text[start..end];
        lines = text[LineStart(LineStart(start - 1) - 1)..end];
        Gss = Has(line, "gss") || Has(line, "spnego");
        Near = Gss || Has(lines, "gss") || Has(lines, "sasl") || Has(lines, "spnego") || Has(lines, "krb5") || Has(lines, "kerberos");
    }

    private readonly int LineStart(int at) => at <= 0 ? 0 : text[..at].LastIndexOf('\n') + 1;

    private static bool Has(ReadOnlySpan<char> place, string word) => place.Contains(word, StringComparison.OrdinalIgnoreCase);
}
