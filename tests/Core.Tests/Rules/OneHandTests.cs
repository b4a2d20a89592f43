using System.Text.RegularExpressions;
using GssBot.Tests;

namespace GssBot.Core.Tests.Rules;

/// <summary>What one hand would write and no analyzer looks at; the rest is in <c>.editorconfig</c>.</summary>
public sealed partial class OneHandTests
{
    private const int Longest = 140;
    private const int MostLines = 200;

    [Theory, InlineData("src"), InlineData("tests"), InlineData("build"), InlineData("bench")]
    public void No_line_is_too_long(string folder)
    {
        var inText = false;
        Assert.Empty(Lines(folder, line =>
        {
            // Raw texts open and close with three quotes; what stands between them is not ours to break.
            var began = inText;
            inText ^= Quotes.Count(line) % 2 == 1;
            return line.Length > Longest && !began && !OneText.IsMatch(line);
        }));
    }

    [Theory, InlineData("src"), InlineData("tests"), InlineData("build"), InlineData("bench")]
    public void No_file_is_longer_than_two_hundred_lines(string folder) =>
        Assert.DoesNotContain(Sources.In(folder), file => Sources.Lines(file).Length > MostLines);

    [Theory, InlineData("src"), InlineData("tests"), InlineData("build"), InlineData("bench")]
    public void A_cancellation_token_has_one_name(string folder) => Assert.Empty(Lines(folder, OtherToken.IsMatch));

    [Theory, InlineData("src"), InlineData("tests"), InlineData("build"), InlineData("bench")]
    public void A_logger_has_one_name(string folder) => Assert.Empty(Lines(folder, OtherLogger.IsMatch));

    [Theory, InlineData("src"), InlineData("tests"), InlineData("build"), InlineData("bench")]
    public void An_empty_text_is_written_as_one(string folder) => Assert.Empty(Lines(folder, EmptyByName.IsMatch));

    [Theory, InlineData("src"), InlineData("tests"), InlineData("build"), InlineData("bench")]
    public void What_returns_a_task_says_so(string folder) => Assert.Empty(Lines(folder, Unsaid.IsMatch));

    /// <summary>What a test makes goes away with it; <c>check.sh</c> refuses what is left behind.</summary>
    [Fact]
    public void Only_one_class_makes_temporary_files() => Assert.DoesNotContain(
        Sources.Naming(
            Sources.In("tests").Where(file => file != "tests/Shared/TempFolder.cs"),
            @"\b(GetTempPath|GetTempFileName|CreateTempSubdirectory)\b"),
        line => !line.StartsWith("tests/Core.Tests/Rules/OneHandTests.cs", StringComparison.Ordinal));

    [Theory]
    [InlineData("Task Send(string text) =>", true)]
    [InlineData("private static async ValueTask<int> Send(string text)", true)]
    [InlineData("public Task<Dictionary<string, int>> Send<T>(T text)", true)]
    [InlineData("public IAsyncEnumerable<int> Read()", true)]
    [InlineData("public Task SendAsync(string text) =>", false)]
    [InlineData("public IAsyncEnumerable<int> ReadAsync(string text) => Read().ToAsyncEnumerable();", false)]
    [InlineData("private async Task<(int Status, Dictionary<string, int> Counts)> Read()", true)]
    [InlineData("public async Task A_card_is_sent() =>", false)]
    [InlineData("return await Task.WhenAll(sent);", false)]
    [InlineData("/// Task Send(string text)", false)]
    public void A_missing_suffix_is_seen(string line, bool missing) => Assert.Equal(missing, Unsaid.IsMatch("    " + line));

    [Theory]
    [InlineData("Task Send(CancellationToken stop)", true)]
    [InlineData("Task Send(CancellationToken cancellationToken = default)", false)]
    [InlineData("protected override Task ExecuteAsync(CancellationToken stoppingToken)", false)]
    public void Another_name_of_a_token_is_seen(string line, bool other) => Assert.Equal(other, OtherToken.IsMatch(line));

    [Theory]
    [InlineData("    @\"one pattern\",", true)]
    [InlineData("    + $\"one {text}\",", true)]
    [InlineData("    [InlineData(\"one text\", Certainty.Certain)]", true)]
    [InlineData("    /// https://example.org/", true)]
    [InlineData("    var answer = Explain(\"one text\", 1);", false)]
    [InlineData("    // one sentence", false)]
    [InlineData("    \"one text\", new Answer(first, second, third, fourth, fifth, sixth)", false)]
    public void A_line_may_be_as_long_as_its_one_text(string line, bool may) => Assert.Equal(may, OneText.IsMatch(line));

    private static IEnumerable<string> Lines(string folder, Func<string, bool> isWrong) =>
        from path in Sources.In(folder)
        where !path.EndsWith("/OneHandTests.cs", StringComparison.Ordinal)
        from line in Sources.Lines(path).Index()
        where isWrong(line.Item)
        select $"{path}:{line.Index + 1}: {line.Item.Trim()}";

    [GeneratedRegex(
        @"\bCancellationToken\??\s+(?!\w*Token\b|_\b)\w+(?=\s*[,)]|\s*=\s*default)",
        RegexOptions.None, 1000)]
    private static partial Regex OtherToken { get; }

    [GeneratedRegex(@"\bILogger(<[^>]*>)?\??\s+(?!logger\b|CreateLogger\b)\w+", RegexOptions.None, 1000)]
    private static partial Regex OtherLogger { get; }

    [GeneratedRegex("\"\"\"+", RegexOptions.None, 1000)]
    private static partial Regex Quotes { get; }

    [GeneratedRegex(@"\b[Ss]tring\.Empty\b", RegexOptions.None, 1000)]
    private static partial Regex EmptyByName { get; }

    /// <summary>A declaration; a test's name, a sentence with underscores, says what holds and not what it returns.</summary>
    [GeneratedRegex(
        @"^\s*(?:(?:public|internal|private|protected|static|async|override|virtual|abstract|sealed|partial)\s+)*(?:Task|ValueTask|IAsyncEnumerable)(?:<(?:[^<>=]|<[^<>]*>)+>)?\s+(?!Main\()(?![A-Z]\w*Async[<(])(?!\w*_)[A-Z]\w*(?:<\w+>)?\(",
        RegexOptions.None, 1000)]
    private static partial Regex Unsaid { get; }

    /// <summary>A text that fills a line of its own, a row of test data and an address are left whole.</summary>
    [GeneratedRegex("""^\s*(?:\+ )?[$@]*".*"[^"]{0,40}$|^\s*\[InlineData\(|https?://|\"{3}""", RegexOptions.None, 1000)]
    private static partial Regex OneText { get; }
}
