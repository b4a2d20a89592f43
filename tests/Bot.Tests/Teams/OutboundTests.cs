using GssBot.Bot.Surfaces;
using System.Text.Json.Nodes;
using GssBot.Bot.Delivery;
using GssBot.Bot.Settings;
using GssBot.Bot.Teams.Handling;
using GssBot.Bot.Teams.Outbound;
using GssBot.Bot.Teams.Settings;
using GssBot.Cards.Teams;
using GssBot.Core.Answers;
using GssBot.Tests.Samples;
using Microsoft.Extensions.Configuration;

namespace GssBot.Bot.Tests.Teams;

/// <summary>Where messages go, what they are, and which settings say so.</summary>
public sealed class OutboundTests
{
    private const string App = "AppId=11111111-1111-1111-1111-111111111111 ";
    private const string Tenant = "TenantId=22222222-2222-2222-2222-222222222222 ";

    [Theory]
    [InlineData("https://smba.example/emea/", "a:1", "7/8", "https://smba.example/emea/v3/conversations/a%3A1/activities/7%2F8")]
    [InlineData(
        "https://smba.example/emea", "19:x@thread.tacv2;messageid=1", null,
        "https://smba.example/emea/v3/conversations/19%3Ax%40thread.tacv2%3Bmessageid%3D1/activities")]
    public void A_message_goes_to_its_conversation_or_answers_an_activity(
        string service, string conversation, string? activity, string address)
    {
        var place = new ConversationReference(service, conversation, activity, "28:b", "29:u");
        Assert.Equal(address, place.Activities.AbsoluteUri);
        Assert.Equal(
            address[..address.IndexOf("/activities", StringComparison.Ordinal)] + "/pagedmembers?pageSize=1", place.OneMember.AbsoluteUri);
        Assert.Equal(place, ConversationReference.Of(place.ToWhere()));
    }

    [Fact]
    public void A_place_without_ids_is_kept_without_them()
    {
        var place = new ConversationReference("s", "c", null, null, null);
        Assert.Equal(["conversation=c", "serviceUrl=s"], place.ToWhere().Select(part => $"{part.Key}={part.Value}"));
        Assert.Equal(place, ConversationReference.Of(place.ToWhere()));
        Assert.Equal(new ConversationReference("", "", null, null, null), ConversationReference.Of(place.ToWhere().Clear()));
    }

    [Theory]
    [InlineData(true, ""","channelData":{"feedbackLoop":{"type":"default"}}""")]
    [InlineData(false, "")]
    public void A_message_carries_its_card_and_the_ids_of_its_place(bool feedback, string tail)
    {
        const string parts =
            ""","conversation":{"id":"c"},"replyToId":"7","locale":"en","summary":"said","attachments":[{"contentType":"application/vnd.microsoft.card.adaptive","content":{"a":1}}]""";
        var place = new ConversationReference("s", "c", "7", "28:b", "29:u");
        Assert.Equal(
            $$$"""{"type":"message","from":{"id":"28:b"},"recipient":{"id":"29:u"}{{{parts}}}{{{tail}}}}""",
            MessageBody.Of(new JsonObject { ["a"] = 1 }, "said", place, feedback));
        Assert.Equal(
            $$$"""{"type":"message","from":{"id":"28:b"}{{{parts.Replace(",\"replyToId\":\"7\"", "", StringComparison.Ordinal)}}}{{{tail}}}}""",
            MessageBody.Of(new JsonObject { ["a"] = 1 }, "said", place with { User = null, Activity = null }, feedback));
    }

