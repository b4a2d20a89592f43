using System.Collections.Immutable;
using GssBot.Core.Text;
using GssBot.Core.Text.Values;

namespace GssBot.Core.Tests.Text;

/// <summary>Where a value of a message begins and ends.</summary>
public sealed class ValueEdgeTests
{
    [Theory]
    [InlineData(
        " is not yet valid", " has expired", " does not match", " not allowed", " to local", " could not", " maps to",
        " Exit code", " reason")]
    [InlineData(
        " - x", " -> x", " => x", ",issuer=x", ", issuer=x", " issuer=x", " 530 x", " added to", " failed", ", serial", ") x",
        "'", "!", " for /x", " (x", ")")]
    [InlineData("\n", "\"", "<", ">", "[", "]", "{", "}", ";", "|", ".", ",", ":", "/")]
    public void A_distinguished_name_ends_before(params string[] behind) =>
        Assert.All(behind, end => Assert.Equal("/C=DE/CN=Jane Doe", DistinguishedNames.FirstIn($"see /C=DE/CN=Jane Doe{end}")));

    [Theory]
    [InlineData("C O OU DC CN L ST UID USERID serialNumber emailAddress Email E c o ou dc cn 0.9.2342.19200300.100.1.1")]
    public void A_distinguished_name_begins_with_a_key(string keys)
    {
        foreach (var key in keys.Split(' '))
        {
            Assert.Equal($"/{key}=x/CN=y", DistinguishedNames.FirstIn($"see /{key}=x/CN=y"));
        }

        Assert.All(
            ["X", "cN", "filename", "1.2.3"], key => Assert.Equal("/O=y/CN=z", DistinguishedNames.FirstIn($"see {key}=x /O=y/CN=z")));
    }

    [Theory]
    [InlineData("/CN=x", null)]
    [InlineData("CN=x", null)]
    [InlineData("CN=x,O=y", "/O=y/CN=x")]
    [InlineData("CN=x, OU=y, C=z", "/C=z/OU=y/CN=x")]
    [InlineData("C=z,CN=x", "/C=z/CN=x")]
    [InlineData("DC=z,CN=x", "/DC=z/CN=x")]
    [InlineData("dc=z,CN=x", "/dc=z/CN=x")]
    [InlineData("O=z,CN=x", "/O=z/CN=x")]
    [InlineData("CN=x\\,y,O=z", "/O=z/CN=x,y")]
    [InlineData("CN = x, O = z", "/O=z/CN=x")]
    [InlineData("/ O = z / CN = x", "/O=z/CN=x")]
    [InlineData("CN=x,O=y,a=b", "/O=y/CN=x")]
    [InlineData("", null)]
    [InlineData("a=b c=d", null)]
    public void A_distinguished_name_has_two_parts_and_is_written_with_slashes(string text, string? name) =>
        Assert.Equal(name, DistinguishedNames.FirstIn(text));

    [Theory]
    [InlineData("/CN=x/CN=proxy", "/CN=x")]
    [InlineData("/CN=x/CN=limited proxy", "/CN=x")]
    [InlineData("/CN=x/CN=1234567", "/CN=x")]
    [InlineData("/CN=x/CN=123456", "/CN=x/CN=123456")]
    [InlineData("/CN=x/CN=1234567/CN=limited proxy", "/CN=x")]
    [InlineData("/CN=x/CN=12345678a", "/CN=x/CN=12345678a")]
    [InlineData("/CN=proxy", "/CN=proxy")]
    [InlineData("/CN=1234567", "/CN=1234567")]
    public void The_parts_that_a_proxy_adds_are_no_identity(string name, string identity) =>
        Assert.Equal(identity, DistinguishedNames.Identity(name));

