using GssBot.Quality;

foreach (var line in Report.Lines(DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime)))
{
    Console.WriteLine(line);
}
