using System.Collections.Concurrent;

namespace GssBot.Bot.Slack.Socket;

/// <summary>What each Socket Mode connection does at present, in words. Thread-safe.</summary>
internal sealed class SocketStates
{
    private const string Open = "open";
    private readonly ConcurrentDictionary<int, string> states = new();

    public bool AnyOpen => states.Values.Contains(Open);

    public IEnumerable<string> Remarks => states.OrderBy(state => state.Key).Select(state => $"socket {state.Key}: {state.Value}");

    public void SetOpen(int slot) => states[slot] = Open;

    public void Set(int slot, string state) => states[slot] = state;
}
