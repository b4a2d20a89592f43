namespace GssBot.Core.Gss;

/// <summary>A status in a running text.</summary>
/// <param name="Start">Where the characters that were read begin, in UTF-16 units.</param>
/// <param name="Length">How many they are; a major with its minor is one status that reaches from the one to the other.</param>
internal readonly record struct FoundStatus(int Start, int Length, StatusReading Reading);
