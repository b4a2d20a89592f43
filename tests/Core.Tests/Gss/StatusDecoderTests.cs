using System.Globalization;
using GssBot.Core.Gss;
using GssBot.Core.Knowledge.Model;

namespace GssBot.Core.Tests.Gss;

public sealed class StatusDecoderTests
{
    [Fact]
    public void Every_defined_combination_is_read_field_by_field()
    {
        var count = 0;
        for (var calling = 0; calling <= 3; calling++)
        {
            for (var routine = 0; routine <= 19; routine++)
            {
                for (var bits = 0; bits < 64; bits++, count++)
                {
                    AssertFields(calling, routine, bits);
                }
            }
        }

        Assert.Equal(5120, count);
    }

    [Fact]
    public void Every_calling_and_routine_value_is_named_or_called_undefined()
    {
        for (var field = 0; field <= 255; field++)
        {
            AssertFields(field, 0, 0);
            AssertFields(0, field, 0);
            AssertFields(field, 255 - field, 0);
        }
    }

    [Fact]
    public void Each_low_bit_alone_is_named_or_called_undefined()
    {
        for (var bit = 0; bit < 16; bit++)
        {
            AssertFields(0, 0, 1 << bit);
        }

        AssertFields(255, 255, 0xFFFF);
    }

    [Fact]
    public void All_vectors_hold_by_value_by_decimal_argument_and_by_hex_argument()
    {
        var count = 0;
        foreach (var vector in KnownFacts.Status.GetProperty("vectors").EnumerateArray())
        {
            var value = vector.GetProperty("input").GetUInt32();
            var bits = vector.GetProperty("bits").EnumerateArray().Sum(bit => 1 << bit.GetInt32());
            var (calling, routine) = (vector.GetProperty("calling").GetInt32(), vector.GetProperty("routine").GetInt32());
            AssertFields(StatusDecoder.Decode(new(value)), value, calling, routine, bits);
            AssertFields(Argument($"{value}"), value, calling, routine, bits);
            AssertFields(Argument(vector.GetProperty("hex").GetString()!), value, calling, routine, bits);
            count++;
        }

        Assert.Equal(33, count);
    }

    [Fact]
    public void All_aliases_stand_for_their_whole_word()
    {
        foreach (var (table, shift) in new[] { ("routine", 16), ("calling", 24) })
        {
            foreach (var row in KnownFacts.Status.GetProperty(table).EnumerateArray())
            {
                var field = row.GetProperty("field").GetUInt32();
                var symbols = row.GetProperty("symbols").EnumerateArray().Select(symbol => symbol.GetString()!).ToArray();
                var reading = StatusDecoder.Decode(new(field << shift));
                var (name, aliases) = shift == 16
                    ? (reading.RoutineError!.Name, reading.RoutineError.Aliases)
                    : (reading.CallingError!.Name, reading.CallingError.Aliases);
                Assert.Equal(symbols.AsEnumerable(), aliases.Prepend(name));
                Assert.All(symbols, symbol => Assert.Equal(new GssStatus(field << shift), Argument(symbol).Major));
            }
        }

        Assert.Equal(new GssStatus(19u << 16), Argument("GSS_S_EXT_COMPAT").Major);
    }

    [Fact]
    public void Nineteen_has_both_meanings()
    {
        var reading = StatusDecoder.Decode(new(0x0013_0000));
        Assert.Equal("GSS_S_BAD_MECH_ATTR", reading.RoutineError!.Name);
        Assert.Contains(reading.OtherReadings, other => other is { System: "globus", Name: "GSS_S_EXT_COMPAT" });
    }

    [Theory]
    [InlineData(0x0109_0000u, "read")]
    [InlineData(0x0209_0000u, "write")]
    public void Globus_bends_calling_errors_to_network_failures(uint value, string word) =>
        Assert.Contains(StatusDecoder.Decode(new(value)).OtherReadings, other => other.System == "globus"
            && other.Name.Contains(word, StringComparison.Ordinal));

    [Fact]
    public void Java_numbers_follow_their_own_order()
    {
        foreach (var row in KnownFacts.Status.GetProperty("java").EnumerateArray())
        {
            var word = row.GetProperty("routine") is { ValueKind: System.Text.Json.JsonValueKind.Number } field
                ? field.GetUInt32() << 16
                : 1u << row.GetProperty("bit").GetInt32();
            var java = JavaMajors.Of(row.GetProperty("code").GetInt32())!;
            Assert.Equal(
                (row.GetProperty("name").GetString(), row.GetProperty("text").GetString(), new GssStatus(word)),
                (java.Name, java.Text, java.Status));
        }

        Assert.Equal("NO_CRED", StatusDecoder.Java(13)!.OtherReadings[0].Name);
        Assert.Null(StatusDecoder.Java(23));
    }

    private static StatusReading Argument(string text)
    {
        Assert.True(StatusArgument.TryParse(text, out StatusReading? reading), text);
        return reading!;
    }

    private static void AssertFields(int calling, int routine, int bits)
    {
        var value = ((uint)calling << 24) | ((uint)routine << 16) | (uint)bits;
        AssertFields(StatusDecoder.Decode(new(value)), value, calling, routine, bits);
        AssertFields(Argument(value.ToString(CultureInfo.InvariantCulture)), value, calling, routine, bits);
        AssertFields(Argument($"0x{value:x}"), value, calling, routine, bits);
    }

    private static void AssertFields(StatusReading reading, uint value, int calling, int routine, int bits)
    {
        List<string> undefined = [];
        if (calling > 3)
        {
            undefined.Add($"calling error {calling}");
        }

        if (routine > 19)
        {
            undefined.Add($"routine error {routine}");
        }

        undefined.AddRange(Enumerable.Range(6, 10).Where(bit => (bits & 1 << bit) != 0).Select(bit => $"bit {bit}"));
        Assert.Equal(new GssStatus(value), reading.Major);
        Assert.Equal(calling is >= 1 and <= 3 ? KnownFacts.CallingSymbol(calling) : null, reading.CallingError?.Name);
        Assert.Equal(routine is >= 1 and <= 19 ? KnownFacts.RoutineSymbol(routine) : null, reading.RoutineError?.Name);
        Assert.Equal(
            (calling is >= 1 and <= 3 ? calling : null, routine is >= 1 and <= 19 ? routine : null),
            (reading.CallingError?.Code, reading.RoutineError?.Code));
        Assert.Equal(
            Enumerable.Range(0, 6).Where(bit => (bits & 1 << bit) != 0).Select(KnownFacts.BitSymbol),
            reading.Supplementary.Select(bit => bit.Name));
        Assert.Equal(undefined, reading.Undefined);
        Assert.Null(reading.Minor);
        var status = reading.Major!.Value;
        Assert.Equal(
            ((uint)calling << 24, (uint)routine << 16, (uint)bits, value & 0xFFFF0000),
            (status.CallingErrorWord, status.RoutineErrorWord, status.SupplementaryWord, status.ErrorWord));
    }
}
