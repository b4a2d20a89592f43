using GssBot.CaseFiles;
using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests;

public sealed class SecretWarningTests
{
    private const string Error = "530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n530 End.";

    private static readonly Explainer Explainer = new(ShippedCases.Load());

    [Fact]
    public void A_private_key_is_told_first_and_the_error_is_still_explained()
    {
        var answer = Explainer.Explain($"-----BEGIN RSA PRIVATE KEY-----\nMIIEowIBAAKCAQEA7x\n-----END RSA PRIVATE KEY-----\n{Error}");
        Assert.StartsWith("Your text holds a private key", answer.Explanation, StringComparison.Ordinal);
        Assert.Equal("crl-expired-at-server", ((Answer.Known)answer).Case);
    }

    [Fact]
    public void A_token_is_told_and_stands_in_no_line_that_is_shown()
    {
        const string Token = "eyJhbGciOiJSUzI1NiIsInR5cCI6IkpXVCJ9.eyJzdWIiOiJub2JvZHkifQ.c2lnbmF0dXJl";
        var answer = (Answer.Known)Explainer.Explain(
            $"530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired Bearer {Token}\n530 End.");
        Assert.StartsWith("Your text holds a token", answer.Explanation, StringComparison.Ordinal);
        Assert.DoesNotContain(answer.Evidence, line => line.Text.Contains(Token, StringComparison.Ordinal));
    }

    [Fact]
    public void An_error_without_secrets_gets_no_warning() =>
        Assert.DoesNotContain("Your text holds", Explainer.Explain(Error).Explanation, StringComparison.Ordinal);
}
