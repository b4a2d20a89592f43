using GssBot.Core.Answers;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Rendering;

/// <summary>How each word of the closed sets is written for a program and for a person.</summary>
public sealed class PersonTests
{
    [Theory]
    [InlineData(Actor.Unknown, "unknown", "not decided yet")]
    [InlineData(Actor.User, "user", "you")]
    [InlineData(Actor.ClientAdmin, "client-admin", "the client machine's administrator (you, if it is yours)")]
    [InlineData(Actor.ServerAdmin, "server-admin", "the server's administrator")]
    [InlineData(Actor.SourceAdmin, "source-admin", "the source server's administrator")]
    [InlineData(Actor.DestinationAdmin, "destination-admin", "the destination server's administrator")]
    [InlineData(Actor.Ca, "ca", "the certification authority")]
    [InlineData(Actor.Vo, "vo", "the VO's manager")]
    [InlineData(Actor.Developer, "developer", "the developer of the calling program")]
    public void A_person_is_named_for_programs_and_for_people(Actor actor, string word, string person) =>
        Assert.Equal((word, person), (Words.Of(actor), Wording.Of(actor)));

    [Fact]
    public void Every_other_word_is_its_name_in_kebab_case()
    {
        Assert.Equal("unknown client server source destination user network", Written<Side>(Words.Of));
        Assert.Equal("unknown client server source destination", Written<Speaker>(Words.Of));
        Assert.Equal("unknown possible likely certain", Written<Certainty>(Words.Of));
        Assert.Equal("unknown now after-fix never", Written<Retry>(Words.Of));
    }

    private static string Written<T>(Func<T, string> word) where T : struct, Enum => string.Join(' ', Enum.GetValues<T>().Select(word));
}
