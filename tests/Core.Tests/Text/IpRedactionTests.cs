using GssBot.Core.Text.Redaction;

namespace GssBot.Core.Tests.Text;

/// <summary>Every way to write an address, and what only looks like one.</summary>
public sealed class IpRedactionTests
{
    [Theory]
    [InlineData("2001:db8:1:2:3:4:5:6")]
    [InlineData("2001:0DB8:0001:0002:0003:0004:0005:0006")]
    [InlineData("2001:db8::1")]
    [InlineData("2001:db8::")]
    [InlineData("fe80::1:2")]
    [InlineData("::ffff:192.0.2.7")]
    [InlineData("192.0.2.7")]
    [InlineData("255.255.255.255")]
    [InlineData("10.0.0.1")]
    public void An_address_is_taken_out_in_any_notation(string address)
    {
        Assert.Equal("no route to <ip-1>", Redactor.Redact($"no route to {address}").Text);
        Assert.Equal("[<ip-1>]:2811, then [<ip-1>]", Redactor.Redact($"[{address}]:2811, then [{address}]").Text);
    }

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("::1")]
    [InlineData("256.1.2.3")]
    [InlineData("1.2.3")]
    [InlineData("1.2.3.4.5")]
    [InlineData("v1.2.3.4")]
    [InlineData("10:09:08")]
    [InlineData("1:2:3:4:5:6:7")]
    public void What_is_none_or_this_machine_stays(string text) => Assert.Equal($"at {text} now", Redactor.Redact($"at {text} now").Text);
}
