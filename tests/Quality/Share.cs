using System.Globalization;

namespace GssBot.Quality;

/// <summary>So many of so many, printed so that one wrong of many does not round to all right.</summary>
internal readonly record struct Share(int Part, int Whole)
{
    public static Share Of<T>(IReadOnlyCollection<T> all, Func<T, bool> counts) => new(all.Count(counts), all.Count);

    public override string ToString() => Whole == 0
        ? "none"
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Floor(1000.0 * Part / Whole) / 10:0.0} % ({Part} of {Whole})");
}
