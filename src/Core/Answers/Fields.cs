using System.Collections.Immutable;

namespace GssBot.Core.Answers;

/// <summary>
/// Values taken out of a paste, by the contract's names (caHash, dn, issuer, subject, host, port, path, url, user, vo, realm,
/// principal, service, expiredMinutes).
/// </summary>
public sealed record Fields(ImmutableSortedDictionary<string, string> Values)
{
    public static Fields None { get; } = new(ImmutableSortedDictionary<string, string>.Empty);

    /// <summary>The value, or null when the paste holds none.</summary>
    public string? this[string name] => Values.GetValueOrDefault(name);
}
