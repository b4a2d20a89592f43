using GssBot.Core.Answers;

namespace GssBot.Core.Knowledge.Files;

/// <summary>Reads the edit of a step: <c>edit: {file: …, line: …, instead: …, then: …}</c></summary>
internal static class EditReader
{
    public static Edit? Read(NodeReader step)
    {
        switch (step.Find("edit"))
        {
            case null:
                return null;
            case Node.Map map:
                var reader = step.Inside(map);
                var edit = new Edit(
                    reader.Required("file", 200),
                    reader.Required("line", 600),
                    reader.Optional("instead", 100),
                    reader.Optional("then", 400));
                reader.RefuseUnknownKeys();
                return edit;
            case var other:
                step.Fault(other.Line, "'edit' is a mapping with file and line, and perhaps instead and then");
                return null;
        }
    }
}
