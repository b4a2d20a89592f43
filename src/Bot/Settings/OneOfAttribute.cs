using System.ComponentModel.DataAnnotations;

namespace GssBot.Bot.Settings;

/// <summary>One of some words, as they are written.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class OneOfAttribute(string first, string second, string? third = null) : ValidationAttribute
{
    public override bool IsValid(object? value) => value is not string text || text == first || text == second || text == third;

    public override string FormatErrorMessage(string name) =>
        third is null ? $"{name} must be {first} or {second}" : $"{name} must be {first}, {second} or {third}";
}
