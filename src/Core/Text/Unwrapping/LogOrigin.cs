namespace GssBot.Core.Text.Unwrapping;

/// <summary>What the prefix of a log line tells about the program that wrote it.</summary>
internal enum LogOrigin
{
    /// <summary>No prefix.</summary>
    None,

    /// <summary>A time or a program name that says nothing about the side.</summary>
    SomeLog,

    /// <summary>The name of a program that only a client's machine runs; the line itself may know better.</summary>
    ClientProgram,

    /// <summary>A syslog program name of a server; the line itself may know better.</summary>
    ServerProgram,

    /// <summary>A line of a GridFTP server's own log.</summary>
    ServerLog,
}
