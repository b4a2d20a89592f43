#!/usr/bin/python3
"""Which command of the cases ran in the laboratory, which has options that its own program's help names, and which nobody has tried.

commands.py [--out docs/commands.md] TRANSCRIPTS   the folder that prove.py wrote with --out; needs python3-yaml and man-db
"""
import functools
import glob
import os
import re
import shutil
import subprocess
import sys

import yaml

ROOT = os.path.abspath(f"{os.path.dirname(os.path.abspath(__file__))}/../..")
HOLES = "ca_hash|cert_dir|cred_path|path|dn|issuer|host|port|user|vo|realm|principal|service"
PATHS = "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin"
OTHER_SYSTEMS = {"dnf", "yum", "rpm", "firewall-cmd", "update-crypto-policies", "getenforce", "restorecon", "ausearch", "update-ca-trust"}
SHELL = {"if", "then", "fi", "for", "do", "done", "in", "while", "else", "[", "[[", "test", "echo", "printf", "export", "unset", "cd", "set", "read", "umask", "true", "false", "command", "time", "{", "}", "!", "(", ")"}
WORDS_ONLY = {"for", "unset", "export", "cd", "set", "read", "[", "[[", "test", "echo", "printf", "umask"}


def steps():
    """Every command and edit of the cases and shared steps: (where, kind, text)."""
    for path in sorted(glob.glob(f"{ROOT}/src/Cases/*.yaml")):
        name = os.path.basename(path)[:-5]
        with open(path) as file:
            data = yaml.safe_load(file)
        listed = [(f"shared step {key}", step) for key, value in data["steps"].items() for step in value] if name == "_steps" else \
            [(name, step) for step in data.get("steps", [])]
        for where, step in listed:
            if "command" in step:
                yield where, step["command"], step.get("on")
            if "edit" in step:
                edit = step["edit"]
                yield where, f"edit {edit['file']}: {edit['line']}", step.get("on")
                if "then" in edit:
                    yield where, edit["then"], step.get("on")


def shape(command):
    """A pattern that fits the command with any values in its holes."""
    parts = re.split(rf"\{{(?:{HOLES})(?:\|[^}}]*)?\}}", command)
    return re.compile(r"[^\n]*?".join(re.escape(part) for part in parts) + r"\s*\Z")


def obeyed(folder):
    """What the cards of the transcripts said and was done there: state -> set of commands before placeholders were filled."""
    done = {}
    for path in glob.glob(f"{folder}/*.txt"):
        with open(path, errors="replace") as file:
            done[os.path.basename(path)[:-4]] = set(re.findall(r"^#said (.*)$", file.read(), re.M))
    return done


@functools.cache
def manual(program, part=None):
    """All that a program, or a part of it such as `openssl x509`, says of its options: its help and its manual page."""
    if shutil.which(program, path=PATHS) is None:
        return None
    text = ""
    for option in ("--help", "-help", "-h"):
        try:
            done = subprocess.run([program, *([part] if part else []), option], stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, timeout=5, env={"PATH": PATHS, "LC_ALL": "C"})
            text += done.stdout.decode("utf-8", "replace")
        except (OSError, subprocess.TimeoutExpired):
            pass
    page = subprocess.run(["man", "-P", "cat", f"{program}-{part}" if part else program], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env={"PATH": PATHS, "MANWIDTH": "200", "LC_ALL": "C"})
    return text + re.sub(".\b", "", page.stdout.decode("utf-8", "replace"))


def simple_commands(line):
    """The programs of a shell line, each with its options; quoted words and substitutions taken apart roughly."""
    bare = re.sub(r"'[^']*'", "'q'", line)
    inner = re.findall(r"\$\(([^()]*)\)", bare)
    bare = re.sub(r"\$\([^()]*\)", "s", bare)
    for part in [*re.split(r"\|\||&&|[|;\n]|\bdo\b|\bthen\b", bare), *inner]:
        words = [word for word in part.split() if not re.match(r"^\w+=", word)]
        if words and words[0] in WORDS_ONLY:
            continue
        while words and words[0] in SHELL | {"sudo", "exec", "timeout", "nice"}:
            skip = 2 if words[0] == "sudo" and words[1:2] == ["-u"] else 0
            words = words[1 + skip:]
        if words and re.match(r"^[\w.+-]+$", words[0]):
            part = words[1] if words[0] in ("openssl", "apt-get") and len(words) > 1 and words[1].isalnum() else None
            yield words[0], part, [word.split("=")[0] for word in words[1:] if re.match(r"^--?[A-Za-z]", word)]


def unknown_options(line):
    """What the programs' own help does not name, or None where a program is not here."""
    found = []
    for program, part, options in simple_commands(line):
        if program in OTHER_SYSTEMS and program != line.split()[0]:
            continue
        said = manual(program, part if program == "openssl" else None)
        if said is None:
            return [f"{program} is not here"]
        for option in options:
            letters = [f"-{letter}" for letter in option[1:]] if not option.startswith("--") and len(option) > 2 else []
            if option not in said and not (letters and (all(letter in said for letter in letters) or not option[2:].isalpha() and letters[0] in said)):
                found.append(f"{program} {option}")
    return found


def main():
    arguments = sys.argv[1:]
    out = arguments.pop(arguments.index("--out") + 1) if "--out" in arguments else f"{ROOT}/docs/commands.md"
    arguments = [word for word in arguments if word != "--out"]
    done = obeyed(arguments[0])
    rows = {"ran": [], "help": [], "neither": []}
    for where, command, platform in steps():
        pattern = shape(command.replace("\n", " "))
        states = sorted(state for state, said in done.items() if any(pattern.match(text) for text in said))
        missing = None if states or command.startswith("edit ") else unknown_options(command)
        kind = "ran" if states else "help" if missing == [] else "neither"
        why = ", ".join(states[:2]) + (f" and {len(states) - 2} more" if len(states) > 2 else "") if states else \
            "" if kind == "help" else "an edit" if missing is None else f"for {platform}" if platform in ("redhat", "windows") else "; ".join(missing)
        shown = command.replace("\n", " ").replace("|", "\\|").replace("`", "\\`")
        rows[kind].append(f"| {where} | `{shown}` | {why} |")
    titles = {"ran": "Ran in the laboratory", "help": "Not run; every option stands in the program's own help or manual", "neither": "Neither"}
    total = sum(map(len, rows.values()))
    with open(out, "w") as file:
        file.write("# Which command of a card was tried\n\nWritten by `tests/lab/commands.py` from the transcripts of `tests/lab/prove.py`. "
                   f"Of {total} commands and edits {len(rows['ran'])} ran on real machines, {len(rows['help'])} use only what their programs' help names, "
                   f"{len(rows['neither'])} are neither: programs that Debian does not have, other systems, edits that no state needed.\n")
        for kind, title in titles.items():
            file.write(f"\n## {title}\n\n| case | command | {'states' if kind == 'ran' else 'note'} |\n|---|---|---|\n" + "\n".join(rows[kind]) + "\n")
    print({kind: len(listed) for kind, listed in rows.items()})


if __name__ == "__main__":
    main()
