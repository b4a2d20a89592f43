using System.Net;
using GssBot.Bot.Surfaces;
using GssBot.Bot.Teams.Outbound;
using GssBot.Bot.Teams.Security;
using GssBot.Bot.Teams.Settings;
using GssBot.Cards.Teams;
using GssBot.Core;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.Options;

namespace GssBot.Bot.Teams;

/// <summary>
/// Teams at the start of the program: the anonymous mode is refused where others could reach it, the keys are fetched and
/// the first answer is made before a user waits for one. And how Teams is, for those who ask.
/// </summary>
internal sealed class TeamsHost(TeamsSettings settings, SigningKeys keys, Connector connector, Explainer explainer, IServer server)
    : IHostedLifecycleService
{
    public SurfaceState State => new("teams", connector.TokenProblem is null, [.. Remarks()]);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken)
    {
        var answer = explainer.Explain("530-globus_gsi_callback_module: Could not verify credential");
        CardJson.ToText(TeamsCard.Render(answer, CardContext.Bare));
        if (!settings.IsAnonymous)
        {
            _ = keys.WarmAsync(CancellationToken.None);
        }

        return Task.CompletedTask;
    }

    /// <exception cref="OptionsValidationException">The anonymous mode listens where others can reach it.</exception>
    public Task StartedAsync(CancellationToken cancellationToken)
    {
        var open = server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault(address => !IsLoopback(address));
        return settings.IsAnonymous && open is not null
            ? throw new OptionsValidationException(
                "Teams", typeof(TeamsSettings), [$"Teams__AllowAnonymousOnLoopback is set, but {open} is not a loopback address"])
            : Task.CompletedTask;
    }

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsLoopback(string address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var uri)
        && (uri.Host == "localhost" || (IPAddress.TryParse(uri.Host.Trim('[', ']'), out var ip) && IPAddress.IsLoopback(ip)));

    private IEnumerable<string> Remarks()
    {
        if (settings.IsAnonymous)
        {
            yield return "anonymous, for this machine only";
        }
        else if (!keys.Loaded)
        {
            yield return "the Bot Framework's keys have not been fetched yet";
        }

        if (connector.TokenProblem is { } problem)
        {
            yield return $"no token for the connector: {problem}";
        }
    }
}