    [Fact]
    public void A_kept_reply_is_made_again_as_its_answer_or_as_its_notice()
    {
        var carrier = new TeamsCarrier(null!, Answering.With(AnswersByHand.Source), CardContext.Bare);
        var where = new ConversationReference("s", "c", "7", "28:b", "29:u").ToWhere();
        var kept = new KeptReply("teams:1", "teams", where, AnswerOutline.Of(SampleAnswers.Full), null, DateTimeOffset.UnixEpoch);
        Assert.Contains("\"title\":\"Helpful\"", carrier.Recall(kept), StringComparison.Ordinal);
        Assert.Contains(
            "\"summary\":\"The server's administrator must run fetch-crl; ", carrier.Recall(kept), StringComparison.Ordinal);
        Assert.Contains("feedbackLoop", carrier.Recall(kept), StringComparison.Ordinal);
        foreach (var (notice, summary) in new[]
        {
            ("TooMany", NoticeName.TooMany),
            ("Files", NoticeName.Files),
            ("nonsense", NoticeName.Interrupted),
            ("99", NoticeName.Interrupted),
            (null, NoticeName.Interrupted)
        })
        {
            var body = carrier.Recall(kept with { Outline = null, Notice = notice });
            Assert.Equal(
                (NoticeCard.Summary(summary), false),
                (JsonNode.Parse(body)!["summary"]!.GetValue<string>(), body.Contains("feedbackLoop", StringComparison.Ordinal)));
        }

        Assert.Contains(
            "I was restarted",
            carrier.Recall(kept with { Outline = kept.Outline! with { Case = "retired-case" } }),
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Cloud=usgov")]
    [InlineData("ClientSecretExpires=2027-01-31")]
    [InlineData("AllowAnonymousOnLoopback=true")]
    [InlineData("TenantId=22222222-2222-2222-2222-222222222222", "Teams__AppId is missing (Teams__TenantId is set)")]
    [InlineData("ClientSecret=x", "Teams__AppId is missing (Teams__ClientSecret is set)")]
    [InlineData("ClientSecretFile=/nowhere", "Teams__AppId is missing (Teams__ClientSecretFile is set)")]
    [InlineData("CertificatePath=/nowhere", "Teams__AppId is missing (Teams__CertificatePath is set)")]
    [InlineData("Credential=certificate", "Teams__AppId is missing (Teams__Credential is set)")]
    [InlineData(App + "AllowAnonymousOnLoopback=true", "Teams__AllowAnonymousOnLoopback cannot be used together with Teams__AppId")]
    [InlineData(App, "Teams__TenantId is missing", "Teams__ClientSecret is missing")]
    [InlineData(App + Tenant + "ClientSecret=x")]
    [InlineData(App + Tenant + "ClientSecretFile=/proc/self/status")]
    [InlineData(App + Tenant + "ClientSecretFile=/nowhere", "Teams__ClientSecretFile names no file that can be read")]
    [InlineData(
        App + Tenant + "ClientSecret=x ClientSecretFile=/proc/self/status",
        "Teams__ClientSecret and Teams__ClientSecretFile are both set: give one")]
    [InlineData(App + Tenant + "Credential=managed-identity")]
    [InlineData(App + Tenant + "Credential=certificate", "Teams__CertificatePath is missing")]
    [InlineData(App + Tenant + "Credential=certificate CertificatePath=/nowhere", "Teams__CertificatePath names no file that can be read")]
    [InlineData(App + Tenant + "Credential=certificate CertificatePath=/proc/self/status")]
    [InlineData(App + Tenant + "Credential=password ClientSecret=x", "Teams__Credential must be secret, certificate or managed-identity")]
    [InlineData("Cloud=china", "Teams__Cloud must be public or usgov")]
    [InlineData("AppId=my-bot", "Teams__AppId must be a GUID", "Teams__TenantId is missing", "Teams__ClientSecret is missing")]
    [InlineData("TokenUrl=http://example.org/", "Teams__TokenUrl must be an https address (http on a loopback host only)")]
    [InlineData(
        "OpenIdMetadataUrl=http://example.org/", "Teams__OpenIdMetadataUrl must be an https address (http on a loopback host only)")]
    public void Each_half_of_a_configuration_names_the_other_half(string settings, params string[] faults) =>
        Assert.Equal(faults, Read(settings).Faults.AsEnumerable());

    [Fact]
    public void Settings_become_what_they_say()
    {
        var settings = Of(
            App.ToUpperInvariant()
                .Replace("APPID", "AppId", StringComparison.Ordinal) + Tenant
                    + "ClientSecret=x ClientSecretExpires=2027-01-31 Cloud=usgov TokenUrl=https://t.example/ "
                    + "OpenIdMetadataUrl=https://k.example/ AllowedServiceHosts=s.example AllowedTenants=t1,T2");
        Assert.Equal(
            (
                "11111111-1111-1111-1111-111111111111", "22222222-2222-2222-2222-222222222222", TeamsCredential.Secret, "x",
                new DateOnly(2027, 1, 31)),
            (settings.AppId, settings.TenantId, settings.Credential, settings.ClientSecret, settings.SecretExpires));
        Assert.Equal(
            ("https://api.botframework.us", "https://t.example/", "https://k.example/"),
            (settings.Cloud.Resource, settings.TokenUrl!.AbsoluteUri, settings.OpenIdMetadata.AbsoluteUri));
        Assert.Equal(
            (true, false),
            (settings.ServiceHosts.Allow("https://s.example/"), settings.ServiceHosts.Allow("https://smba.infra.gov.teams.microsoft.us/")));
        Assert.Equal(
            (true, true, false, false, false),
            (
                settings.Serves(["t1"]),
                settings.Serves(["T1", "t2"]),
                settings.Serves(["t1", "t3"]),
                settings.Serves([]),
                settings.IsAnonymous));
    }

    [Theory]
    [InlineData("ClientSecret=x", "Secret")]
    [InlineData("Credential=certificate CertificatePath=/proc/self/status ClientSecretExpires=2027-01-31", "Certificate")]
    [InlineData("Credential=managed-identity ClientSecretExpires=2027-01-31", "ManagedIdentity")]
    public void Each_credential_is_taken_by_its_word_and_only_a_secret_ends(string more, string credential)
    {
        var settings = Of(App + Tenant + more);
        Assert.Equal((Enum.Parse<TeamsCredential>(credential), null), (settings.Credential, settings.SecretExpires));
        Assert.Equal((true, false), (settings.Serves(["22222222-2222-2222-2222-222222222222"]), settings.Serves(["other"])));
        Assert.Equal("https://login.botframework.com/v1/.well-known/openidconfiguration", settings.OpenIdMetadata.AbsoluteUri);
    }

    [Theory]
    [InlineData("AllowAnonymousOnLoopback=true Cloud=usgov", "https://login.botframework.azure.us/v1/.well-known/openidconfiguration")]
    public void Without_an_app_whoever_is_on_this_machine_may_ask(string given, string metadata)
    {
        var settings = Of(given);
        Assert.Equal(
            (true, "", "", metadata), (settings.IsAnonymous, settings.AppId, settings.TenantId, settings.OpenIdMetadata.AbsoluteUri));
        Assert.Equal(
            (true, true, false),
            (
                settings.Serves([]),
                settings.ServiceHosts.Allow("http://localhost:5/"),
                settings.ServiceHosts.Allow("https://smba.trafficmanager.net/")));
        Assert.Null(TeamsSettings.Of(Read("TenantId=22222222-2222-2222-2222-222222222222").Options));
    }

    [Fact]
    public void A_token_is_asked_for_in_ten_seconds_and_a_quarter_of_a_mebibyte()
    {
        using var tokens = new TokenHttp(null);
        Assert.Equal(
            (256 * 1024, TimeSpan.FromSeconds(10)), (tokens.GetHttpClient().MaxResponseContentBufferSize, tokens.GetHttpClient().Timeout));
    }

    private static TeamsSettings Of(string settings) => TeamsSettings.Of(Read(settings).Options)!;

    private static Reading<TeamsOptions> Read(string settings) =>
        SectionReader.Read<TeamsOptions>(new ConfigurationBuilder().AddInMemoryCollection(
            settings.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(setting => setting.Split('='))
                .Select(pair => KeyValuePair.Create($"Teams:{pair[0]}", (string?)pair[1]))).Build());
}
