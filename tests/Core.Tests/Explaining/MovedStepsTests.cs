using GssBot.CaseFiles;
using GssBot.Core.Answers;

namespace GssBot.Core.Tests.Explaining;

/// <summary>A keytab is the server's in most cases; where the client misses its own, its administrator does the same deeds.</summary>
public sealed class MovedStepsTests
{
    private const string Gssd =
        "Jul  7 10:47:21 ui rpc.gssd[1791]: ERROR: Key table file '/etc/krb5.keytab' not found "
        + "while beginning keytab scan for keytab 'FILE:/etc/krb5.keytab'";

    private const string Sshd = "Jul  7 10:47:21 se sshd[1791]: debug1: Key table file '/etc/krb5.keytab' not found";

    private static readonly Explainer Explainer = new(ShippedCases.Load());

    [Theory]
    [InlineData(Gssd, Side.Client, Actor.ClientAdmin)]
    [InlineData(Sshd, Side.Server, Actor.ServerAdmin)]
    public void The_keytab_is_that_of_the_one_who_misses_it(string text, Side side, Actor actor)
    {
        var answer = Assert.IsType<Answer.Known>(Explainer.Explain(text));
        Assert.Equal(("krb-keytab-missing", side, actor), (answer.Case, answer.Side, answer.Actor));
        Assert.Equal(actor, answer.Steps.Single(step => step.Command?.Contains("addprinc", StringComparison.Ordinal) == true).Role);
    }
}
