using System.ComponentModel.DataAnnotations;

namespace GssBot.Bot.Settings;

/// <summary>An address that a user may open.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class LinkAttribute() : ValidationAttribute("{0} must be an http or https address, such as https://help.example.org/")
{
    /// <summary>In characters; Slack takes 3000 for a button's address.</summary>
    private const int Longest = 2000;

    public override bool IsValid(object? value) => value is not string text
        || (text.Length <= Longest
            && Uri.TryCreate(text, UriKind.Absolute, out var address)
            && address is { Scheme: "http" or "https", Host.Length: > 0 });
}
