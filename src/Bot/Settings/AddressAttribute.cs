using System.ComponentModel.DataAnnotations;

namespace GssBot.Bot.Settings;

/// <summary>An address that the program calls: https, on a loopback host also plain http.</summary>
[AttributeUsage(AttributeTargets.Property)]
internal sealed class AddressAttribute() : ValidationAttribute("{0} must be an https address (http on a loopback host only)")
{
    public override bool IsValid(object? value) => value is not string text
        || (Uri.TryCreate(text, UriKind.Absolute, out var address)
            && (address.Scheme == Uri.UriSchemeHttps || address is { Scheme: "http", IsLoopback: true }));
}
