using GssBot.Bot.Settings;

namespace GssBot.Bot.Delivery;

/// <summary>Section <c>Delivery</c>.</summary>
internal sealed class DeliveryOptions : ISection
{
    public static string Section => "Delivery";

    /// <summary>Where replies lie that could not leave in time; default: see <see cref="JournalOptions.Path"/>.</summary>
    public string? Directory { get; set; }
}
