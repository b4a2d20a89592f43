using System.ComponentModel.DataAnnotations;

namespace GssBot.Bot.Teams.Settings;

/// <summary>An id of Microsoft's directory.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class IdAttribute() : ValidationAttribute("{0} must be a GUID")
{
    public override bool IsValid(object? value) => value is not string text || Guid.TryParseExact(text, "D", out _);
}
