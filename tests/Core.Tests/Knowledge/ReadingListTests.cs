using GssBot.Core.Knowledge.Commands;

namespace GssBot.Core.Tests.Knowledge;

/// <summary>
/// Each program that may run beside a value of a paste, and each word that it may not be given then, written down here a second time.
/// </summary>
public sealed class ReadingListTests
{
    public static TheoryData<string, string> Refused => new()
    {
        { "date", "-s --set 012345 112345" },
        { "dpkg", "-i -r -P --install --unpack --configure --remove --purge --admindir=x --root=x --pre-invoke=x --post-invoke=x" },
        { "file", "-C --compile" },
        { "journalctl", "--vacuum-size=1 --rotate --flush --relinquish-var --setup-keys --update-catalog --cursor-file=x" },
        { "kvno", "--out-cache --cached-only-to" },
        { "nc", "-e -c -l -ve -vc -vl -lvn --exec --sh-exec --lua-exec --listen -o --output" },
        {
            "openssl",
            "-out -keyout -engine -provider -writerand -CAcreateserial -CAserial -signkey -sign -proxy -keylogfile -sess_out "
                + "-early_data engine ca enc rsautl speed"
        },
        { "ping", "-f" },
        {
            "rpm",
            "-i -U -F -e -E --install --upgrade --freshen --erase --eval --import --define --pipe --load --rebuilddb --initdb "
                + "--restore --setperms --setugids --root --dbpath"
        },
        { "setspn", "-S -s -A -a -D -d -R -r" },
        { "sort", "-o --output=x --compress-program=x -T" },
        { "ss", "-K -D -tK -tnD --kill --diag=x" },
        { "hostname", "-F --file -b --boot anything" },
    };

    [Theory, MemberData(nameof(Refused))]
    public void A_word_that_writes_or_starts_others_is_refused_beside_a_value(string program, string words)
    {
        Assert.Empty(CommandRules.FaultsOf($"{program} {{path}}"));
        Assert.All(words.Split(' '), word => Assert.Equal(
            [$"{program} with {word} does more than look, and the command takes a value from a paste"],
            CommandRules.FaultsOf($"{program} {word} {{path}}")));
    }

    [Theory]
    [InlineData("[ cat cd cut df dig du echo false findmnt for getent getfacl grep grid-cert-info grid-proxy-info head host id klist ls md5sum namei nslookup")]
    [InlineData("printf ps pwd readlink realpath sha256sum stat tail test tr tracepath traceroute true uname voms-proxy-info wc whoami")]
    public void A_program_that_only_looks_may_have_a_value(string programs) =>
        Assert.All(programs.Split(' '), program => Assert.Empty(CommandRules.FaultsOf($"{program} {{path}}")));

    [Theory, InlineData("nc -vz {host} 1"), InlineData("nc -w5 -4 {host} 1"), InlineData("ss -tnp {host}"),
        InlineData("ls --color=Kecl {path}")]
    public void Letters_that_only_look_pass(string command) => Assert.Empty(CommandRules.FaultsOf(command));

    [Theory]
    [InlineData("chmod 600 {cred_path}")]
    [InlineData("cp {cred_path} CREDENTIAL_FILE")]
    [InlineData("ln -s {ca_hash}.0 x.0")]
    public void What_mends_a_credential_may_have_its_file(string command) => Assert.Empty(CommandRules.FaultsOf(command));
}