    [Theory]
    [InlineData(
        "Permissions on ", "File does not exist: ", "credential: ", "Can't open proxy file: ", "Can't open cert file: ",
        "Can't open ", "Unable to open file ")]
    [InlineData(
        "signing policies defined in ", "File has zero length: File: ", "File is not owned by current user: ",
        "Couldn't read user key in ", "(filename: ", "default cache: FILE:")]
    [InlineData(
        "Key table file ", "keytab ", "private key file: ", "File=", "in library file ", "config file ", "it is in ",
        "No such file or directory: ", "mkdir failed: ", "Can't load ")]
    public void A_path_stands_behind_the_words_that_name_a_file(params string[] labels)
    {
        Assert.All(labels, label => Assert.Equal("/a/b", Paths.In($"x {label}/a/b: no").ToString()));
        Assert.All(labels, label => Assert.Equal("", Paths.In($"x {label}a/b: no").ToString()));
    }

    [Theory]
    [InlineData("keytab /a", "/a")]
    [InlineData("keytab FILE:/a", "/a")]
    [InlineData("keytab /", "")]
    [InlineData("keytab //a", "")]
    [InlineData("keytab /C=DE/CN=x", "")]
    [InlineData("keytab /a/C=DE", "/a/C=DE")]
    [InlineData("keytab x, keytab /a", "/a")]
    [InlineData("look into /a", "")]
    public void A_path_is_absolute_and_no_distinguished_name(string text, string path) => Assert.Equal(path, Paths.In(text).ToString());

    [Theory]
    [InlineData("jane@EXAMPLE.ORG", "principal=jane@EXAMPLE.ORG realm=EXAMPLE.ORG")]
    [InlineData("host/se1@EXAMPLE.ORG", "realm=EXAMPLE.ORG service=host/se1@EXAMPLE.ORG")]
    [InlineData("krbtgt/A@EXAMPLE.ORG", "realm=EXAMPLE.ORG")]
    [InlineData("jane@EXAMPLE.ORG.", "principal=jane@EXAMPLE.ORG realm=EXAMPLE.ORG")]
    [InlineData("jane@EX-A.ORG-", "principal=jane@EX-A.ORG realm=EX-A.ORG")]
    [InlineData("'/jane_x.y-z@A1'", "principal=jane_x.y-z@A1 realm=A1")]
    [InlineData("jane@example.org", "")]
    [InlineData("jane@A", "")]
    [InlineData("jane@12", "")]
    [InlineData("jane@Az", "")]
    [InlineData("jane@ZZ", "principal=jane@ZZ realm=ZZ")]
    [InlineData("jane@AA kim@BB", "principal=jane@AA realm=AA")]
    [InlineData("jane@aa kim@BB", "principal=kim@BB realm=BB")]
    [InlineData("@BB", "")]
    [InlineData("realm 'AB'", "realm=AB")]
    [InlineData("realm \"AB\"", "realm=AB")]
    [InlineData("for realm AB", "realm=AB")]
    [InlineData("for realm ab", "")]
    public void A_principal_has_a_realm_in_capitals(string text, string values)
    {
        var found = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        KerberosNames.Read(found, text);
        Assert.Equal(values, string.Join(' ', found.Select(pair => $"{pair.Key}={pair.Value}")));
    }

    [Theory]
    [InlineData("a\tb\fc", "a b c")]
    [InlineData("\u2018a\u2019\u201Ab\u201B\u2032", "'a''b''")]
    [InlineData("\u201Ca\u201D\u201Eb\u201F\u2033", "\"a\"\"b\"\"")]
    [InlineData("a\u2010b\u2011c\u2012d\u2013e\u2015f\u2212g", "a-b-c-d-e-f-g")]
    [InlineData("a\u2014b\u2026", "a--b...")]
    [InlineData("a\u00A0b\u1680c\u2000d\u200Ae\u202Ff\u205Fg\u3000h", "a b c d e f g h")]
    [InlineData("a\u00AD\u200B\u200C\u200D\u200E\u200F\u202A\u202E\u2060\u2066\u2069\uFEFFb\u0001\u007F", "ab")]
    [InlineData("a\u0085b\u2028c\u2029d\u23CEe\u21B5f\u2424g", "a\nb\nc\nd\ne\nf\ng")]
    [InlineData("a\rb\r\nc", "a\nb\nc")]
    public void Characters_of_chats_and_word_processors_become_plain(string text, string plain) =>
        Assert.Equal(Paste.Read($"globus_xio: {plain} z").Flat, Paste.Read($"globus_xio: {text} z").Flat);
}
