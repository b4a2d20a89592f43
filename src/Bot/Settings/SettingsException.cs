namespace GssBot.Bot.Settings;

/// <summary>A setting that stops the start; its message is one line for the operator and holds no secret.</summary>
internal sealed class SettingsException(string message) : Exception(message);
