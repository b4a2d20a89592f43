using System.Text;

namespace GssBot.Core.Tests.Cli;

/// <summary>Files as editors and consoles of other systems write them.</summary>
public sealed class InputTextTests
{
    [Theory, InlineData("851968"), InlineData("530-globus_gsi_callback_module: Invalid CRL: The available CRL has expired\n530 End.\n"),
        InlineData("the cat")]
    public void A_byte_order_mark_changes_nothing(string text)
    {
        var plain = Run.Of(["explain", "--format", "json"], text);
        Assert.Equal(plain, Run.Of(["explain", "--format", "json"], [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(text)]));
    }
}
