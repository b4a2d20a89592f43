namespace GssBot.Bot.Web;

/// <summary>The page's own files, out of this assembly.</summary>
internal static class Asset
{
    public static IResult Serve(string name) => TypeOf(name) is { } type
        && typeof(Asset).Assembly.GetManifestResourceStream($"Web.{name}") is { } file
        ? Results.Stream(file, type)
        : Results.NotFound();

    private static string? TypeOf(string name) => Path.GetExtension(name) switch
    {
        ".css" => "text/css; charset=utf-8",
        ".js" => "text/javascript; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => null,
    };
}
