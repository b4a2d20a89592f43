using GssBot.CaseFiles;
using GssBot.Core.Explaining;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Gss;

public sealed class NamedMinorStepTests
{
    private static readonly StatusCases Statuses = ShippedCases.Load().Statuses;

    /// <summary>GSS_S_FAILURE alone only says "see the minor status"; beside a minor with a name that is no step any more.</summary>
    [Theory]
    [InlineData("maj 458752 min -1765328189", 7, true)]
    [InlineData("maj 851968 min -1765328189", 13, false)]
    [InlineData("maj 851968", 13, true)]
    public void What_a_routine_error_advises_stands_beside_a_named_minor(string text, byte routine, bool told) =>
        Assert.Equal(
            told, StatusAnswer.Decode(StatusArgument.Read(text), Statuses, id => id).Steps.Any(step =>
                step.Text == RoutineAdvice.Of(routine)!.Next));
}
