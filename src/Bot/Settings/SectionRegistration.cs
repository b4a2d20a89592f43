using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Settings;

internal static class SectionRegistration
{
    /// <summary>
    /// Hands the section out as options, told anew when a secret file has changed, and refuses the start when it is at fault.
    /// Needs an <see cref="IConfiguration"/> in the container.
    /// </summary>
    public static IServiceCollection AddSection<T>(this IServiceCollection services) where T : class, ISection, new()
    {
        services.AddOptions<T>().Configure<IConfiguration>(SectionReader.Fill).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<T>, SectionValidator<T>>());
        services.TryAddSingleton<IOptionsChangeTokenSource<T>>(provider =>
            new ConfigurationChangeTokenSource<T>(provider.GetRequiredService<IConfiguration>()));
        return services;
    }
}
