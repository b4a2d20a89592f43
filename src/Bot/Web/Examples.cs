using System.Collections.Immutable;

namespace GssBot.Bot.Web;

/// <summary>Errors to try, for somebody who has none at hand.</summary>
internal sealed record Example(string Name, string Text)
{
    public static ImmutableArray<Example> All { get; } =
    [
        new("Server does not know my CA", """
            globus_ftp_client: the server responded with an error
            530 530-globus_xio: Authentication Error
            530-OpenSSL Error: s3_srvr.c:2525: in library: SSL routines,
                 function SSL3_GET_CLIENT_CERTIFICATE: no certificate returned
            530-globus_gsi_callback_module: Could not verify credential
            530-globus_gsi_callback_module: Can't get the local trusted CA certificate:
            Untrusted self-signed certificate in chain with hash d1b603c3
            530 End.
            """),
        new("I do not know the server's CA", """
            globus_ftp_control: gss_init_sec_context failed
            OpenSSL Error: s3_clnt.c:951: in library: SSL routines, function
            SSL3_GET_SERVER_CERTIFICATE: certificate verify failed
            globus_gsi_callback_module: Could not verify credential
            globus_gsi_callback_module: Can't get the local trusted CA certificate:
            Untrusted self-signed certificate in chain with hash d1b603c3
            """),
        new("CRL has expired", """
            530-globus_xio: Authentication Error
            530-globus_gsi_callback_module: Could not verify credential
            530-globus_gsi_callback_module: Could not verify credential
            530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired
            530 End.
            """),
        new("851968", "851968"),
        new("major=851968 minor=-1765328228", "major=851968 minor=-1765328228"),
    ];
}
