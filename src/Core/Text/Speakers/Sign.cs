namespace GssBot.Core.Text.Speakers;

/// <summary>What a line without a reply code tells about who prints it and what follows.</summary>
internal enum Sign
{
    /// <summary>Nothing: it goes on with the line before.</summary>
    None,

    /// <summary>A link of an error chain: it goes on with a chain, or begins one.</summary>
    Chain,

    /// <summary>A local program begins to speak.</summary>
    Client,

    /// <summary>A local program's head line; a server's reply follows.</summary>
    Head,

    /// <summary>The -dbg line that names the server whose reply follows.</summary>
    Response,

    /// <summary>A server, or its log, begins to speak.</summary>
    Server,
}
