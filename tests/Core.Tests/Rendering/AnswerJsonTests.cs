using System.Text.Json;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Rendering;
using GssBot.Tests;
using GssBot.Tests.Samples;

namespace GssBot.Core.Tests.Rendering;

[Trait("Category", "golden")]
public sealed class AnswerJsonTests
{
    private static readonly string[] Keys =
    [
        "schema", "kind", "case", "title", "summary", "certainty", "side", "actor", "explanation", "evidence", "steps", "links",
        "fields", "statuses", "alternatives", "masks", "ask", "retry", "stepsBy", "proof",
    ];

    public static TheoryData<string> Names => ["known", "decoded", "unknown", "hostile"];

    [Theory, MemberData(nameof(Names))]
    public void Answer_reads_as_it_was_reviewed(string name) =>
        Golden.Check($"json/{name}.json", AnswerJson.Page(SampleAnswers.Named(name)) + "\n");

    [Theory, MemberData(nameof(Names))]
    public void Every_key_is_there_whatever_the_kind(string name)
    {
        using var json = JsonDocument.Parse(AnswerJson.Line(SampleAnswers.Named(name)));
        Assert.Equal(Keys, json.RootElement.EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void Id_is_there_only_when_one_was_given()
    {
        using var json = JsonDocument.Parse(AnswerJson.Line(SampleAnswers.Unknown, "line-7"));
        Assert.Equal("line-7", json.RootElement.GetProperty("id").GetString());
    }

    [Fact]
    public void Answer_is_one_line_of_valid_json_even_with_half_a_surrogate_pair()
    {
        var line = AnswerJson.Line(HostileAnswers.Controls, "\uDC00");
        using var json = JsonDocument.Parse(line);
        Assert.DoesNotContain('\n', line);
        Assert.Equal("\uFFFD", json.RootElement.GetProperty("id").GetString());
        Assert.DoesNotContain(line, char.IsControl);
    }

    [Fact]
    public void Fields_hold_the_contracts_names_only()
    {
        using var json = JsonDocument.Parse(AnswerJson.Line(SampleAnswers.Full));
        Assert.Equal(["caHash", "host"], json.RootElement.GetProperty("fields").EnumerateObject().Select(property => property.Name));
    }

    [Fact]
    public void Number_without_a_major_leaves_its_parts_null()
    {
        var reading = SampleAnswers.Failure with { Major = null, RoutineError = null, Supplementary = [] };
        using var json = JsonDocument.Parse(StatusJson.Array([reading]));
        var status = json.RootElement[0];
        Assert.All(["value", "hex", "isError", "callingError", "routineError", "macros"], name =>
            Assert.Equal(JsonValueKind.Null, status.GetProperty(name).ValueKind));
        Assert.Equal(-1765328228, status.GetProperty("minor").GetProperty("value").GetInt64());
    }
}
