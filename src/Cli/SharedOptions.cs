using System.CommandLine;

namespace GssBot.Cli;

/// <summary>Options that several commands have; a new one each time, since an option belongs to its command.</summary>
internal static class SharedOptions
{
    public static Option<string?> Cases() =>
        new("--cases") { Description = "a directory of local case files, used beside the built-in ones", HelpName = "DIR" };

    public static Option<string> Format(params string[] formats)
    {
        var option = new Option<string>("--format")
        {
            Description = "how to print the answer",
            DefaultValueFactory = _ => "text",
            HelpName = string.Join('|', formats)
        };
        option.AcceptOnlyFromAmong(formats);
        return option;
    }
}
