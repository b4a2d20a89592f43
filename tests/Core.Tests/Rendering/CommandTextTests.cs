using GssBot.Core.Rendering;

namespace GssBot.Core.Tests.Rendering;

public sealed class CommandTextTests
{
    [Theory]
    [InlineData("HOST PORT URL REALM DOMAIN PRINCIPAL SERVICE FILE DIRECTORY PATH USER NAME VO DN HASH")]
    [InlineData("UNIT LIBRARY PACKAGE POINT ACCOUNT ID PROGRAM TYPE COMMAND SOURCE DESTINATION")]
    public void A_word_that_names_what_belongs_in_its_place_is_filled_in(string words)
    {
        foreach (var word in words.Split(' '))
        {
            Assert.Equal($"run [{word}] now", Marked($"run {word} now"));
            Assert.Equal($"run [MY_{word}]", Marked($"run MY_{word}"));
            Assert.Equal($"run MY{word}", Marked($"run MY{word}"));
        }
    }

    [Theory]
    [InlineData("HOST", "[HOST]")]
    [InlineData("a HOST2 b", "a HOST2 b")]
    [InlineData("a Host b", "a Host b")]
    [InlineData("PRINCIPAL@REALM", "[PRINCIPAL]@[REALM]")]
    [InlineData("gsiftp://HOST:PORT/PATH", "gsiftp://[HOST]:[PORT]/[PATH]")]
    [InlineData("cat CERTIFICATE", "cat CERTIFICATE")]
    [InlineData("cat CA_CERTIFICATE", "cat [CA_CERTIFICATE]")]
    [InlineData("echo $HOST ${HOST} 'A|HOST' (HOST) ^HOST", "echo $HOST ${HOST} 'A|HOST' (HOST) ^HOST")]
    [InlineData("HOST=a HOST|b HOST(c)", "HOST=a HOST|b HOST(c)")]
    [InlineData(
        "unset X509_USER GLOBUS_PATH KRB5_HOST KRB5PATH MYPROXY_PORT LD_LIBRARY GSI_DIRECTORY",
        "unset X509_USER GLOBUS_PATH KRB5_HOST KRB5PATH MYPROXY_PORT LD_LIBRARY GSI_DIRECTORY")]
    [InlineData("MY_X509_FILE", "[MY_X509_FILE]")]
    [InlineData("", "")]
    [InlineData("klist", "klist")]
    public void Capitals_of_the_command_itself_stay(string command, string marked) => Assert.Equal(marked, Marked(command));

    private static string Marked(string command) =>
        string.Concat(CommandText.Parts(command).Select(part => part.IsPlaceholder ? $"[{part.Text}]" : part.Text));
}
