using System.Collections.Immutable;
using GssBot.Core.Answers;

namespace GssBot.Core.Tests.Rules;

/// <summary>
/// Values that a paste could hold where a command takes one: good ones, and good ones with something in them that a shell acts on.
/// </summary>
internal static class HostileValues
{
    public static IReadOnlyDictionary<string, string[]> Good { get; } = new Dictionary<string, string[]>
    {
        ["caHash"] = ["d1b603c3"],
        ["path"] = ["/home/jo/.globus/userkey.pem", "/home/jo/my certs/certificates/d1b603c3.0", "/tmp/x509up_u1000"],
        ["dn"] = ["/DC=org/DC=example/CN=Jo Doe", "/C=XX/O=A, B and C/CN=host/se1.example.org"],
        ["issuer"] = ["/DC=org/DC=example/CN=Lab CA A"],
        ["host"] = ["se1.example.org", "2001:db8::7"],
        ["port"] = ["2811"],
        ["user"] = ["jdoe"],
        ["vo"] = ["atlas"],
        ["realm"] = ["EXAMPLE.ORG"],
        ["principal"] = ["host/se1.example.org@EXAMPLE.ORG"],
        ["service"] = ["nfs/se1.example.org@EXAMPLE.ORG"],
    };

    private static readonly string[] Bites =
    [
        "'", "\"", "\\", "`id`", "$(id)", "${IFS}", "$HOME", ";id", "|id", "&id", "&&id", "\nid", "\r\nid", ">x", "<x", "(id)", "#x", "!x",
        "*", "?", "[a-z]", "{a,b}", "~root", " -rf", "-rf ", "--", " ", "\t", "\0", "%s", "^", "=", "//", "/../", "\u2019", "\u201d",
        "\u202e", "\u00a0", "\u2028", "\ud800", "\uff04(id)", "\uff1b", "'$(id)'", "\"$(id)\"", "' ; id ; '", "\\';id;\\'",
    ];

    /// <summary>Every field good but one, which is each of the hostile values in turn.</summary>
    public static IEnumerable<Fields> For(string field)
    {
        var good = Good.ToImmutableSortedDictionary(pair => pair.Key, pair => pair.Value[0], StringComparer.Ordinal);
        return Good[field].SelectMany(Bitten).Select(value => new Fields(good.SetItem(field, value)));
    }

    private static IEnumerable<string> Bitten(string good)
    {
        yield return good;
        yield return new string('a', 100_000);
        yield return good + new string('a', 100_000);
        foreach (var bite in Bites)
        {
            yield return bite;
            yield return bite + good;
            yield return good + bite;
            yield return good.Insert(good.Length / 2, bite);
        }

        var random = new Random(good.Length);
        for (var i = 0; i < 100; i++)
        {
            var letters = good.ToCharArray();
            for (var change = random.Next(1, 4); change > 0; change--)
            {
                letters[random.Next(letters.Length)] = (char)random.Next(0, 256);
            }

            yield return new string(letters);
        }
    }
}
