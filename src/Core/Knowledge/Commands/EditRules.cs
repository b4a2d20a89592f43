using System.Collections.Immutable;
using GssBot.Core.Answers;

namespace GssBot.Core.Knowledge.Commands;

/// <summary>
/// What an edit may write, asked when files are loaded, overlays too. It is done as root as often as not, so it takes nothing from a
/// paste but a CA hash, and no guard is switched off by it.
/// </summary>
internal static class EditRules
{
    /// <summary>Settings that silence a check, blanks and letter case left out.</summary>
    private static readonly ImmutableArray<string> Harmful =
    [
        "allow_weak_crypto=true", "selinux=permissive", "selinux=disabled", "seclevel=0", "seclevel=1", "stricthostkeycheckingno",
        "sslverifyclientnone", "permitrootloginyes", "permitemptypasswordsyes", "tls_reqcertnever", "tls_reqcertallow", "nopasswd",
        "verify_ap_req_nofail=false", "vomstrustall",
    ];

    public static IEnumerable<string> FaultsOf(Edit edit)
    {
        if (!IsFullName(edit.File))
        {
            yield return "an edit names its file in full: /etc/…, ~/… or C:\\…";
        }

        var holes = CommandTemplate.Parse(edit.File).Holes.Concat(CommandTemplate.Parse(edit.Line).Holes)
            .Concat(CommandTemplate.Parse(edit.Instead ?? "").Holes);
        if (holes.Any(hole => hole != "ca_hash"))
        {
            yield return "an edit takes nothing from a paste but {ca_hash}: write HOST, REALM";
        }

        if (edit.Instead?.Contains('\n', StringComparison.Ordinal) is true)
        {
            yield return "'instead' is the beginning of one line";
        }

        var bare = string.Concat(edit.Line.Where(letter => !char.IsWhiteSpace(letter))).ToLowerInvariant();
        if (Harmful.Any(setting => bare.Contains(setting, StringComparison.Ordinal)))
        {
            yield return "no step switches a guard off";
        }

        if (edit.Then is { } command)
        {
            foreach (var fault in CommandRules.FaultsOf(command))
            {
                yield return fault;
            }

            if (CommandTemplate.Parse(command).Holes.Any())
            {
                yield return "the command after an edit takes nothing from a paste";
            }
        }
    }

    private static bool IsFullName(string file) =>
        file.StartsWith('/') || file.StartsWith("~/", StringComparison.Ordinal) || file.StartsWith(@"C:\", StringComparison.Ordinal);
}
