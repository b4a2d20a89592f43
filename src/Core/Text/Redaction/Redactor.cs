namespace GssBot.Core.Text.Redaction;

/// <summary>
/// Takes out of a text what is personal or secret, and leaves what an answer needs: host names, CA hashes, file names,
/// codes. What is taken out becomes a placeholder such as <c>&lt;dn-1&gt;</c>, the same one wherever the value stands.
/// </summary>
internal static class Redactor
{
    /// <summary>The text without names, addresses and secrets. Linear in the length; never throws.</summary>
    public static RedactedText Redact(string text)
    {
        var names = new Placeholders();
        // First as it reads without its wrappings: a value that a line end cuts in two is whole there.
        Take(Paste.Read(text).Flat, names);
        text = names.Everywhere(Take(names.AlsoWrapped(text), names));
        return new RedactedText(text, names.HasSecret);
    }

    private static string Take(string text, Placeholders names)
    {
        text = KeyBlocks.Redact(text, names);
        text = Tokens.Redact(text, names);
        text = Subjects.Redact(text, names);
        text = Mailboxes.Redact(text, names);
        text = IpAddresses.Redact(text, names);
        return Accounts.Redact(text, names);
    }
}
