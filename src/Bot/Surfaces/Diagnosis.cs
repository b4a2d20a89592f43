namespace GssBot.Bot.Surfaces;

/// <summary>One line of the doctor's report.</summary>
/// <param name="Todo">What to do about it; null when nothing is.</param>
internal sealed record Diagnosis(string What, string State, string? Todo = null)
{
    public override string ToString() => Todo is null ? $"ok    {What}: {State}" : $"fix   {What}: {State}\n      -> {Todo}";
}

/// <summary>Something that can be looked at before the first user comes. What it finds may be read by anybody.</summary>
internal interface ICheck
{
    IAsyncEnumerable<Diagnosis> LookAsync(CancellationToken cancellationToken);
}
