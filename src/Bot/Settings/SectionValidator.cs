using Microsoft.Extensions.Options;

namespace GssBot.Bot.Settings;

internal sealed class SectionValidator<T>(IConfiguration configuration) : IValidateOptions<T> where T : class, ISection, new()
{
    public ValidateOptionsResult Validate(string? name, T options) =>
        SectionReader.Read<T>(configuration).Faults is { IsEmpty: false } faults
            ? ValidateOptionsResult.Fail(faults)
            : ValidateOptionsResult.Success;
}
