namespace GssBot.Core.Knowledge.Fragments;

/// <summary>A part of a fragment: text that stands as it is, or a typed hole.</summary>
internal abstract record Part
{
    /// <summary>Text compared letter by letter; a blank stands for any run of white space, a line end included.</summary>
    public sealed record Literal(string Text) : Part;

    /// <param name="Low">Range of a number, or of a hash's length; null when there is none.</param>
    public sealed record Hole(HoleKind Kind, long? Low = null, long? High = null) : Part;
}

/// <summary>The closed list of holes. Each is bounded and none crosses a line end, save that a wrapped line counts as one.</summary>
internal enum HoleKind
{
    /// <summary>At most 400 characters, as few as possible.</summary>
    Any,

    /// <summary>One token without blanks, at most 200 characters.</summary>
    Word,

    /// <summary>Decimal digits with an optional sign; takes a range.</summary>
    Number,

    /// <summary>Hex digits with an optional <c>0x</c>.</summary>
    Hex,

    /// <summary>One to eight lower-case hex digits: a CA's subject hash as file name; takes a range of its length.</summary>
    CaHash,

    /// <summary>A distinguished name in slash or RFC 2253 form, at most 512 characters.</summary>
    Dn,

    /// <summary>A distinguished name that ends in a proxy part (<c>CN=proxy</c>, <c>CN=limited proxy</c>, <c>CN=</c>digits).</summary>
    ProxyDn,

    /// <summary>A distinguished name that does not end in a proxy part.</summary>
    IdentityDn,

    /// <summary>A distinguished name whose last part names a certification authority.</summary>
    CaDn,

    /// <summary>Host name or address, at most 255 characters.</summary>
    Host,

    /// <summary>1 to 65535.</summary>
    Port,

    /// <summary>An absolute path without blanks, at most 1024 characters.</summary>
    Path,

    /// <summary><c>scheme://…</c> without blanks, at most 1024 characters.</summary>
    Url,

    /// <summary>A date, time or both; at most 64 characters with at least one digit.</summary>
    Time,

    /// <summary>A local account name, at most 64 characters.</summary>
    User,

    /// <summary>A Kerberos principal, at most 255 characters.</summary>
    Principal,
}
