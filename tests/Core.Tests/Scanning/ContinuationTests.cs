using GssBot.Core.Scanning;

namespace GssBot.Core.Tests.Scanning;

/// <summary>Which lines of a log go on with the one before.</summary>
public sealed class ContinuationTests
{
    [Theory]
    [InlineData("error: x", "Reason:", true)]
    [InlineData("error: x", "globus_xio: the reason:", false)]
    [InlineData("a word", "globus_xio: the reason:", true)]
    [InlineData("a word", "530-globus_xio: x", true)]
    [InlineData("a word", "530 End.", false)]
    [InlineData("a word", "globus_xio: x End.", false)]
    [InlineData("a word", "no sign", false)]
    [InlineData("error: x", "530-globus_xio: x", false)]
    [InlineData("GSS Minor Status x", "Unspecified GSS failure.  Minor code may provide more information", true)]
    [InlineData("x", "(Unspecified GSS failure.  Minor code may provide more information) -", true)]
    [InlineData("x", "major GSS_S_FAILURE", true)]
    [InlineData("x", "major GSS_S_FAILURE  ", true)]
    [InlineData("139990299645696:error:14089086:SSL routines", "139990299645696:error:1408F10B:SSL routines", true)]
    [InlineData("139990299645696:error:14089086:SSL routines", "139990299645697:error:1408F10B:SSL routines", false)]
    [InlineData("139990299645696:warn:14089086:SSL routines", "139990299645696:error:1408F10B:SSL routines", false)]
    [InlineData("x", "", false)]
    [InlineData("", "530-globus_xio: x", false)]
    [InlineData("\r", "530-globus_xio: x", false)]
    [InlineData("426-x", "no sign", true)]
    [InlineData("426x", "no sign", false)]
    [InlineData("226 x", "no sign", false)]
    [InlineData("42", "no sign", false)]
    public void A_line_goes_on(string line, string last, bool goesOn) => Assert.Equal(goesOn, Continuation.Goes(line, last));
}
