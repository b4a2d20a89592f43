using GssBot.Bot.Settings;
using GssBot.Bot.Surfaces;
using GssBot.CaseFiles;
using GssBot.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GssBot.Bot.LocalCases;

internal static class CaseRegistration
{
    /// <summary>
    /// Registers the <see cref="Explainer"/>, with the files of <c>Cases:Directory</c> on top when that is set. Whoever lives
    /// longer than one question asks the container again each time: after the files changed it hands out another one.
    /// </summary>
    public static IServiceCollection AddCases(this IServiceCollection services, IConfiguration configuration)
    {
        services.AddSection<CasesOptions>();
        if (SectionReader.Read<CasesOptions>(configuration).Options.Directory is not { } directory)
        {
            return services.AddSingleton(_ => new Explainer(ShippedCases.Load()));
        }

        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(provider => Begin(provider, directory));
        services.AddTransient(provider => provider.GetRequiredService<CaseWatch>().Now);
        services.AddSingleton<IStatefulPart>(provider => provider.GetRequiredService<CaseWatch>());
        return services.AddHostedService(provider => provider.GetRequiredService<CaseWatch>());
    }

    /// <summary>The site's files are read before the first question comes.</summary>
    private static CaseWatch Begin(IServiceProvider provider, string directory)
    {
        var watch = ActivatorUtilities.CreateInstance<CaseWatch>(provider, directory, new CurrentExplainer(ShippedCases.Load()));
        watch.Take();
        return watch;
    }
}
