using GssBot.Core.Knowledge.Commands;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>The program that a command runs in the end, whatever stands before it.</summary>
public sealed class ShellCommandTests
{
    [Theory]
    [InlineData("rm x", "rm", "x")]
    [InlineData("/usr/bin/rm x", "rm", "x")]
    [InlineData("sudo rm x", "rm", "x")]
    [InlineData("sudo -u root rm x", "rm", "x")]
    [InlineData("sudo -u SERVICE_ACCOUNT rm x", "rm", "x")]
    [InlineData("sudo -n -- rm x", "rm", "x")]
    [InlineData("doas rm x", "rm", "x")]
    [InlineData("env -i A=1 rm x", "rm", "x")]
    [InlineData("A=1 B=2 rm x", "rm", "x")]
    [InlineData("timeout 30 rm x", "rm", "x")]
    [InlineData("nice -n 5 rm x", "rm", "x")]
    [InlineData("time rm x", "rm", "x")]
    [InlineData("exec rm x", "rm", "x")]
    [InlineData("builtin rm x", "rm", "x")]
    [InlineData("nohup rm x", "rm", "x")]
    [InlineData("ionice -c 3 rm x", "rm", "x")]
    [InlineData("setsid rm x", "rm", "x")]
    [InlineData("stdbuf -o0 rm x", "rm", "x")]
    [InlineData("xargs -I {} rm x", "rm", "x")]
    [InlineData("command rm x", "rm", "x")]
    [InlineData("command -v rm", "command", "-v rm")]
    [InlineData("command -V rm", "command", "-V rm")]
    [InlineData("sudo sudo rm x", "rm", "x")]
    [InlineData("echo root rm", "echo", "root rm")]
    [InlineData("=1 rm", "=1", "rm")]
    [InlineData("a-b=1 rm", "a-b=1", "rm")]
    [InlineData("sudo", "", "")]
    public void The_program_and_what_it_is_given(string line, string program, string arguments)
    {
        var command = Assert.Single(ShellReader.Read(line)!.Value);
        Assert.Equal((program, arguments), (command.Program, string.Join(' ', command.Arguments)));
    }

    [Theory]
    [InlineData("sudo ls", "sudo", true)]
    [InlineData("/usr/bin/sudo ls", "sudo", true)]
    [InlineData("sudo", "sudo", true)]
    [InlineData("env A=1 sudo ls", "sudo", true)]
    [InlineData("ls sudo", "sudo", false)]
    [InlineData("ls", "sudo", false)]
    public void What_a_program_is_behind(string line, string wrapper, bool isBehind) =>
        Assert.Equal(isBehind, Assert.Single(ShellReader.Read(line)!.Value).IsBehind(wrapper));
}
