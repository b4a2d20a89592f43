using System.Diagnostics;
using System.Text.RegularExpressions;

namespace GssBot.Bot.Surfaces;

/// <summary>
/// A fault of ours as it may be logged: its kind, and the first frame of our own. Never its text, which may quote what was pasted.
/// </summary>
internal static partial class FaultName
{
    private const string Ours = "GssBot.";

    /// <summary>For example <c>FormatException in GssBot.Bot.Web.FormText.Read</c>; the kind alone when no frame is ours.</summary>
    public static string Of(Exception fault) =>
        Chain(fault).Reverse().Select(Place).FirstOrDefault(place => place is not null) is { } place
            ? $"{Kind(fault)} in {place}"
            : Kind(fault);

    /// <summary>What a task or a reflected call only wraps is named instead.</summary>
    private static string Kind(Exception fault) =>
        (fault is AggregateException or System.Reflection.TargetInvocationException ? fault.GetBaseException() : fault).GetType().Name;

    private static IEnumerable<Exception> Chain(Exception fault)
    {
        for (var at = fault; at is not null; at = at.InnerException)
        {
            yield return at;
        }
    }

    private static string? Place(Exception fault) => new StackTrace(fault, fNeedFileInfo: false).GetFrames()
        .Select(DiagnosticMethodInfo.Create)
        .Where(method => method?.DeclaringTypeName?.StartsWith(Ours, StringComparison.Ordinal) is true)
        .Select(method => Written($"{method!.DeclaringTypeName}.{method.Name}"))
        .FirstOrDefault();

    /// <summary>
    /// As it stands in the source: <c>A+&lt;Run&gt;d__2.MoveNext</c>, an async method or a lambda in it, is <c>A.Run</c>.
    /// </summary>
    private static string Written(string name) =>
        (Compiled.Match(name) is { Success: true } match ? $"{match.Groups[1].Value}.{match.Groups[2].Value}" : name).Replace('+', '.');

    [GeneratedRegex(@"\A([^<]+?)[+.]<.*?(\w+)>", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 50)]
    private static partial Regex Compiled { get; }
}
