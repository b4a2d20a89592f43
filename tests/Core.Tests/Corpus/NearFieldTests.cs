using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Tests.Knowledge;
using GssBot.Tests.Corpus;

namespace GssBot.Core.Tests.Corpus;

/// <summary>An answer speaks of one failure; what another failure of the same paste names must not slip into it.</summary>
public sealed class NearFieldTests
{
    private const string ListExpired = """
        error: globus_ftp_client: the server responded with an error
        530 530-globus_xio: Authentication Error
        530-globus_gsi_callback_module: Could not verify credential
        530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired
        530 End.
        """;

    private const string OtherCa = """
        error: globus_ftp_control: gss_init_sec_context failed
        globus_gsi_callback_module: Can't get the local trusted CA certificate: Cannot find trusted CA certificate with hash 7ed47087 in /etc/grid-security/certificates

        """;

    [Fact]
    public void The_hash_of_another_failure_is_not_taken()
    {
        var answer = Verdicts.Shipped.Knowledge.Explain(OtherCa + "\n" + ListExpired);
        Assert.Equal("crl-expired-at-server", answer?.Case);
        Assert.DoesNotContain("caHash", answer!.Fields.Values.Keys);
    }

    [Fact]
    public void The_hash_of_its_own_line_is_taken() =>
        Assert.Equal("7ed47087", Verdicts.Shipped.Knowledge.Explain(OtherCa)?.Fields.Values["caHash"]);

    [Fact]
    public void A_self_signed_user_certificate_is_the_users_own_to_mend() =>
        Assert.Equal(Actor.User, Verdicts.Shipped.Knowledge.Explain("""
            error: globus_ftp_client: the server responded with an error
            530-globus_gsi_callback_module: Could not verify credential: self-signed certificate
            530 End.
            """)?.Actor);
}
