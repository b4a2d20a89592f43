using GssBot.Core.Scanning;

namespace GssBot.Core.Tests.Scanning;

public sealed class ShapeTests
{
    [Theory]
    [InlineData("2026-03-01 12:00:09,009 retry 17 failed", "retry # failed")]
    [InlineData("[01/03/2026:12:00:09] job a17 failed with 530 End.", "job a# failed with 530 End.")]
    [InlineData("copy gsiftp://a.example/x of /C=DE/CN=a to /tmp/x failed", "copy <url> of <dn> to <path> failed")]
    [InlineData("node7.cluster.example.org failed for me@example.org", "<host> failed for <account>")]
    [InlineData("SSL alert number 45 in 20260301", "SSL alert number 45 in #")]
    [InlineData("sshd[21117]: major=851968", "sshd[#]: major=851968")]
    [InlineData("major=851968 minor=100001", "major=851968 minor=100001")]
    public void What_changes_is_taken_out_and_what_says_the_cause_stays(string record, string shape) =>
        Assert.Equal(shape, Shape.Of(record));
}
