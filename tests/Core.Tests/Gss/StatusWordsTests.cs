using GssBot.Core.Gss;

namespace GssBot.Core.Tests.Gss;

public sealed class StatusWordsTests
{
    [Theory]
    [InlineData(
        "Major", "maj major maj_stat majstat maj_status majstatus major_status majorstatus major_code majorcode major_stat maj_ret")]
    [InlineData(
        "Minor", "min minor min_stat minstat min_status minstatus minor_status minorstatus minor_code minorcode minor_stat getminor")]
    [InlineData("Error", "status error err code rc returned returns ret")]
    [InlineData("Routine", "routine routine_error")]
    [InlineData("Calling", "calling calling_error")]
    [InlineData("Bit", "bit")]
    [InlineData("Java", "java jgss getmajor gssexception")]
    [InlineData("None", "m maj_ retu mayor server gss gss_ statuses bits a")]
    public void A_word_labels_the_number_behind_it_in_any_letter_case(string label, string words)
    {
        foreach (var word in words.Split(' '))
        {
            Assert.Equal((word, label), (word, $"{StatusWords.LabelOf(word)}"));
            Assert.Equal((word, label), (word, $"{StatusWords.LabelOf(word.ToUpperInvariant())}"));
        }
    }

    [Theory]
    [InlineData("gss_major", "Major")]
    [InlineData("GSS_MINOR_STATUS", "Minor")]
    public void A_label_may_begin_with_the_name_of_the_interface(string word, string label) =>
        Assert.Equal(label, $"{StatusWords.LabelOf(word)}");

    [Fact]
    public void Between_a_label_and_its_value_stand_marks_and_small_words_only()
    {
        foreach (var between
            in new[]
            {
                " ", "\t", ":", "=", "(", ")", "\"", "'", "[", "#", ".", ": (", " status ", " Status ", " STATUS ", " stat ",
                " code ", " Code ", " CODE ", " error ", " Error ", " ERROR ", " err ", " number ", " value ", " field ", " is ",
                " was ", " returned ", " of "
            })
        {
            var text = $"major{between}851968";
            Assert.Equal((between, text.IndexOf('8')), (between, StatusWords.ToValue(text, 5)));
        }

        foreach (var between in new[] { ",", ";", "-", "!", " for ", " in " })
        {
            Assert.NotEqual($"major{between}851968".IndexOf('8'), StatusWords.ToValue($"major{between}851968", 5));
        }
    }

    [Theory]
    [InlineData("major status code value 851968", 24)]
    [InlineData("major status code value number 851968", 24)]
    [InlineData("major        851968", 13)]
    [InlineData("major         851968", 13)]
    public void Three_small_words_and_eight_marks_are_passed_over_at_most(string text, int value) =>
        Assert.Equal(value, StatusWords.ToValue(text, 5));

    [Theory]
    [InlineData("krb5", -1765328384)]
    [InlineData("asn1", 1859794432)]
    [InlineData("A", 256)]
    [InlineData("_", 16128)]
    [InlineData("", null)]
    [InlineData("krb55", null)]
    [InlineData("kr-5", null)]
    public void A_table_of_com_err_begins_at_its_name(string table, int? first) => Assert.Equal(first, (int?)StatusWords.Pack(table));

    [Theory]
    [InlineData("Unknown code krb5 195", "-1765328189")]
    [InlineData("Unknown code krb5 255", "-1765328129")]
    [InlineData("Unknown code krb5 256", "no")]
    [InlineData("Unknown code kr-5 7", "no")]
    [InlineData("unknown code 195", "195 unnamed")]
    [InlineData("unknown mech-code 7 for mech unknown", "7")]
    [InlineData("KRB5 error code 52", "-1765328332")]
    [InlineData("krb5 error code 52", "-1765328332")]
    [InlineData("KRB-ERROR (37)", "-1765328347")]
    [InlineData("KRB-ERROR: 37", "-1765328347")]
    [InlineData("KRB-ERROR 37", "-1765328347")]
    [InlineData("KRB-ERROR (99)", "no")]
    [InlineData("known code 7", "no")]
    public void A_number_without_words_is_read_by_its_table(string text, string minor) =>
        Assert.Equal(
            minor,
            StatusWords.TryUnknownCode(text, 0, out var value, out _, out var named) ? $"{(int)value}{(named ? "" : " unnamed")}" : "no");
}
