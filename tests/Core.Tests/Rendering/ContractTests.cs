using System.Collections.Immutable;
using System.Text.Json;
using GssBot.Core.Answers;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;
using GssBot.Core.Rendering;
using GssBot.Tests.Samples;

namespace GssBot.Core.Tests.Rendering;

/// <summary>The names and words of the answer object, as other programs rely on them: every key filled, every word of every list.</summary>
public sealed class ContractTests
{
    private static readonly string[] FieldNames =
        [
            "caHash", "dn", "issuer", "subject", "host", "port", "path", "url", "user", "vo", "realm", "principal", "service",
            "expiredMinutes"
        ];

    private static readonly Answer.Known Full = SampleAnswers.Full with
    {
        Fields = new Fields(FieldNames.ToImmutableSortedDictionary(name => name, name => $"value of {name}", StringComparer.Ordinal)),
        Statuses =
            [SampleAnswers.Failure with { CallingError = new(1, "GSS_S_CALL_INACCESSIBLE_READ", ["X"], "m"), Undefined = ["bit 6"] }],
        Ask = ["Send all of it."],
        StepsBy = "Example Lab",
    };

    [Fact]
    public void All_fourteen_fields_are_written_under_their_names() =>
        Assert.Equal(
            FieldNames.Select(name => (name, $"value of {name}")),
            Root(Full).GetProperty("fields").EnumerateObject().Select(field => (field.Name, field.Value.GetString()!)));

    [Fact]
    public void Every_part_of_an_answer_is_filled_and_named()
    {
        var root = Root(Full);
        Assert.Equal("gssbot.answer/1", root.GetProperty("schema").GetString());
        Assert.Equal("known", root.GetProperty("kind").GetString());
        Assert.Equal(
            (Full.Case, Full.Title, Full.Summary, Full.Explanation),
            (Text(root, "case"), Text(root, "title"), Text(root, "summary"), Text(root, "explanation")));
        Assert.Equal(
            ("certain", "server", "server-admin", "after-fix", "Example Lab"),
            (Text(root, "certainty"), Text(root, "side"), Text(root, "actor"), Text(root, "retry"), Text(root, "stepsBy")));
        Assert.Equal("line speaker text", Keys(root.GetProperty("evidence")[0]));
        Assert.StartsWith("role text command check", Keys(root.GetProperty("steps")[0]), StringComparison.Ordinal);
        Assert.Equal("title url", Keys(root.GetProperty("links")[0]));
        Assert.Equal("case title certainty separate", Keys(root.GetProperty("alternatives")[0]));
        Assert.Equal(
            (4, "server"),
            (root.GetProperty("evidence")[0].GetProperty("line").GetInt32(), Text(root.GetProperty("evidence")[0], "speaker")));
        Assert.Equal((false, true, false), (Check(root, 0), Check(root, 1), Check(root, 2)));
        Assert.Equal(JsonValueKind.Null, root.GetProperty("steps")[2].GetProperty("command").ValueKind);
        Assert.Equal(Full.Masks, root.GetProperty("masks").EnumerateArray().Select(item => item.GetString()!));
        Assert.Equal(Full.Ask, root.GetProperty("ask").EnumerateArray().Select(item => item.GetString()!));
    }

    [Fact]
    public void Every_part_of_a_status_is_filled_and_named()
    {
        var status = Root(Full).GetProperty("statuses")[0];
        Assert.Equal("input value hex isError callingError routineError supplementary undefined macros minor otherReadings", Keys(status));
        Assert.Equal(
            ("0x000d0001", 851969L, "0x000D0001", true),
            (
                Text(status, "input"),
                status.GetProperty("value").GetInt64(),
                Text(status, "hex"),
                status.GetProperty("isError").GetBoolean()));
        Assert.Equal("code name aliases meaning", Keys(status.GetProperty("callingError")));
        Assert.Equal("code name aliases meaning", Keys(status.GetProperty("routineError")));
        Assert.Equal("GSS_S_CRED_UNAVAIL", status.GetProperty("routineError").GetProperty("aliases")[0].GetString());
        Assert.Equal("bit name meaning", Keys(status.GetProperty("supplementary")[0]));
        Assert.Equal("bit 6", status.GetProperty("undefined")[0].GetString());
        Assert.Equal("value mechanism name message", Keys(status.GetProperty("minor")));
        Assert.Equal("system name meaning why", Keys(status.GetProperty("otherReadings")[0]));
        var macros = status.GetProperty("macros");
        Assert.Equal("callingError routineError supplementaryInfo error", Keys(macros));
        Assert.Equal([0L, 851968L, 1L, 851968L], macros.EnumerateObject().Select(macro => macro.Value.GetInt64()));
    }

