using GssBot.Core.Text.Redaction;

namespace GssBot.Core.Tests.Text;

public sealed class AccountsTests
{
    [Theory]
    [InlineData(
        "proxy cert certificate certificates key credential credentials name names id ids is was has does not and or to in on of the a an")]
    [InlineData(
        "for by with from can cannot could must will may might needs need entry file data account accounts dn identity input error logged")]
    [InlineData(
        "login incorrect interface mapping agent database directory home group groups root nobody null none unknown user root-owned")]
    [InlineData("authentication authorization authorisation permission space mode level side code request principal that this at as if it")]
    [InlineData("subscriptions exists environment defined specified specific supplied password passwd info list process time ca trust job jobs host")]
    [InlineData(
        "server service client local remote tried wants who hit see sees get gets found support expired disabled locked anonymous two you")]
    [InlineData("rather there then than but no via which when because")]
    public void A_word_that_follows_user_in_messages_is_nobodys_name(string words)
    {
        foreach (var word in words.Split(' '))
        {
            Assert.Equal($"cannot map user {word} here", Redacted($"cannot map user {word} here"));
            Assert.Equal($"cannot map user {word.ToUpperInvariant()} here", Redacted($"cannot map user {word.ToUpperInvariant()} here"));
        }
    }

    [Theory]
    [InlineData("/home/jdoe/x")]
    [InlineData("/Users/jdoe/x")]
    [InlineData("/export/home/jdoe/x")]
    [InlineData("/nethome/jdoe/x")]
    [InlineData("/home3/jdoe/x")]
    [InlineData("/scratch/jdoe/x")]
    [InlineData("/afs/example.org/user/jdoe/x")]
    [InlineData("/afs/example.org/user/j/jdoe/x")]
    [InlineData("C:\\Users\\jdoe\\x")]
    [InlineData("> USER jdoe")]
    [InlineData("USER jdoe")]
    [InlineData("|USER jdoe")]
    [InlineData("trace:USER jdoe")]
    [InlineData("uid=1000(jdoe) x")]
    [InlineData("gid=1000(jdoe) x")]
    [InlineData("login \"jdoe\" failed")]
    [InlineData("as 'jdoe' failed")]
    [InlineData("principal: `jdoe`")]
    [InlineData("account=\u2018jdoe\u2019")]
    [InlineData("username: jdoe")]
    [InlineData("login_name=jdoe")]
    [InlineData("{\"user\": \"jdoe\"}")]
    [InlineData("local user jdoe")]
    [InlineData("Invalid user jdoe from")]
    [InlineData("unknown user jdoe")]
    [InlineData("logged in as jdoe")]
    [InlineData("required for jdoe")]
    [InlineData("switch to jdoe")]
    [InlineData("su - jdoe")]
    [InlineData("run as jdoe.")]
    [InlineData("user jdoe-")]
    public void A_login_name_is_taken_out_and_nothing_else(string text) =>
        Assert.Equal(text.Replace("jdoe", "<user-1>", StringComparison.Ordinal), Redacted(text));

    [Theory]
    [InlineData("user d1b603c3 here", "user d1b603c3 here")]
    [InlineData("user abcdefab here", "user <user-1> here")]
    [InlineData("user d1b603c here", "user <user-1> here")]
    [InlineData("user D1b603c3 here", "user <user-1> here")]
    [InlineData("the end user's", "the end user's")]
    public void The_hash_of_an_authority_is_nobodys_name(string text, string redacted) => Assert.Equal(redacted, Redacted(text));

    private static string Redacted(string text) => Accounts.Redact(text, new Placeholders());
}
