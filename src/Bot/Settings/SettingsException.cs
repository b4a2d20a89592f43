using System.Collections.Immutable;

namespace GssBot.Bot.Settings;

/// <summary>Settings that stop the start: one line each for the operator, without a secret.</summary>
internal sealed class SettingsException(params ImmutableArray<string> faults) : Exception(string.Join("; ", faults))
{
    public ImmutableArray<string> Faults { get; } = faults;
}
