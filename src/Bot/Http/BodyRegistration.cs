using Microsoft.Extensions.DependencyInjection.Extensions;

namespace GssBot.Bot.Http;

internal static class BodyRegistration
{
    /// <summary>Registers one budget for all endpoints, however many ask for it.</summary>
    public static IServiceCollection AddBodies(this IServiceCollection services)
    {
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton(_ => new BodyBudget());
        services.TryAddSingleton<BodyReader>();
        return services;
    }

    /// <summary>The rest of a refused body is not waited for: the connection ends with the answer.</summary>
    public static void EndConnection(this HttpResponse response)
    {
        response.Headers.Connection = "close";
        if (response.StatusCode == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = "1";
        }
    }
}
