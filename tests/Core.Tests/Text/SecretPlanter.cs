using System.Text;

namespace GssBot.Core.Tests.Text;

/// <summary>
/// Makes personal and secret values and texts that hold them. Works forward from what each thing is made of; it shares
/// no pattern with the code that finds them.
/// </summary>
internal sealed class SecretPlanter(int seed)
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789";

    private static readonly string[] First = ["Jane", "Maria", "Kim", "Oleg", "Aiko", "Ruth", "Tariq", "Björn", "Zoë", "Pat"];
    private static readonly string[] Last =
        ["Doe", "Sample", "Muster", "Ivanov", "Tanaka", "Ng", "Okafor", "Sørensen", "Da Silva", "O Brien"];

    private readonly Random random = new(seed);

    /// <summary>What was planted, what must no longer be read, and whether it is a secret that must be revoked.</summary>
    internal sealed record Plant(string Kind, string Text, string Hidden, bool Secret);

    public Plant Next() => random.Next(14) switch
    {
        0 or 1 or 2 => Subject(),
        3 => Mail(),
        4 => Principal(),
        5 => Home(),
        6 => Account(),
        7 => Jwt(),
        8 => Macaroon(),
        9 => Bearer(),
        10 => Key(),
        11 => Four(),
        12 => Six(),
        _ => Password(),
    };

    private string Pick(params string[] choices) => choices[random.Next(choices.Length)];

    private string Name() => $"{Pick(First)} {Pick(Last)}";

    private string Login() => $"{Pick("jd", "msam", "kim", "ivano", "tana", "oka")}{Pick("oe", "ple", "q", "zz")}{random.Next(1, 99)}";

    private string Bytes(int length, string tail = "") =>
        string.Concat(Enumerable.Range(0, length).Select(_ => (Letters + tail)[random.Next(Letters.Length + tail.Length)]));

    private static string Base64(string text) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(text)).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    private Plant Subject()
    {
        var name = Name();
        var dn = Pick(
            $"/DC=org/DC=example/OU=People/CN={name}",
            $"/C=DE/O=GermanGrid/OU=Uni {Pick("Ulm", "Kiel")}/CN={name}",
            $"/DC=ch/DC=cern/OU=Organic Units/OU=Users/CN={Login()}/CN={random.Next(100000, 999999)}/CN={name}",
            $"/O=Grid/OU=x.example.org/CN={name}/CN=proxy",
            $"CN={name},OU=People,DC=example,DC=org",
            $"C = DE, O = Grid, OU = People, CN = {name}");
        var line = Pick(
            "530-Login incorrect. : globus_gss_assist: Gridmap lookup failure: Could not map {0}",
            "globus_gsi_callback_module: The certificate has expired: Credential with subject: {0} has expired.",
            "subject={0}", "subject: {0} is not yet valid", "Your identity: {0}", "User DN \"{0}\" is not known");
        return new Plant("dn", string.Format(null, line, dn), name, false);
    }

    private Plant Mail()
    {
        var mail = $"{Login()}.{Pick("x", "lab")}@{Pick("mail", "physik", "cs")}.example.{Pick("org", "edu", "de")}";
        return new Plant("email", $"{Pick("write to", "contact:", "owner", "mail")} {mail}{Pick("", ",", " please", ".")}", mail, false);
    }

    private Plant Principal()
    {
        var login = Login();
        return new Plant(
            "principal",
            $"{Pick("Password for", "Client", "Default principal:", "principal")} "
                + $"{login}@EXAMPLE.ORG{Pick("", ": wrong", " not found in Kerberos database")}",
            login, false);
    }

    private Plant Home()
    {
        var login = Login();
        return new Plant(
            "home", $"Permissions on {Pick("/home", "/Users", "/export/home")}/{login}/.globus/userkey.pem are too permissive", login,
            false);
    }

    private Plant Account()
    {
        var login = Login();
        return new Plant(
            "account",
            Pick(
                $"230 User {login} logged in.", $"uid=1000({login}) gid=100(users)", $"Invalid user {login} from somewhere",
                $"user={login}", $"Authenticating to host as '{login}'", $"mapped to local user {login}"),
            login, false);
    }

    private Plant Jwt()
    {
        var token =
            $"{Base64("{\"alg\":\"RS256\",\"kid\":\"k1\"}")}.{Base64($"{{\"sub\":\"{Login()}\",\"exp\":17{Bytes(3)}}}")}.{Bytes(60, "_-")}";
        return new Plant(
            "jwt",
            Pick("Authorization: Bearer {0}", "token {0} refused", "BEARER_TOKEN={0}", "?authz={0}")
                .Replace("{0}", token, StringComparison.Ordinal),
            token[^50..], true);
    }

    private Plant Macaroon()
    {
        var macaroon = Base64($"0019location dcache\n0034identifier {Bytes(8)}\n002fsignature {Bytes(32)}");
        return new Plant("macaroon", $"{Pick("macaroon", "using", "token:")} {macaroon}", macaroon[^40..], true);
    }

    private Plant Bearer()
    {
        var token = Bytes(32, "._-~");
        return new Plant(
            "bearer", Pick($"Authorization: Bearer {token}", $"bearer {token}", $"access_token={token}", $"\"refresh_token\": \"{token}\""),
            token, true);
    }

    private Plant Key()
    {
        var body = Enumerable.Range(0, random.Next(4, 9)).Select(_ => Bytes(64, "+/")).ToList();
        var kind = Pick("PRIVATE KEY", "RSA PRIVATE KEY", "ENCRYPTED PRIVATE KEY", "EC PRIVATE KEY");
        return new Plant("key", $"-----BEGIN {kind}-----\n{string.Join('\n', body)}\n{Bytes(20)}==\n-----END {kind}-----", body[1], true);
    }

    private Plant Four()
    {
        var ip = $"{random.Next(128, 223)}.{random.Next(256)}.{random.Next(256)}.{random.Next(1, 255)}";
        return new Plant(
            "ipv4",
            Pick(
                $"New connection from: {ip}:{random.Next(1024, 65535)}",
                $"Unable to connect to {ip}:50000",
                $"client {ip}, closed",
                $"[{ip}] denied"),
            ip, false);
    }

    private Plant Six()
    {
        var ip = $"2001:db8:{random.Next(1, 65535):x}::{random.Next(1, 65535):x}";
        return new Plant("ipv6", Pick($"Unable to connect to [{ip}]:2811", $"from {ip} port 22", $"peer={ip}"), ip, false);
    }

    private Plant Password()
    {
        var password = Bytes(9) + "7x";
        return new Plant(
            "password",
            Pick(
                $"password={password}", $"Password: {password}", $"passphrase: {password}",
                $"gsiftp://{Login()}:{password}@se1.example.org/x", $"\"secret\": \"{password}\"", $"\nPASS {password}"),
            password, true);
    }
}
