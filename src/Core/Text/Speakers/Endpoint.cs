namespace GssBot.Core.Text.Speakers;

/// <summary>A host and a port as an address names them; the port is the scheme's own when none stands there.</summary>
/// <param name="Host">As it stood, lower case not forced; IPv6 without brackets.</param>
/// <param name="Port">0-65535.</param>
internal sealed record Endpoint(string Host, int Port)
{
    public bool Is(Endpoint? other) =>
        other is not null && Port == other.Port && string.Equals(Host, other.Host, StringComparison.OrdinalIgnoreCase);
}
