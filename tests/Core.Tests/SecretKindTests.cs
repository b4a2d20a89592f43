using GssBot.CaseFiles;

namespace GssBot.Core.Tests;

/// <summary>Each kind of secret is told, at its shortest, and what only looks like one is not.</summary>
public sealed class SecretKindTests
{
    private static readonly Explainer Explainer = new(ShippedCases.Load());

    [Theory]
    [InlineData("eyJ0123456789abcdef.01234567")]
    [InlineData("MDAx0123456789abcdefghijklmn")]
    [InlineData("MDAy0123456789abcdefghijklmn")]
    [InlineData("xoxa-0123456789")]
    [InlineData("xoxb-0123456789")]
    [InlineData("xoxe-0123456789")]
    [InlineData("xoxp-0123456789")]
    [InlineData("xoxr-0123456789")]
    [InlineData("xoxs-0123456789")]
    [InlineData("ghp_0123456789abcdefghij")]
    public void Every_kind_of_token_is_told(string token)
    {
        Assert.StartsWith("Your text holds a token", Explain($"{token}"), StringComparison.Ordinal);
        Assert.DoesNotContain("Your text holds", Explain(token[..^1]), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-----BEGIN PRIVATE KEY-----")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----")]
    [InlineData("-----BEGIN EC PRIVATE KEY-----")]
    [InlineData("-----BEGIN ENCRYPTED PRIVATE KEY-----")]
    [InlineData("-----BEGIN OPENSSH PRIVATE KEY-----")]
    public void Every_kind_of_key_is_told(string head) =>
        Assert.StartsWith("Your text holds a private key", Explain(head), StringComparison.Ordinal);

    [Theory]
    [InlineData("xoxo and love")]
    [InlineData("eyJ is how it begins")]
    [InlineData("MDAz0123456789abcdefghijklmn")]
    [InlineData("-----BEGIN CERTIFICATE-----")]
    [InlineData("-----BEGIN PUBLIC KEY-----")]
    [InlineData("xoxz-0123456789")]
    public void What_only_looks_like_one_is_not(string text) =>
        Assert.DoesNotContain("Your text holds", Explain(text), StringComparison.Ordinal);

    private static string Explain(string secret) =>
        Explainer.Explain($"530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n530 End.\n{secret}\n").Explanation;
}
