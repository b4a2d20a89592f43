namespace GssBot.Core.Text.Redaction;

/// <summary>A text that may be kept or shown to others.</summary>
/// <param name="Text">With placeholders such as <c>&lt;email-1&gt;</c>; still hostile to any markup.</param>
/// <param name="HasSecret">A private key, proxy, token or password stood in it: whoever pasted it must revoke it.</param>
internal sealed record RedactedText(string Text, bool HasSecret);