    [Theory]
    [InlineData(0x0000_0001u, false)]
    [InlineData(0x0000_FFFFu, false)]
    [InlineData(0x0001_0000u, true)]
    [InlineData(0x0100_0000u, true)]
    [InlineData(0x0000_0000u, false)]
    public void A_supplementary_bit_alone_is_no_error(uint value, bool isError)
    {
        using var json = JsonDocument.Parse(StatusJson.Array([StatusDecoder.Decode(new(value))]));
        Assert.Equal(isError, json.RootElement[0].GetProperty("isError").GetBoolean());
    }

    [Fact]
    public void The_words_of_the_lists_are_those_of_the_contract()
    {
        Assert.Equal("unknown possible likely certain", string.Join(' ', Enum.GetValues<Certainty>().Select(Words.Of)));
        Assert.Equal("unknown client server source destination user network", string.Join(' ', Enum.GetValues<Side>().Select(Words.Of)));
        Assert.Equal(
            "unknown user client-admin server-admin source-admin destination-admin ca vo developer",
            string.Join(' ', Enum.GetValues<Actor>().Select(Words.Of)));
        Assert.Equal("unknown client server source destination", string.Join(' ', Enum.GetValues<Speaker>().Select(Words.Of)));
        Assert.Equal("unknown now after-fix never", string.Join(' ', Enum.GetValues<Retry>().Select(Words.Of)));
        Assert.Equal(Enum.GetValues<Actor>().Length, Enum.GetValues<Actor>().Select(Wording.Of).Distinct().Count());
    }

    [Theory]
    [InlineData(Certainty.Possible, Side.Source, Actor.SourceAdmin, Retry.Now)]
    [InlineData(Certainty.Likely, Side.Network, Actor.Vo, Retry.Never)]
    [InlineData(Certainty.Unknown, Side.Destination, Actor.DestinationAdmin, Retry.Unknown)]
    public void What_an_answer_says_is_what_is_written(Certainty certainty, Side side, Actor actor, Retry retry)
    {
        var root = Root(Full with { Certainty = certainty, Side = side, Actor = actor, Retry = retry });
        Assert.Equal(
            (Words.Of(certainty), Words.Of(side), Words.Of(actor), Words.Of(retry)),
            (Text(root, "certainty"), Text(root, "side"), Text(root, "actor"), Text(root, "retry")));
    }

    [Fact]
    public void A_number_is_decoded_and_strange_words_are_unknown()
    {
        Assert.Equal(
            ("decoded", JsonValueKind.Null),
            (Text(Root(SampleAnswers.Decoded), "kind"), Root(SampleAnswers.Decoded).GetProperty("case").ValueKind));
        Assert.Equal(
            ("unknown", JsonValueKind.Null),
            (Text(Root(SampleAnswers.Unknown), "kind"), Root(SampleAnswers.Unknown).GetProperty("case").ValueKind));
    }

    private static JsonElement Root(Answer answer)
    {
        using var json = JsonDocument.Parse(AnswerJson.Line(answer));
        return json.RootElement.Clone();
    }

    private static bool Check(JsonElement root, int step) => root.GetProperty("steps")[step].GetProperty("check").GetBoolean();

    private static string Text(JsonElement json, string name) => json.GetProperty(name).GetString()!;

    private static string Keys(JsonElement json) => string.Join(' ', json.EnumerateObject().Select(property => property.Name));
}
