namespace GssBot.Core.Gss;

/// <summary>The C status that a Java or Windows code alone stands for.</summary>
internal static class StatusCounterpart
{
    /// <summary>Null when it stands for none with a routine error.</summary>
    public static GssStatus? Of(StatusReading reading)
    {
        var status = reading switch
        {
            { Minor: { Mechanism: "sspi" } minor } => WindowsCodes.Of((uint)minor.Value)?.Nearest,
            { Major: null, OtherReadings: [{ System: "java" } java, ..] } => JavaMajors.All.First(major => major.Name == java.Name).Status,
            _ => null,
        };
        return status is { IsError: true } ? status : null;
    }
}
