namespace GssBot.Core.Tests.Text;

/// <summary>Program output in the shapes that come most often, with neutral names.</summary>
internal static class SampleTexts
{
    /// <summary>The server does not trust the CA of the user's certificate: first row of the seed document.</summary>
    public const string ServerUntrusts = """
        error: globus_ftp_client: the server responded with an error
        530 530-globus_xio: Authentication Error
        530-OpenSSL Error: s3_srvr.c:2525: in library: SSL routines, function SSL3_GET_CLIENT_CERTIFICATE: no certificate returned
        530-globus_gsi_callback_module: Could not verify credential
        530-globus_gsi_callback_module: Can't get the local trusted CA certificate: Untrusted self-signed certificate in chain with hash d1b603c3
        530 End.
        """;

    /// <summary>The client does not trust the CA of the server's certificate: second row.</summary>
    public const string ClientUntrusts = """
        error: globus_ftp_control: gss_init_sec_context failed
        OpenSSL Error: s3_clnt.c:951: in library: SSL routines, function SSL3_GET_SERVER_CERTIFICATE: certificate verify failed
        globus_gsi_callback_module: Could not verify credential
        globus_gsi_callback_module: Can't get the local trusted CA certificate: Untrusted self-signed certificate in chain with hash d1b603c3
        """;

    /// <summary>An expired CRL at the server: third row.</summary>
    public const string CrlExpired = """
        530-globus_xio: Authentication Error
        530-globus_gsi_callback_module: Could not verify credential
        530-globus_gsi_callback_module: Could not verify credential
        530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired
        530 End.
        """;

    public const string NoMapping = """
        error: globus_ftp_client: the server responded with an error
        530 530-Login incorrect. : globus_gss_assist: Gridmap lookup failure: Could not map /DC=org/DC=example/OU=People/CN=Jane Doe
        530-
        530 End.
        """;

    public const string DataPortBlocked = """
        error: globus_ftp_client: the server responded with an error
        500 500-Command failed. : callback failed.
        500-globus_xio: Unable to connect to se1.example.org:50689
        500-globus_xio: System error in connect: Connection timed out
        500-globus_xio: A system call failed: Connection timed out
        500 End.
        """;

    public const string Debug = """
        debug: connecting to gsiftp://se1.example.org:2811/data/file
        debug: response from gsiftp://se1.example.org:2811/data/file:
        220 se1.example.org GridFTP Server 13.24 (gcc64, 1653033972-1) [Grid Community Toolkit 6.2] ready.

        debug: authenticating with gsiftp://se1.example.org:2811/data/file
        debug: fault on connection to gsiftp://se1.example.org:2811/data/file: globus_ftp_control: gss_init_sec_context failed
        debug: operation complete
        """;

    public static TheoryData<string, string> All => new()
    {
        { nameof(ServerUntrusts), ServerUntrusts },
        { nameof(ClientUntrusts), ClientUntrusts },
        { nameof(CrlExpired), CrlExpired },
        { nameof(NoMapping), NoMapping },
        { nameof(DataPortBlocked), DataPortBlocked },
        { nameof(Debug), Debug },
    };
}
