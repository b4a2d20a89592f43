using GssBot.Bot.Surfaces;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GssBot.Bot.Delivery;
using GssBot.Bot.Settings;
using GssBot.Bot.Teams.Outbound;
using GssBot.Bot.Teams.Settings;
using GssBot.Tests;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Logging.Abstractions;

namespace GssBot.Bot.Tests.Teams;

/// <summary>The token that goes with each call out.</summary>
public sealed class ConnectorTokenTests : IAsyncLifetime
{
    private readonly StoppedClock clock = new();
    private readonly List<IDisposable> owned = [];
    private FakeMicrosoft microsoft = null!;

    private ConversationReference Reference => new(microsoft.Service, "19:x@thread.tacv2;messageid=17", "18", "28:bot", "29:u");

    public async Task InitializeAsync() => microsoft = await FakeMicrosoft.StartAsync();

    public async Task DisposeAsync()
    {
        owned.ForEach(thing => thing.Dispose());
        await microsoft.DisposeAsync();
    }

    [Fact]
    public async Task The_token_is_asked_for_once_whoever_needs_it()
    {
        var connector = Create();
        await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => connector.SendAsync(Reference, "{}", CancellationToken.None)));
        var asked = Assert.Single(microsoft.TokenCalls);
        Assert.Contains("grant_type=client_credentials", asked.Body, StringComparison.Ordinal);
        Assert.Contains("scope=https%3A%2F%2Fapi.botframework.com%2F.default", asked.Body, StringComparison.Ordinal);
        Assert.Contains("client_secret=not-a-real-secret", asked.Body, StringComparison.Ordinal);
        Assert.All(microsoft.Calls, call => Assert.Equal("Bearer token-1", call.Authorization));
    }

    [Fact]
    public async Task A_token_that_is_refused_is_renewed_once()
    {
        microsoft.Connector = context => context.Request.Headers.Authorization == "Bearer token-2"
            ? FakeMicrosoft.CreatedAsync(context)
            : FakeMicrosoft.Status(401)(context);
        Assert.IsType<SendOutcome.Sent>(await Create().SendAsync(Reference, "{}", CancellationToken.None));
        microsoft.Connector = FakeMicrosoft.Status(401);
        Assert.Equal(new SendOutcome.Refused("http-401"), await Create().SendAsync(Reference, "{}", CancellationToken.None));
    }

    [Fact]
    public async Task A_secret_that_is_refused_keeps_the_reply_and_is_told()
    {
        microsoft.Token = async context =>
        {
            context.Response.StatusCode = 401;
            context.Response.ContentType = "application/json";
            await context.Response.Body.WriteAsync("""{"error":"invalid_client","error_description":"AADSTS7000215"}"""u8.ToArray());
        };
        var connector = Create();
        Assert.IsType<SendOutcome.NotNow>(await connector.SendAsync(Reference, "{}", CancellationToken.None));
        Assert.Equal("invalid_client", connector.TokenProblem);
        Assert.Empty(microsoft.Calls);
        microsoft.Token = null;
        await connector.SendAsync(Reference, "{}", CancellationToken.None);
        Assert.Null(connector.TokenProblem);
    }

    [Fact]
    public async Task A_changed_secret_file_is_read_again()
    {
        using var folder = new TempFolder();
        var file = folder.Put("secret", "first-secret\n");
        var connector = Create(settings =>
        {
            settings.Remove("Teams:ClientSecret");
            settings["Teams:ClientSecretFile"] = file;
        });
        await connector.SendAsync(Reference, "{}", CancellationToken.None);
        await File.WriteAllTextAsync(file, "second-secret\n");
        await connector.SendAsync(Reference, "{}", CancellationToken.None);
        Assert.Equal(
            ["first-secret", "second-secret"],
            microsoft.TokenCalls.Select(call => call.Body.Split('&')
                .Single(part => part.StartsWith("client_secret=", StringComparison.Ordinal))["client_secret=".Length..]));
    }

    [Fact]
    public async Task A_certificate_signs_its_own_request()
    {
        using var rsa = RSA.Create(2048);
        var request = new CertificateRequest("CN=gssbot", rsa, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate =
            request.CreateSelfSigned(TimeProvider.System.GetUtcNow().AddDays(-1), TimeProvider.System.GetUtcNow().AddDays(1));
        using var folder = new TempFolder();
        var file = folder.Put("bot.pem", certificate.ExportCertificatePem() + "\n" + rsa.ExportPkcs8PrivateKeyPem());
        var connector = Create(settings =>
        {
            settings.Remove("Teams:ClientSecret");
            settings["Teams:Credential"] = "certificate";
            settings["Teams:CertificatePath"] = file;
        });
        Assert.IsType<SendOutcome.Sent>(await connector.SendAsync(Reference, "{}", CancellationToken.None));
        Assert.Contains(
            "client_assertion_type=urn%3Aietf%3Aparams%3Aoauth%3Aclient-assertion-type%3Ajwt-bearer",
            Assert.Single(microsoft.TokenCalls).Body,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_managed_identity_asks_for_the_resource()
    {
        var connector = Create(settings =>
        {
            settings.Remove("Teams:ClientSecret");
            settings["Teams:Credential"] = "managed-identity";
        });
        await connector.SendAsync(Reference, "{}", CancellationToken.None);
        Assert.Equal("managed_identity_request_failed", connector.TokenProblem);
        Assert.Empty(microsoft.Calls);
    }

    private Connector Create(Action<Dictionary<string, string?>>? change = null, TimeSpan? timeout = null)
    {
        var values = TeamsBot.Settings(microsoft);
        change?.Invoke(values);
        var (options, faults, _) = SectionReader.Read<TeamsOptions>(new ConfigurationBuilder().AddInMemoryCollection(values).Build());
        Assert.Empty(faults);
        var settings = TeamsSettings.Of(options)!;
        var tokens = new TokenHttp(settings.TokenUrl);
        var token = new ConnectorToken(settings, tokens);
        var http = OutboundHttp.Client(64 * 1024, timeout ?? TimeSpan.FromSeconds(10));
        owned.AddRange([tokens, token, http]);
        return new Connector(http, token, settings, clock, NullLogger<Connector>.Instance);
    }
}
